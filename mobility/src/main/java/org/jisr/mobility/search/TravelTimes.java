package org.jisr.mobility.search;

import java.util.Arrays;

/**
 * Travel times from one origin, in seconds from the departure (waiting included), for every
 * departure of the window and every stop and target. Backwards they run from leaving the place to
 * the time to arrive by.
 *
 * <p>Errors: an index that does not exist is an {@link ArrayIndexOutOfBoundsException}.
 */
public final class TravelTimes {
  /** No journey within the limits. */
  public static final int UNREACHED = Integer.MAX_VALUE;

  private final int[] seconds;
  private final int stopCount;
  private final int departures;

  /** Travel times of all departures, place after place: first all stops, then all targets. */
  TravelTimes(int[] seconds, int stopCount, int departures) {
    this.seconds = seconds;
    this.stopCount = stopCount;
    this.departures = departures;
  }

  /** How many departures the window has. */
  public int departures() {
    return departures;
  }

  /** Number of stops. */
  public int stopCount() {
    return stopCount;
  }

  /** Number of targets. */
  public int targetCount() {
    return seconds.length / departures - stopCount;
  }

  /** Seconds to a stop when leaving with the i-th departure, or {@link #UNREACHED}. */
  public int toStop(int stop, int departure) {
    return seconds[stop * departures + departure];
  }

  /** Seconds to a target when leaving with the i-th departure, or {@link #UNREACHED}. */
  public int toTarget(int target, int departure) {
    return seconds[(stopCount + target) * departures + departure];
  }

  /** Percentile 0 &lt; p &lt;= 100 of the seconds to a stop; see {@link #percentile}. */
  public int stopPercentile(int stop, double p) {
    return percentile(stop, p);
  }

  /** Percentile 0 &lt; p &lt;= 100 of the seconds to a target; see {@link #percentile}. */
  public int targetPercentile(int target, double p) {
    return percentile(stopCount + target, p);
  }

  /** All seconds to a target, one a departure, unsorted. */
  public int[] allToTarget(int target) {
    return all(stopCount + target);
  }

  /**
   * Nearest rank: the least time that at least p % of the departures do not exceed. A departure
   * without a journey counts as longer than any other.
   */
  private int percentile(int place, double p) {
    int[] sorted = all(place);
    Arrays.sort(sorted);
    return sorted[rank(p, departures)];
  }

  /** Index of the p-th percentile among n sorted values (nearest rank). */
  public static int rank(double p, int n) {
    return Math.clamp((long) Math.ceil(p / 100 * n) - 1, 0, n - 1);
  }

  private int[] all(int place) {
    return Arrays.copyOfRange(seconds, place * departures, (place + 1) * departures);
  }
}
