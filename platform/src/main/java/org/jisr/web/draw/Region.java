package org.jisr.web.draw;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * A territory and the units inside it, on a plane in kilometres: x to the east, y to the south,
 * equirectangular at the territory's own middle latitude.
 */
final class Region {
  /** Mean length of one degree of a great circle, in kilometres (sphere of 6371 km). */
  private static final double DEGREE = 111.195;

  /** Two decimals of a degree and the simplified border together, in kilometres. */
  private static final double NEAR = 2;

  private final Map<String, Geometry> byCode;
  private final Geometry[] units;
  private final Map<String, Coordinate> middles = new HashMap<>();
  private final double middle;
  private final Envelope extent;
  private final Map<Double, Shape> shapes = new ConcurrentHashMap<>();
  private final Map<Frame, String> lands = new ConcurrentHashMap<>();

  /** The outline of the territory, and the borders inside it. */
  record Shape(Geometry outline, Geometry inner) {}

  private Region(Map<String, Geometry> byCode, double middle) {
    this.byCode = byCode;
    this.units = byCode.values().toArray(Geometry[]::new);
    this.middle = middle;
    this.extent = new Envelope();
    for (Geometry unit : units) {
      extent.expandToInclude(unit.getEnvelopeInternal());
    }
    byCode.forEach(
        (code, unit) -> middles.put(code, degrees(unit.getInteriorPoint().getCoordinate())));
  }

  /**
   * Reads the tab-separated form of {@code geo/SOURCES.md} from the class path.
   *
   * @throws IllegalStateException when the file is missing or a polygon cannot be read, naming it
   */
  static Region read(String resource) {
    var degrees = new LinkedHashMap<String, Geometry>();
    lines(resource)
        .forEach(
            line -> degrees.put(line.substring(0, line.indexOf('\t')), polygon(resource, line)));
    var box = new Envelope();
    degrees.values().forEach(unit -> box.expandToInclude(unit.getEnvelopeInternal()));
    double middle = (box.getMinY() + box.getMaxY()) / 2;
    degrees
        .values()
        .forEach(unit -> unit.apply((CoordinateFilter) c -> c.setCoordinate(plane(c, middle))));
    degrees.values().forEach(Geometry::geometryChanged);
    return new Region(degrees, middle);
  }

  Envelope extent() {
    return extent;
  }

  /**
   * A point inside a unit, in degrees.
   *
   * @throws IllegalArgumentException for a code that is none of its units
   */
  Coordinate middle(String unit) {
    var found = middles.get(unit);
    if (found == null) {
      throw new IllegalArgumentException("no unit " + unit);
    }
    return found;
  }

  /** From kilometres back to degrees. */
  private Coordinate degrees(Coordinate c) {
    return new Coordinate(c.x / DEGREE / Math.cos(Math.toRadians(middle)), -c.y / DEGREE);
  }

  /** True for a point inside, or so near that a rounded one may be. */
  boolean holds(double lon, double lat) {
    var point = units[0].getFactory().createPoint(plane(lon, lat));
    return Stream.of(units).anyMatch(unit -> unit.isWithinDistance(point, NEAR));
  }

  /** From degrees to kilometres. */
  Coordinate plane(double lon, double lat) {
    return plane(new Coordinate(lon, lat), middle);
  }

  boolean has(String unit) {
    return byCode.containsKey(unit);
  }

  /** The code of the unit that covers a point in degrees. */
  Optional<String> unit(double lon, double lat) {
    Point point = point(lon, lat);
    return byCode.entrySet().stream()
        .filter(unit -> unit.getValue().covers(point))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Kilometres from a point in degrees to a unit this territory {@link #has}; 0 inside. */
  double distance(String unit, double lon, double lat) {
    return Objects.requireNonNull(byCode.get(unit), unit).distance(point(lon, lat));
  }

  private Point point(double lon, double lat) {
    return new GeometryFactory().createPoint(plane(lon, lat));
  }

  /**
   * The drawing of the territory without details under {@code tolerance} kilometres. Neighbours are
   * simplified together, so a common border stays one line.
   */
  Shape shape(double tolerance) {
    return shapes.computeIfAbsent(tolerance, this::simplified);
  }

  /** The land as it is drawn in a frame: pages lay it in a handful of places, always alike. */
  String land(Frame frame, Function<Frame, String> drawn) {
    return lands.computeIfAbsent(frame, drawn);
  }

  private Shape simplified(double tolerance) {
    var simple = CoverageSimplifier.simplify(units, tolerance);
    var outline = CoverageUnion.union(simple);
    var borders = List.of(simple).stream().map(Geometry::getBoundary).toList();
    return new Shape(outline, UnaryUnionOp.union(borders).difference(outline.getBoundary()));
  }

  private static Coordinate plane(Coordinate c, double middle) {
    double shrink = Math.cos(Math.toRadians(middle));
    return new Coordinate(c.x * DEGREE * shrink, -c.y * DEGREE);
  }

  private static Geometry polygon(String resource, String line) {
    var cells = line.split("\t", -1);
    try {
      return new WKTReader().read(cells[3]);
    } catch (ParseException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalStateException(resource + ": no polygon in the line of " + cells[0], e);
    }
  }

  /** The lines of units: neither comments nor the header. */
  private static List<String> lines(String resource) {
    var stream =
        Objects.requireNonNull(
            Region.class.getResourceAsStream(resource), () -> resource + " is missing");
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
