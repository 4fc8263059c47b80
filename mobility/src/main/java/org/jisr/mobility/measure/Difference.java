package org.jisr.mobility.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * What a scenario changes: after minus before, in the field's unit, for the same area and limit.
 * Positive is more reached.
 *
 * <p>Errors: lists of other places or limits are an {@link IllegalArgumentException}.
 *
 * @param area id of an area; "" for all places together
 * @param field what is counted, such as residents
 * @param minutes the limit
 * @param atMedian more (or less) reached by the median travel time
 * @param atP90 the same by the 90th percentile
 */
public record Difference(String area, String field, int minutes, double atMedian, double atP90) {

  /**
   * Differences of two lists made by {@link Reached#of} with the same places and limits.
   *
   * @throws IllegalArgumentException when the lists do not match
   */
  public static List<Difference> of(List<Reached> before, List<Reached> after) {
    if (before.size() != after.size()) {
      throw new IllegalArgumentException("not the same places");
    }
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Reached b = before.get(i);
      Reached a = after.get(i);
      if (!b.area().equals(a.area()) || b.minutes() != a.minutes()) {
        throw new IllegalArgumentException("not the same places");
      }
      differences.add(
          new Difference(
              a.area(),
              a.field(),
              a.minutes(),
              a.atMedian() - b.atMedian(),
              a.atP90() - b.atP90()));
    }
    return differences;
  }
}
