package org.jisr.mobility.search;

import java.util.Arrays;
import java.util.List;

/**
 * Travel times over all draws of the headway services, in seconds: every departure of every draw
 * weighs the same. With timetabled services only there is one draw.
 *
 * <p>Errors: no draw at all, or an index that does not exist, is an unchecked exception.
 */
public final class Draws {
  private final List<TravelTimes> draws;
  private final int[] pool;

  /** One answer a draw, at least one, all of the same window. */
  public Draws(List<TravelTimes> draws) {
    this.draws = List.copyOf(draws);
    this.pool = new int[draws.size() * draws.getFirst().departures()];
  }

  /** How many draws. */
  public int count() {
    return draws.size();
  }

  /** The answer of one draw, from 0. */
  public TravelTimes draw(int i) {
    return draws.get(i);
  }

  /** Number of stops. */
  public int stopCount() {
    return draws.getFirst().stopCount();
  }

  /** Number of targets. */
  public int targetCount() {
    return draws.getFirst().targetCount();
  }

  /**
   * Percentiles 0 &lt; p &lt;= 100 (nearest rank) of the seconds to a target, in the order asked.
   */
  public int[] targetPercentiles(int target, double... p) {
    int at = 0;
    for (TravelTimes times : draws) {
      for (int d = 0; d < times.departures(); d++) {
        pool[at++] = times.toTarget(target, d);
      }
    }
    return percentiles(p);
  }

  /** Percentiles of the seconds to a stop. */
  public int[] stopPercentiles(int stop, double... p) {
    int at = 0;
    for (TravelTimes times : draws) {
      for (int d = 0; d < times.departures(); d++) {
        pool[at++] = times.toStop(stop, d);
      }
    }
    return percentiles(p);
  }

  private int[] percentiles(double... p) {
    Arrays.sort(pool);
    return Arrays.stream(p).mapToInt(q -> pool[TravelTimes.rank(q, pool.length)]).toArray();
  }
}
