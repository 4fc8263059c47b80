package org.jisr.mobility.search;

import java.util.ArrayList;
import java.util.List;
import org.jisr.mobility.geo.Neighbours;
import org.jisr.mobility.geo.Point;
import org.jisr.mobility.geo.Walking;

/** Walks from one point to all indexed points within reach. */
final class Walks {
  private Walks() {}

  static Access from(Point origin, List<Point> points, Neighbours near, Walking walking) {
    List<Integer> found = new ArrayList<>();
    near.within(origin, found::add);
    int[] stops = found.stream().mapToInt(Integer::intValue).sorted().toArray();
    int[] seconds = new int[stops.length];
    for (int i = 0; i < stops.length; i++) {
      seconds[i] = walking.seconds(origin.metresTo(points.get(stops[i])));
    }
    return new Access(stops, seconds);
  }
}
