package org.jisr.mobility.gtfs;

import java.util.Arrays;
import org.jisr.mobility.csv.Table;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Findings;
import org.jisr.mobility.finding.Refusal;
import org.jisr.mobility.network.Headway;

/**
 * stop_times.txt. Every row is checked; those of trips that are wanted are kept, in arrays, and can
 * then be read trip by trip in the order of stop_sequence however the file was sorted.
 */
final class StopTimesTable {
  static final int UNTIMED = Table.BLANK;

  final Numbers trip = new Numbers();
  final Numbers sequence = new Numbers();
  final Numbers stop = new Numbers();
  final Numbers arrival = new Numbers();
  final Numbers departure = new Numbers();
  final Numbers flags = new Numbers();
  final Numbers line = new Numbers();
  final String file;
  private final Findings findings;
  private int rows;
  private byte[] lastTrip = new byte[0];
  private int lastTripNumber = -1;

  /** Reads the rows of wanted trips; more than {@code mostRows} of them refuse the feed. */
  StopTimesTable(
      Table t, Ids trips, Ids stops, boolean[] wanted, long mostRows, Findings findings) {
    this.file = t.file();
    this.findings = findings;
    Columns c = new Columns(t, findings);
    if (findings.fatal() && c.trip < 0) {
      return;
    }
    while (t.next()) {
      rows++;
      row(t, c, trips, stops, wanted);
      if (trip.size() > mostRows) {
        throw Refusal.of(
            Finding.fatal("feed-memory", t.place("trip_id"), String.valueOf(mostRows)));
      }
    }
  }

  private static final class Columns {
    final int trip;
    final int stop;
    final int sequence;
    final int arrival;
    final int departure;
    final int pickup;
    final int dropOff;

    Columns(Table t, Findings findings) {
      trip = Required.column(t, "trip_id", findings);
      stop = Required.column(t, "stop_id", findings);
      sequence = Required.column(t, "stop_sequence", findings);
      arrival = Required.column(t, "arrival_time", findings);
      departure = Required.column(t, "departure_time", findings);
      pickup = t.column("pickup_type");
      dropOff = t.column("drop_off_type");
    }
  }

  /** Rows of the file, kept or not. */
  int rows() {
    return rows;
  }

  private void row(Table t, Columns c, Ids trips, Ids stops, boolean[] wanted) {
    int tripNumber = tripNumber(t, c.trip, trips);
    int arrives = time(t, c.arrival, "arrival_time");
    int departs = time(t, c.departure, "departure_time");
    int order = t.integer(c.sequence);
    int stopNumber = stops.find(t, c.stop);
    if (order < 0) {
      findings.add(Finding.fatal("sequence-invalid", t.place("stop_sequence"), t.text(c.sequence)));
    }
    if (stopNumber < 0) {
      findings.add(
          Finding.fatal("reference-missing", t.place("stop_id"), t.text(c.stop), "stops.txt"));
    }
    if (tripNumber < 0) {
      findings.add(Finding.warning("trip-unknown", t.place("trip_id"), t.text(c.trip)));
      return;
    }
    if (wanted[tripNumber]) {
      trip.add(tripNumber);
      sequence.add(order);
      stop.add(stopNumber);
      arrival.add(arrives == UNTIMED ? departs : arrives);
      departure.add(departs == UNTIMED ? arrives : departs);
      flags.add(Headway.flags(t.integer(c.pickup) != 1, t.integer(c.dropOff) != 1));
      line.add(t.line());
    }
  }

  /** Rows of one trip follow each other in nearly every feed: the id is looked up once a trip. */
  private int tripNumber(Table t, int column, Ids trips) {
    int to = t.to(column);
    int from = t.from(column);
    if (!Arrays.equals(lastTrip, 0, lastTrip.length, t.bytes(), from, to)) {
      lastTrip = Arrays.copyOfRange(t.bytes(), from, to);
      lastTripNumber = trips.find(t, column);
    }
    return lastTripNumber;
  }

  private int time(Table t, int column, String field) {
    int time = t.time(column);
    if (time == Table.INVALID) {
      findings.add(Finding.fatal("time-invalid", t.place(field), t.text(column)));
      return UNTIMED;
    }
    return time;
  }

  /** The kept rows sorted by trip, then by stop_sequence. */
  int[] order(int trips) {
    int[] next = new int[trips + 1];
    for (int i = 0; i < trip.size(); i++) {
      next[trip.get(i) + 1]++;
    }
    for (int i = 0; i < trips; i++) {
      next[i + 1] += next[i];
    }
    int[] order = new int[trip.size()];
    int[] ends = Arrays.copyOf(next, trips);
    for (int i = 0; i < order.length; i++) {
      place(order, i, next[trip.get(i)], ends[trip.get(i)]++);
    }
    return order;
  }

  /** Inserts row i among the rows of its trip already placed at first..end. */
  private void place(int[] order, int i, int first, int end) {
    int at = end;
    while (at > first && sequence.get(order[at - 1]) > sequence.get(i)) {
      order[at] = order[at - 1];
      at--;
    }
    order[at] = i;
  }
}
