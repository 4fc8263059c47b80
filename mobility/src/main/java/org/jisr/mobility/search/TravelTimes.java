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

  private final int[] rows;
  private final int width;
  private final int stopCount;
  private final int departures;

  /** Rows of travel times, departure after departure: first all stops, then all targets. */
  TravelTimes(int[] rows, int width, int stopCount, int departures) {
    this.rows = rows;
    this.width = width;
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
    return width - stopCount;
  }

  /** Seconds to a stop when leaving with the i-th departure, or {@link #UNREACHED}. */
  public int toStop(int stop, int departure) {
    return rows[departure * width + stop];
  }

  /** Seconds to a target when leaving with the i-th departure, or {@link #UNREACHED}. */
  public int toTarget(int target, int departure) {
    return rows[departure * width + stopCount + target];
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
    return column(stopCount + target);
  }

  /**
   * Nearest rank: the least time that at least p % of the departures do not exceed. A departure
   * without a journey counts as longer than any other.
   */
  private int percentile(int column, double p) {
    int[] sorted = column(column);
    Arrays.sort(sorted);
    return sorted[rank(p, departures)];
  }

  /** Index of the p-th percentile among n sorted values (nearest rank). */
  public static int rank(double p, int n) {
    return Math.clamp((long) Math.ceil(p / 100 * n) - 1, 0, n - 1);
  }

  private int[] column(int column) {
    int[] values = new int[departures];
    for (int d = 0; d < departures; d++) {
      values[d] = rows[d * width + column];
    }
    return values;
  }
}
