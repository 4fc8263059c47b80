package org.jisr.mobility.gtfs;

import org.jisr.mobility.csv.Table;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Findings;
import org.jisr.mobility.finding.Place;

/** Columns a table cannot do without. */
final class Required {
  private Required() {}

  /** The index of the column; when it is missing a fatal finding lists those that are there. */
  static int column(Table table, String name, Findings findings) {
    int column = table.column(name);
    if (column < 0) {
      findings.add(
          Finding.fatal(
              "column-missing",
              Place.line(table.file(), 1, name),
              name,
              String.join(", ", table.header())));
    }
    return column;
  }
}
