package org.jisr.mobility.gtfs;

import java.util.ArrayList;
import java.util.List;
import org.jisr.mobility.csv.Table;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Findings;
import org.jisr.mobility.network.Line;

/** routes.txt: the lines. */
final class RoutesTable {
  private static final int BUS = 3;

  private final RowKeys keys = new RowKeys();
  private final List<Line> lines = new ArrayList<>();

  RoutesTable(Table t, String prefix, Findings findings) {
    int id = Required.column(t, "route_id", findings);
    int shortName = t.column("route_short_name");
    int longName = t.column("route_long_name");
    int type = t.column("route_type");
    while (id >= 0 && t.next()) {
      if (keys.add(t, id, "route_id", findings)) {
        int mode = t.integer(type);
        if (mode < 0 || mode > 1799) {
          findings.add(Finding.warning("route-type", t.place("route_type"), t.text(type)));
          mode = BUS;
        }
        String name = t.blank(shortName) ? t.text(longName) : t.text(shortName);
        lines.add(new Line(prefix + t.text(id), name.isEmpty() ? t.text(id) : name, mode, 0));
      }
    }
  }

  Ids ids() {
    return keys.ids();
  }

  List<Line> lines() {
    return lines;
  }
}
