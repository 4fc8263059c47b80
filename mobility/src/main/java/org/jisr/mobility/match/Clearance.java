package org.jisr.mobility.match;

import java.util.List;
import java.util.Optional;

/**
 * How a crowd leaves, minute by minute after the whistle.
 *
 * <p>Errors: none.
 *
 * @param minutes until the last person has left, or until the end of the look
 * @param remaining people still waiting at the end; 0 when all have left
 * @param perHour places per hour of all lines together, over the two hours after the whistle (or
 *     less, when the look is shorter)
 * @param bottleneck where people first wait more than {@link Bottleneck#LONG_WAIT} minutes
 * @param curve people that have left by each minute, from minute 0
 * @param queues the longest queue of each element
 */
public record Clearance(
    int minutes,
    double remaining,
    double perHour,
    Optional<Bottleneck> bottleneck,
    List<Double> curve,
    List<Queue> queues) {

  /**
   * One element the crowd passes: a mode, a station's entrance, or a line at a station.
   *
   * @param element its name
   * @param longest most people waiting at once
   * @param perHour people it takes per hour while people wait
   */
  public record Queue(String element, double longest, double perHour) {}

  /**
   * Where the crowd first has to wait long.
   *
   * @param element its name
   * @param minute after the whistle
   * @param waiting people waiting there then
   */
  public record Bottleneck(String element, int minute, double waiting) {
    /** Minutes of waiting, at the element's capacity, that count as long. */
    public static final int LONG_WAIT = 15;
  }

  /** Whether all have left. */
  public boolean cleared() {
    return remaining < 0.5;
  }
}
