package org.jisr.mobility.search;

import java.util.ArrayList;
import java.util.List;
import org.jisr.mobility.geo.Neighbours;
import org.jisr.mobility.geo.Point;
import org.jisr.mobility.geo.Walking;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.Stop;

/**
 * Points to be reached that are not stops (cells, homes, jobs) and the walks to them from the stops
 * near them. Made once for a network's stops; shared by all threads.
 *
 * <p>Errors: none.
 */
public final class Targets {
  private final List<Point> points;
  private final Walking walking;
  private final Neighbours near;

  /** Walks from stop s are numbered first[s] (inclusive) to first[s + 1]. */
  final int[] first;

  final int[] point;
  final int[] seconds;

  private Targets(List<Point> points, List<Stop> stops, Walking walking) {
    this.points = List.copyOf(points);
    this.walking = walking;
    this.near = new Neighbours(this.points, walking.accessMetres());
    this.first = new int[stops.size() + 1];
    List<int[]> walks = new ArrayList<>();
    for (int s = 0; s < stops.size(); s++) {
      Point at = stops.get(s).at();
      near.within(
          at, p -> walks.add(new int[] {p, walking.seconds(at.metresTo(this.points.get(p)))}));
      first[s + 1] = walks.size();
    }
    this.point = walks.stream().mapToInt(w -> w[0]).toArray();
    this.seconds = walks.stream().mapToInt(w -> w[1]).toArray();
  }

  /**
   * Targets for a network's stops.
   *
   * @param points in degrees; may be empty
   */
  public static Targets of(List<Point> points, Network network, Walking walking) {
    return new Targets(points, network.stops(), walking);
  }

  /** Number of points. */
  public int size() {
    return points.size();
  }

  /** Walks on to the points from wherever one alights. */
  void reach(Labels labels) {
    for (int stop = 0; stop + 1 < first.length; stop++) {
      for (int w = first[stop]; w < first[stop + 1]; w++) {
        labels.targets.follow(point[w], labels.alight.times[stop], seconds[w]);
      }
    }
  }

  /** Points within a walk of the origin, as an access. */
  Access walkedFrom(Point origin) {
    return Walks.from(origin, points, near, walking);
  }
}
