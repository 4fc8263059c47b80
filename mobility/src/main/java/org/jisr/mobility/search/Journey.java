package org.jisr.mobility.search;

import java.util.List;
import org.jisr.mobility.words.Words;

/**
 * One way to get there.
 *
 * <p>Errors: none.
 *
 * @param departure seconds of the service day at which one leaves
 * @param arrival seconds of the service day at which one is there
 * @param legs in order, without gaps but waiting
 */
public record Journey(int departure, int arrival, List<Leg> legs) {

  /** A part of a journey; times in seconds of the service day. */
  public sealed interface Leg {
    /** Seconds of the service day. */
    int departure();

    /** Seconds of the service day. */
    int arrival();
  }

  /**
   * On foot; {@code to} is "" for the destination itself.
   *
   * @param to name of the stop walked to
   * @param departure seconds of the service day
   * @param arrival seconds of the service day
   */
  public record Walk(String to, int departure, int arrival) implements Leg {}

  /**
   * In a vehicle towards the last stop of its run.
   *
   * @param line name of the line
   * @param from name of the stop boarded at
   * @param to name of the stop alighted at
   * @param towards name of the last stop of the run
   * @param departure seconds of the service day
   * @param arrival seconds of the service day
   */
  public record Ride(
      String line, String from, String to, String towards, int departure, int arrival)
      implements Leg {}

  /** How many vehicles are boarded. */
  public int rides() {
    return (int) legs.stream().filter(l -> l instanceof Ride).count();
  }

  /** The journey as sentences, one a line. */
  public List<String> tell(Words words) {
    return legs.stream().map(l -> tell(l, words)).toList();
  }

  private static String tell(Leg leg, Words words) {
    String from = Words.clock(leg.departure());
    String to = Words.clock(leg.arrival());
    long minutes = Math.round((leg.arrival() - leg.departure()) / 60.0);
    return switch (leg) {
      case Walk w when w.to().isEmpty() -> words.say("leg.walk-end", from, minutes, to);
      case Walk w -> words.say("leg.walk", from, minutes, w.to(), to);
      case Ride r -> words.say("leg.ride", from, r.from(), r.line(), r.towards(), r.to(), to);
    };
  }
}
