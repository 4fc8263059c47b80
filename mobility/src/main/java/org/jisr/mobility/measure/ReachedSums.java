package org.jisr.mobility.measure;

import java.util.Arrays;
import java.util.List;
import org.jisr.mobility.geo.Places;
import org.jisr.mobility.search.Draws;

/** Sums by limit and group: one group an area, then places in no area, then all. */
final class ReachedSums {
  private final List<Integer> minutes;
  private final int groups;
  private final double[][] atMedian;
  private final double[][] atP90;
  private final double[][][] perDraw;
  private final double[] totals;

  ReachedSums(Draws times, Places places, double[] weight, List<Integer> minutes) {
    this.minutes = minutes;
    this.groups = places.areas().size() + 2;
    this.atMedian = new double[minutes.size()][groups];
    this.atP90 = new double[minutes.size()][groups];
    this.perDraw = new double[times.count()][minutes.size()][groups];
    this.totals = new double[groups];
    for (int i = 0; i < places.size(); i++) {
      int group = places.area()[i] < 0 ? places.areas().size() : places.area()[i];
      add(totals, group, weight[i]);
      if (weight[i] > 0) {
        add(times, i, group, weight[i]);
      }
    }
  }

  private void add(Draws times, int place, int group, double weight) {
    int[] percentiles = times.targetPercentiles(place, 50, 90);
    addWithin(atMedian, percentiles[0], group, weight);
    addWithin(atP90, percentiles[1], group, weight);
    for (int d = 0; d < perDraw.length && perDraw.length > 1; d++) {
      addWithin(perDraw[d], times.draw(d).targetPercentile(place, 50), group, weight);
    }
  }

  private void addWithin(double[][] sums, int seconds, int group, double weight) {
    for (int m = 0; m < minutes.size(); m++) {
      if (seconds <= minutes.get(m) * 60) {
        add(sums[m], group, weight);
      }
    }
  }

  private void add(double[] sums, int group, double weight) {
    sums[group] += weight;
    sums[groups - 1] += weight;
  }

  Reached reached(String area, String field, int limit, int group) {
    double median = atMedian[limit][group];
    double[] draws = Arrays.stream(perDraw).mapToDouble(d -> d[limit][group]).toArray();
    boolean single = draws.length == 1;
    return new Reached(
        area,
        field,
        minutes.get(limit),
        median,
        atP90[limit][group],
        single ? median : Arrays.stream(draws).min().orElse(median),
        single ? median : Arrays.stream(draws).max().orElse(median),
        totals[group]);
  }
}
