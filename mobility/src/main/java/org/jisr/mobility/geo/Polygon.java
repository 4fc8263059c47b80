package org.jisr.mobility.geo;

import java.util.List;

/**
 * An outer ring and its holes; rings are lists of points, closed or not, in degrees.
 *
 * <p>Errors: none.
 *
 * @param rings outer ring first, then holes
 */
public record Polygon(List<List<Point>> rings) {

  /** Even-odd rule over all rings, so that holes count as outside. */
  public boolean contains(Point p) {
    boolean inside = false;
    for (List<Point> ring : rings) {
      for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        Point a = ring.get(i);
        Point b = ring.get(j);
        if (a.lat() > p.lat() != b.lat() > p.lat()
            && p.lon()
                < (b.lon() - a.lon()) * (p.lat() - a.lat()) / (b.lat() - a.lat()) + a.lon()) {
          inside = !inside;
        }
      }
    }
    return inside;
  }

  /** South-west and north-east corners of the outer ring. */
  Point[] box() {
    double[] box = {90, 180, -90, -180};
    for (Point p : rings.getFirst()) {
      box[0] = Math.min(box[0], p.lat());
      box[1] = Math.min(box[1], p.lon());
      box[2] = Math.max(box[2], p.lat());
      box[3] = Math.max(box[3], p.lon());
    }
    return new Point[] {new Point(box[0], box[1]), new Point(box[2], box[3])};
  }
}
