package org.jisr.web.draw;

import org.jisr.base.Side;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * A region laid on the picture: north up, never mirrored.
 *
 * @param x the western edge of the region, in pixels
 * @param y its northern edge, in pixels
 * @param scale pixels per kilometre
 */
record Frame(Region region, Side side, double x, double y, double scale) {
  /** Details smaller than this many pixels are left out: they cost bytes and cannot be seen. */
  private static final double DETAIL = 0.7;

  double width() {
    return region.extent().getWidth() * scale;
  }

  double height() {
    return region.extent().getHeight() * scale;
  }

  /** The pixel of a place. */
  Coordinate at(double lon, double lat) {
    return pixel(region.plane(lon, lat));
  }

  /** Tinted land with its outline in the side's colour, and thin borders inside. */
  String land() {
    return region.land(this, Frame::drawn);
  }

  private String drawn() {
    var shape = region.shape(DETAIL / scale);
    var svg = new Svg().open("g", "stroke", SideMark.colour(side), "stroke-linejoin", "round");
    svg.leaf("path", "d", path(shape.outline()), "fill", SideMark.tint(side), "stroke-width", 1.3);
    svg.leaf(
        "path", "d", path(shape.inner()), "fill", "none", "stroke-width", 0.8, "opacity", ".35");
    return svg.close("g").fragment();
  }

  private Coordinate pixel(Coordinate c) {
    var extent = region.extent();
    return new Coordinate(
        x + (c.x - extent.getMinX()) * scale, y + (c.y - extent.getMinY()) * scale);
  }

  /** Path data in relative tenths of a pixel, rounded so that errors do not add up. */
  private String path(Geometry geometry) {
    var path = new StringBuilder();
    for (Object line : LinearComponentExtracter.getLines(geometry)) {
      append(path, ((LineString) line).getCoordinateSequence());
    }
    return path.toString();
  }

  private void append(StringBuilder path, CoordinateSequence points) {
    long lastX = 0;
    long lastY = 0;
    for (int i = 0; i < points.size(); i++) {
      var p = pixel(points.getCoordinate(i));
      long tenthX = Math.round(p.x * 10);
      long tenthY = Math.round(p.y * 10);
      path.append(i == 0 ? 'M' : 'l').append(tenths(tenthX - lastX));
      path.append(tenthY < lastY ? "" : " ").append(tenths(tenthY - lastY));
      lastX = tenthX;
      lastY = tenthY;
    }
  }

  private static String tenths(long value) {
    return Svg.number(value / 10.0);
  }
}
