package org.jisr.mobility.measure;

import java.util.ArrayList;
import java.util.List;
import org.jisr.mobility.geo.Places;
import org.jisr.mobility.search.Draws;

/**
 * Cumulative opportunities (Hansen 1959 in its simplest form, weight 1 up to the limit and 0
 * after): how much of a field lies within {@code minutes}, in the field's unit, from 0 to {@code
 * total}.
 *
 * <p>Errors: a field that the places do not have is an {@link IllegalArgumentException}.
 *
 * @param area id of an area; "" for all places together
 * @param field what is counted, such as residents
 * @param minutes the limit
 * @param atMedian reached by the median travel time: with half of the departures or more
 * @param atP90 reached by the 90th percentile: with nine departures in ten
 * @param low least reached by the median over single draws of headway services; equal to {@code
 *     atMedian} when all services are timetabled
 * @param high most reached so
 * @param total all there is of the field
 * @param low,high least and most reached by the median over single draws of headway services; both
 *     equal {@code atMedian} when all services are timetabled
 */
public record Reached(
    String area,
    String field,
    int minutes,
    double atMedian,
    double atP90,
    double low,
    double high,
    double total) {

  /** The limits planners ask for, in minutes. */
  public static final List<Integer> USUAL_MINUTES = List.of(30, 45, 60, 90);

  /**
   * What is reached by area, then in all, for every limit. Areas and places in none sum to all.
   *
   * @param times travel times whose targets are the places, in their order
   */
  public static List<Reached> of(Draws times, Places places, String field, List<Integer> minutes) {
    ReachedSums sums = new ReachedSums(times, places, places.weight(field), minutes);
    List<Reached> reached = new ArrayList<>();
    for (int m = 0; m < minutes.size(); m++) {
      for (int a = 0; a < places.areas().size(); a++) {
        reached.add(sums.reached(places.areas().get(a).id(), field, m, a));
      }
      reached.add(sums.reached("", field, m, places.areas().size() + 1));
    }
    return reached;
  }
}
