package org.jisr.mobility.gtfs;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jisr.mobility.csv.Table;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Findings;
import org.jisr.mobility.finding.Place;
import org.jisr.mobility.geo.Point;

/**
 * Whether stops lie where they can: on the earth, near each other, near the feed's shapes and in
 * its time zone. Exchanged latitude and longitude are told from other mistakes by trying the
 * exchange.
 */
final class Coordinates {
  private static final double FAR = 1_000_000;
  private static final double NEAR = 300_000;
  private static final int SHAPE_ROWS = 2_000;

  private final StopsTable stops;
  private final boolean[] used;
  private final Findings findings;

  Coordinates(StopsTable stops, boolean[] used, Findings findings) {
    this.stops = stops;
    this.used = used;
    this.findings = findings;
  }

  void check(Optional<Table> shapes, String zone) {
    List<Point> placed = new ArrayList<>();
    for (int i = 0; i < used.length; i++) {
      if (used[i] && onEarth(i)) {
        placed.add(stops.point(i));
      }
    }
    if (placed.isEmpty()) {
      return;
    }
    Point middle = median(placed);
    if (shapes.map(s -> awayFromShapes(s, middle)).orElse(false) || outOfZone(zone, middle)) {
      findings.add(
          Finding.fatal(
              "feed-swapped",
              Place.file(stops.file()),
              middle.toString(),
              middle.swapped().toString()));
      return;
    }
    for (int i = 0; i < used.length; i++) {
      if (used[i]) {
        compare(i, middle);
      }
    }
  }

  private boolean onEarth(int row) {
    Point at = stops.point(row);
    StopsTable.Row r = stops.rows().get(row);
    Place place = stops.place(r, "stop_lat, stop_lon");
    if (Double.isNaN(at.lat()) || Double.isNaN(at.lon())) {
      findings.add(Finding.fatal("coordinate-missing", place, r.id()));
      return false;
    }
    if (!at.valid()) {
      findings.add(
          at.swapped().valid()
              ? Finding.fatal("coordinate-swapped", place, at.toString(), at.swapped().toString())
              : Finding.fatal("coordinate-invalid", place, at.toString()));
      return false;
    }
    return true;
  }

  private void compare(int row, Point middle) {
    Point at = stops.point(row);
    if (!at.valid() || at.metresTo(middle) < FAR) {
      return;
    }
    Place place = stops.place(stops.rows().get(row), "stop_lat, stop_lon");
    boolean swapped = at.swapped().valid() && at.swapped().metresTo(middle) < NEAR;
    findings.add(
        swapped
            ? Finding.fatal("coordinate-swapped", place, at.toString(), at.swapped().toString())
            : Finding.warning(
                "coordinate-far",
                place,
                at.toString(),
                String.valueOf(Math.round(at.metresTo(middle) / 1000))));
  }

  private static boolean awayFromShapes(Table shapes, Point middle) {
    try (shapes) {
      int lat = shapes.column("shape_pt_lat");
      int lon = shapes.column("shape_pt_lon");
      List<Point> points = new ArrayList<>();
      while (points.size() < SHAPE_ROWS && shapes.next()) {
        Point p = new Point(shapes.decimal(lat), shapes.decimal(lon));
        if (p.valid()) {
          points.add(p);
        }
      }
      return !points.isEmpty()
          && middle.swapped().valid()
          && median(points).metresTo(middle) > FAR
          && median(points).metresTo(middle.swapped()) < NEAR;
    }
  }

  /** A zone keeps within 50 degrees of longitude of its offset times 15. */
  private static boolean outOfZone(String zone, Point middle) {
    try {
      double offset =
          ZoneId.of(zone)
              .getRules()
              .getStandardOffset(Instant.EPOCH.plusSeconds(1_700_000_000L))
              .getTotalSeconds();
      double meridian = offset / 240;
      return Math.abs(middle.lon() - meridian) > 50
          && middle.swapped().valid()
          && Math.abs(middle.lat() - meridian) < 30;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Point median(List<Point> points) {
    return new Point(median(points, Point::lat), median(points, Point::lon));
  }

  private static double median(List<Point> points, ToDoubleFunction<Point> part) {
    double[] values = points.stream().mapToDouble(part).sorted().toArray();
    return values[values.length / 2];
  }
}
