package org.jisr.mobility.measure;

import java.util.List;
import org.jisr.mobility.search.Draws;

/**
 * What lies within a limit of at least one of several points: nobody is counted twice. With one
 * point it is {@link Reached#atMedian}.
 *
 * <p>Errors: points asked about different places are an {@link ArrayIndexOutOfBoundsException}.
 */
public final class NearAny {
  private NearAny() {}

  /** Median seconds (nearest rank over all departures and draws) to every target of an answer. */
  public static int[] medians(Draws times) {
    int[] medians = new int[times.targetCount()];
    for (int i = 0; i < medians.length; i++) {
      medians[i] = times.targetPercentiles(i, 50)[0];
    }
    return medians;
  }

  /**
   * Sum of a field over the places at most {@code minutes} from any of the points, in the field's
   * unit, from 0 to the total.
   *
   * @param medians one array a point, seconds to every place
   */
  public static double sum(List<int[]> medians, double[] weight, int minutes) {
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      int place = i;
      boolean near = medians.stream().anyMatch(m -> m[place] <= minutes * 60);
      sum += near ? weight[i] : 0;
    }
    return sum;
  }
}
