package org.jisr.mobility.geo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jisr.mobility.csv.Table;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Findings;
import org.jisr.mobility.finding.Place;
import org.jisr.mobility.finding.Refusal;

/**
 * Points from a CSV with the columns lat and lon, an optional id (or name), and any number of
 * numeric columns. Coordinates are degrees, quantities 0 or more.
 */
public final class PlacesFile {
  private PlacesFile() {}

  /**
   * Reads all points.
   *
   * @param fields names of the numeric columns wanted
   * @throws Refusal naming every faulty line; nothing is handed on then
   */
  public static Places read(Path file, List<String> fields) {
    if (!Files.isRegularFile(file)) {
      throw Refusal.of(Finding.fatal("file-missing", Place.file(file.toString()), file.toString()));
    }
    Findings findings = new Findings();
    try (InputStream in = Files.newInputStream(file);
        Table table = new Table(in, String.valueOf(file.getFileName()))) {
      Places places = read(table, fields, findings);
      findings.refuseIfFatal();
      return places;
    } catch (IOException e) {
      throw Refusal.of(
          Finding.fatal(
              "file-unreadable", Place.file(file.toString()), String.valueOf(e.getMessage())));
    }
  }

  private static Places read(Table table, List<String> fields, Findings findings) {
    int lat = column(table, "lat", "stop_lat", "latitude");
    int lon = column(table, "lon", "stop_lon", "longitude");
    int id = column(table, "id", "stop_id", "name");
    require(table, lat, "lat", findings);
    require(table, lon, "lon", findings);
    fields.forEach(f -> require(table, table.column(f), f, findings));
    findings.refuseIfFatal();
    List<String> ids = new ArrayList<>();
    List<Point> points = new ArrayList<>();
    List<double[]> rows = new ArrayList<>();
    while (table.next()) {
      Point point = new Point(table.decimal(lat), table.decimal(lon));
      check(table, point, table.text(lat) + ", " + table.text(lon), findings);
      ids.add(id < 0 ? String.valueOf(ids.size() + 1) : table.text(id));
      points.add(point);
      double[] row = new double[fields.size()];
      for (int f = 0; f < row.length; f++) {
        row[f] = weight(table, fields.get(f), findings);
      }
      rows.add(row);
    }
    Map<String, double[]> weights = new LinkedHashMap<>();
    for (int f = 0; f < fields.size(); f++) {
      int column = f;
      weights.put(fields.get(f), rows.stream().mapToDouble(r -> r[column]).toArray());
    }
    if (points.isEmpty()) {
      findings.add(Finding.fatal("points-none", Place.file(table.file()), ""));
    }
    return Places.of(ids, points, weights);
  }

  private static int column(Table table, String... names) {
    for (String name : names) {
      if (table.column(name) >= 0) {
        return table.column(name);
      }
    }
    return -1;
  }

  private static void require(Table table, int column, String name, Findings findings) {
    if (column < 0) {
      findings.add(
          Finding.fatal(
              "column-missing",
              Place.line(table.file(), 1, name),
              name,
              String.join(", ", table.header())));
    }
  }

  private static void check(Table table, Point point, String value, Findings findings) {
    if (!point.valid()) {
      findings.add(
          point.swapped().valid()
              ? Finding.fatal(
                  "coordinate-swapped", table.place("lat, lon"), value, point.swapped().toString())
              : Finding.fatal("coordinate-invalid", table.place("lat, lon"), value));
    }
  }

  private static double weight(Table table, String field, Findings findings) {
    int column = table.column(field);
    double value = table.blank(column) ? 0 : table.decimal(column);
    if (!(value >= 0) || Double.isInfinite(value)) {
      findings.add(Finding.fatal("weight-invalid", table.place(field), table.text(column)));
    }
    return value;
  }
}
