package org.jisr.mobility.gtfs;

import java.util.ArrayList;
import java.util.List;
import org.jisr.mobility.csv.Table;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Findings;
import org.jisr.mobility.network.Change;

/** transfers.txt: what is said about changing, for stops or for whole stations. */
final class TransfersTable {
  private static final int TIMED = 1;
  private static final int TIME_NEEDED = 2;
  private static final int FORBIDDEN = 3;

  private final Table table;
  private final StopsTable stops;
  private final Findings findings;
  private final int[] networkStop;
  private final List<List<Integer>> members = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();

  /** Reads the rules between stops that the network holds: {@code networkStop[row]} or -1. */
  TransfersTable(Table table, StopsTable stops, int[] networkStop, Findings findings) {
    this.table = table;
    this.stops = stops;
    this.networkStop = networkStop;
    this.findings = findings;
    for (int i = 0; i < networkStop.length; i++) {
      members.add(new ArrayList<>());
    }
    for (int i = 0; i < networkStop.length; i++) {
      if (networkStop[i] >= 0) {
        members.get(i).add(networkStop[i]);
        int station = stops.station(i);
        if (station >= 0 && station != i) {
          members.get(station).add(networkStop[i]);
        }
      }
    }
    read();
  }

  List<Change> changes() {
    return changes;
  }

  private void read() {
    int from = table.column("from_stop_id");
    int to = table.column("to_stop_id");
    int type = table.column("transfer_type");
    int needed = table.column("min_transfer_time");
    while (table.next()) {
      int kind = Math.max(0, table.integer(type));
      if (kind > FORBIDDEN || narrowed()) {
        findings.add(
            Finding.note("transfer-narrow", table.place("transfer_type"), String.valueOf(kind)));
        continue;
      }
      int seconds = seconds(kind, needed);
      if (kind != 0) {
        all(row(from, "from_stop_id"), row(to, "to_stop_id"), seconds);
      }
    }
  }

  /** Rules for single routes or trips are not applied: they would change the stop for all. */
  private boolean narrowed() {
    for (String field : List.of("from_route_id", "to_route_id", "from_trip_id", "to_trip_id")) {
      if (!table.blank(table.column(field))) {
        return true;
      }
    }
    return false;
  }

  private int seconds(int kind, int column) {
    if (kind == FORBIDDEN) {
      return Change.FORBIDDEN;
    }
    int seconds = table.integer(column);
    if (kind == TIME_NEEDED && seconds < 0) {
      findings.add(
          Finding.warning("transfer-time", table.place("min_transfer_time"), table.text(column)));
    }
    return kind == TIMED ? 0 : Math.max(0, seconds);
  }

  private int row(int column, String field) {
    int row = stops.ids().find(table, column);
    if (row < 0) {
      findings.add(
          Finding.warning("transfer-stop", table.place(field), table.text(column), "stops.txt"));
    }
    return row;
  }

  private void all(int from, int to, int seconds) {
    if (from < 0 || to < 0) {
      return;
    }
    for (int a : members.get(from)) {
      for (int b : members.get(to)) {
        changes.add(new Change(a, b, seconds));
      }
    }
  }
}
