package org.jisr.mobility.cli;

import java.util.ArrayList;
import java.util.List;
import org.jisr.mobility.csv.Sheet;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.Stop;
import org.jisr.mobility.search.Draws;
import org.jisr.mobility.search.TravelTimes;

/** Travel times to stops as a table, minutes; a stop that is never reached has no row. */
final class StopTimesSheet {
  private final Sheet sheet =
      new Sheet(
          "origin",
          "network",
          "stop_id",
          "stop_name",
          "best_min",
          "median_min",
          "p90_min",
          "median_low_min",
          "median_high_min");

  /** One stop's times in seconds. */
  record Row(Stop stop, int best, int median, int p90, int low, int high) {}

  List<Row> rows(Draws times, Network network) {
    List<Row> rows = new ArrayList<>();
    for (int s = 0; s < times.stopCount(); s++) {
      int[] p = times.stopPercentiles(s, 0.001, 50, 90);
      if (p[0] != TravelTimes.UNREACHED) {
        int low = p[1];
        int high = p[1];
        for (int d = 0; d < times.count() && times.count() > 1; d++) {
          int median = times.draw(d).stopPercentile(s, 50);
          low = Math.min(low, median);
          high = Math.max(high, median);
        }
        rows.add(new Row(network.stops().get(s), p[0], p[1], p[2], low, high));
      }
    }
    return rows;
  }

  void add(String network, String origin, int number, List<Row> rows) {
    for (Row r : rows) {
      sheet.row(
          origin,
          network,
          r.stop().id(),
          r.stop().name(),
          minutes(r.best()),
          minutes(r.median()),
          minutes(r.p90()),
          minutes(r.low()),
          minutes(r.high()));
    }
  }

  private static double minutes(int seconds) {
    return seconds == TravelTimes.UNREACHED ? Double.NaN : seconds / 60.0;
  }

  Sheet sheet() {
    return sheet;
  }
}
