package org.jisr.mobility.measure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How evenly something (jobs within reach, say) falls to people. One value a group, one weight (the
 * people in it); values and weights are 0 or more.
 */
public final class Equity {
  private final double[] values;
  private final double[] people;
  private final double totalPeople;
  private final double totalValue;

  private Equity(double[] values, double[] people) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    this.values = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    this.people = Arrays.stream(order).mapToDouble(i -> people[i]).toArray();
    this.totalPeople = Arrays.stream(people).sum();
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * people[i];
    }
    this.totalValue = sum;
  }

  /**
   * Shares among groups.
   *
   * @param values one a group, 0 or more, in any one unit
   * @param people in each group, 0 or more
   * @throws IllegalArgumentException when there is not one weight a value
   */
  public static Equity of(double[] values, double[] people) {
    if (values.length != people.length) {
      throw new IllegalArgumentException("one weight a value");
    }
    return new Equity(values, people);
  }

  /**
   * Gini coefficient (Gini 1912), 0 when all have the same, towards 1 when one has all: one minus
   * twice the area under the Lorenz curve, by trapezes. 0 when there is nothing to share.
   */
  public double gini() {
    if (totalValue == 0) {
      return 0;
    }
    double area = 0;
    double before = 0;
    for (int i = 0; i < values.length; i++) {
      double after = before + values[i] * people[i];
      area += people[i] * (before + after) / 2;
      before = after;
    }
    return Math.max(0, 1 - 2 * area / (totalPeople * totalValue));
  }

  /**
   * Palma ratio (Cobham and Sumner 2013): what the best served tenth of the people have over what
   * the least served four tenths have; from 0.25 (all the same) upwards, NaN when the least served
   * have nothing. A group across a border counts in part.
   */
  public double palma() {
    double most = totalValue - below(0.9);
    double least = below(0.4);
    return least == 0 ? Double.NaN : most / least;
  }

  /** Value of the least served share of the people. */
  private double below(double share) {
    double room = share * totalPeople;
    double value = 0;
    for (int i = 0; i < values.length && room > 0; i++) {
      double taken = Math.min(room, people[i]);
      value += taken * values[i];
      room -= taken;
    }
    return value;
  }

  /**
   * Share of the people, 0 to 1, whose value grows by more than a tenth; from nothing to something
   * counts as growing.
   */
  public static double shareGaining(double[] before, double[] after, double[] people) {
    double gaining = 0;
    for (int i = 0; i < before.length; i++) {
      gaining += after[i] > before[i] * 1.1 ? people[i] : 0;
    }
    double all = Arrays.stream(people).sum();
    return all == 0 ? 0 : gaining / all;
  }
}
