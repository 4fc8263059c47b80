package org.jisr.mobility.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jisr.mobility.csv.Sheet;
import org.jisr.mobility.geo.Places;
import org.jisr.mobility.measure.Reached;
import org.jisr.mobility.search.Draws;

/** What is reached, as a table: a row for each origin, network, field, limit and area. */
final class ReachedSheet {
  private final List<String> fields;
  private final List<Row> all = new ArrayList<>();
  private final Sheet sheet =
      new Sheet(
          "origin",
          "network",
          "field",
          "area",
          "minutes",
          "at_median",
          "at_p90",
          "low",
          "high",
          "total");

  /** The sum over all areas for one origin. */
  record Row(String origin, int number, String network, Reached reached) {}

  ReachedSheet(List<String> fields) {
    this.fields = fields;
  }

  List<Reached> rows(Draws times, Places goals, List<Integer> minutes) {
    List<Reached> rows = new ArrayList<>();
    fields.forEach(f -> rows.addAll(Reached.of(times, goals, f, minutes)));
    return rows;
  }

  void add(String network, String origin, int number, List<Reached> rows) {
    for (Reached r : rows) {
      sheet.row(
          origin,
          network,
          r.field(),
          r.area(),
          r.minutes(),
          r.atMedian(),
          r.atP90(),
          r.low(),
          r.high(),
          r.total());
      if (r.area().isEmpty()) {
        all.add(new Row(origin, number, network, r));
      }
    }
  }

  List<Row> shown() {
    return all;
  }

  /** What each origin reaches by the median, by network. */
  Map<String, double[]> values(String field, int minutes, int origins) {
    Map<String, double[]> values = new LinkedHashMap<>();
    for (Row row : all) {
      if (row.reached().field().equals(field) && row.reached().minutes() == minutes) {
        values.computeIfAbsent(row.network(), n -> new double[origins])[row.number()] =
            row.reached().atMedian();
      }
    }
    return values;
  }

  Sheet sheet() {
    return sheet;
  }
}
