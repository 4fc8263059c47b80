package org.jisr.mobility.geo;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A set of points with what is there: homes, jobs, schools. {@code weights} has one number per
 * point and field, {@code area} the index of the area a point lies in (-1: none) within {@code
 * areas}.
 *
 * <p>Errors: a field that is not there is an {@link IllegalArgumentException}.
 *
 * @param ids names of the points, in their order
 * @param points in degrees
 * @param weights numbers by field, one a point, in the field's unit (people, jobs ...), 0 or more
 * @param areas areas results are broken down by; may be empty
 * @param area index of each point's area in {@code areas}, -1 for none
 */
public record Places(
    List<String> ids,
    List<Point> points,
    Map<String, double[]> weights,
    List<Area> areas,
    int[] area) {

  /** No point at all. */
  public static final Places NONE = of(List.of(), List.of(), Map.of());

  /** Number of points. */
  public int size() {
    return points.size();
  }

  /** What a field sums to over all points, in the field's unit. */
  public double total(String field) {
    return Arrays.stream(weight(field)).sum();
  }

  /**
   * One number per point, in the field's unit.
   *
   * @throws IllegalArgumentException when there is no such field
   */
  public double[] weight(String field) {
    double[] weight = weights.get(field);
    if (weight == null) {
      throw new IllegalArgumentException("no field " + field);
    }
    return weight;
  }

  /** The places with each point put into the area it lies in. */
  public Places within(List<Area> given) {
    int[] in = new int[points.size()];
    for (int i = 0; i < in.length; i++) {
      in[i] = -1;
      for (int a = 0; a < given.size() && in[i] < 0; a++) {
        in[i] = given.get(a).contains(points.get(i)) ? a : -1;
      }
    }
    return new Places(ids, points, weights, List.copyOf(given), in);
  }

  static Places of(List<String> ids, List<Point> points, Map<String, double[]> weights) {
    int[] none = new int[points.size()];
    Arrays.fill(none, -1);
    return new Places(
        List.copyOf(ids), List.copyOf(points), new LinkedHashMap<>(weights), List.of(), none);
  }
}
