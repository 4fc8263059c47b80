package org.jisr.mobility.measure;

import java.util.Arrays;
import org.jisr.mobility.search.Draws;
import org.jisr.mobility.search.TravelTimes;

/**
 * How far the n-th nearest of a kind is: the second hospital, the third school.
 *
 * <p>Errors: more counts than targets of the answer are an {@link ArrayIndexOutOfBoundsException}.
 */
public final class Nearest {
  private Nearest() {}

  /**
   * Travel time in seconds to the n-th nearest, by the given percentile of each place; {@link
   * TravelTimes#UNREACHED} when fewer than n are reached.
   *
   * @param count how many of the kind each place holds, 0 or more
   * @param n from 1
   * @param percentile above 0, up to 100
   */
  public static int seconds(Draws times, double[] count, int n, double percentile) {
    long[] byTime = new long[count.length];
    int size = 0;
    for (int i = 0; i < count.length; i++) {
      if (count[i] > 0) {
        byTime[size++] = ((long) times.targetPercentiles(i, percentile)[0] << 32) | i;
      }
    }
    Arrays.sort(byTime, 0, size);
    double found = 0;
    for (int i = 0; i < size; i++) {
      found += count[(int) byTime[i]];
      if (found >= n) {
        return (int) (byTime[i] >> 32);
      }
    }
    return TravelTimes.UNREACHED;
  }
}
