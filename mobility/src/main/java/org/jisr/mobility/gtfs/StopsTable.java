package org.jisr.mobility.gtfs;

import java.util.ArrayList;
import java.util.List;
import org.jisr.mobility.csv.Table;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Findings;
import org.jisr.mobility.finding.Place;
import org.jisr.mobility.geo.Point;

/** stops.txt: every location, its coordinates and its parent. */
final class StopsTable {
  private static final int MOST_LEVELS = 8;

  private final RowKeys keys = new RowKeys();
  private final List<Row> rows = new ArrayList<>();
  private final String file;

  /**
   * @param type GTFS location_type: 0 stop, 1 station, 2 entrance, 3 node, 4 boarding area
   */
  record Row(String id, String name, Point at, int type, String parent, int line) {
    boolean placed() {
      return !Double.isNaN(at.lat()) && !Double.isNaN(at.lon());
    }
  }

  StopsTable(Table t, Findings findings) {
    this.file = t.file();
    int id = Required.column(t, "stop_id", findings);
    int name = t.column("stop_name");
    int lat = Required.column(t, "stop_lat", findings);
    int lon = Required.column(t, "stop_lon", findings);
    int type = t.column("location_type");
    int parent = t.column("parent_station");
    while (id >= 0 && t.next()) {
      if (keys.add(t, id, "stop_id", findings)) {
        Point at = new Point(t.decimal(lat), t.decimal(lon));
        if (Double.isNaN(at.lat()) && !t.blank(lat) || Double.isNaN(at.lon()) && !t.blank(lon)) {
          findings.add(
              Finding.fatal(
                  "coordinate-invalid",
                  t.place("stop_lat, stop_lon"),
                  t.text(lat) + ", " + t.text(lon)));
        }
        rows.add(
            new Row(
                t.text(id),
                t.blank(name) ? t.text(id) : t.text(name),
                at,
                Math.max(0, t.integer(type)),
                t.text(parent),
                t.line()));
      }
    }
  }

  Ids ids() {
    return keys.ids();
  }

  List<Row> rows() {
    return rows;
  }

  String file() {
    return file;
  }

  /** Coordinates of a row, taken from its parents when it has none of its own. */
  Point point(int row) {
    Row r = rows.get(row);
    for (int i = 0; i < MOST_LEVELS && !r.placed() && !r.parent().isEmpty(); i++) {
      int up = ids().find(r.parent());
      if (up < 0) {
        break;
      }
      r = rows.get(up);
    }
    return r.at();
  }

  /** The topmost parent of a row, or -1. */
  int station(int row) {
    int station = -1;
    String parent = rows.get(row).parent();
    for (int i = 0; i < MOST_LEVELS && !parent.isEmpty(); i++) {
      int up = ids().find(parent);
      if (up < 0) {
        break;
      }
      station = up;
      parent = rows.get(up).parent();
    }
    return station;
  }

  /** Which rows are the parent of another. */
  boolean[] parents() {
    boolean[] parents = new boolean[rows.size()];
    for (Row row : rows) {
      int up = row.parent().isEmpty() ? -1 : ids().find(row.parent());
      if (up >= 0) {
        parents[up] = true;
      }
    }
    return parents;
  }

  /** Finds parents that do not exist and parents that lead back to their child. */
  void checkParents(Findings findings) {
    for (int i = 0; i < rows.size(); i++) {
      Row start = rows.get(i);
      String parent = start.parent();
      for (int level = 0; !parent.isEmpty(); level++) {
        int up = ids().find(parent);
        if (up < 0) {
          if (level == 0) {
            findings.add(Finding.warning("parent-missing", place(start, "parent_station"), parent));
          }
          break;
        }
        if (up == i || level > MOST_LEVELS) {
          findings.add(
              Finding.fatal(
                  "parent-loop", place(start, "parent_station"), start.parent(), start.id()));
          break;
        }
        parent = rows.get(up).parent();
      }
    }
  }

  Place place(Row row, String field) {
    return Place.line(file, row.line(), field);
  }
}
