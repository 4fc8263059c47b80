package org.jisr.mobility.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jisr.mobility.geo.Point;
import org.jisr.mobility.network.Network;

/**
 * Journeys in full: the search is run for one departure and its labels are read backwards from the
 * goal, so that the search itself keeps no trace of where it came from.
 *
 * <p>Errors: a network with headway services is an {@link IllegalArgumentException} of {@link
 * #find}.
 */
public final class Journeys {
  private final Network network;
  private final Limits limits;

  /**
   * @param network without headway services: draw them first
   */
  public Journeys(Network network, Limits limits) {
    this.network = network;
    this.limits = limits;
  }

  /**
   * A journey that arrives as early as possible, with the fewest rides among those; empty when none
   * is within the limits.
   *
   * @param time of departure in seconds of the service day
   */
  public Optional<Journey> find(Point from, Point to, int time) {
    Timetable t = Timetable.of(network, Window.at(time), limits, Direction.FORWARDS);
    RangeSearch search = new RangeSearch(t);
    Access start = search.access(from);
    Rounds rounds = search.rounds(start);
    int direct = limits.walking().seconds(from.metresTo(to));
    boolean walkable = from.metresTo(to) <= limits.walking().accessMetres();
    Access goal = search.access(to);
    int best = walkable ? time + direct : Timetable.NEVER;
    int bestStop = -1;
    int bestWalk = 0;
    for (int i = 0; i < goal.size(); i++) {
      int at = rounds.alighting(goal.stops()[i]) + goal.seconds()[i];
      if (at < best) {
        best = at;
        bestStop = goal.stops()[i];
        bestWalk = goal.seconds()[i];
      }
    }
    if (best - (long) time > limits.seconds()) {
      return Optional.empty();
    }
    if (bestStop < 0) {
      return Optional.of(new Journey(time, best, List.of(new Journey.Walk("", time, best))));
    }
    Deque<Journey.Leg> legs = new ArrayDeque<>();
    if (bestWalk > 0) {
      legs.addFirst(new Journey.Walk("", best - bestWalk, best));
    }
    new Backtrack(t, rounds, start, time).from(bestStop, legs);
    return Optional.of(new Journey(time, best, List.copyOf(legs)));
  }
}
