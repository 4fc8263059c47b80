package org.jisr.mobility.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jisr.mobility.geo.Neighbours;
import org.jisr.mobility.geo.Point;
import org.jisr.mobility.network.Stop;
import org.jspecify.annotations.Nullable;

/**
 * RAPTOR in rounds (Delling, Pajor, Werneck 2012) over a {@link Timetable}, for all departures of a
 * block of the window at once: every stop has the profile of its arrivals over the departures, a
 * pattern is ridden once a round, and a run carries the last departure that is aboard.
 *
 * <p>One search belongs to one thread; it keeps its arrays from query to query.
 *
 * <p>Errors: a stop that does not exist is an {@link ArrayIndexOutOfBoundsException}.
 */
public final class RangeSearch {
  private final Timetable timetable;
  private final @Nullable Targets targets;
  private final List<Point> stopPoints;
  private final Neighbours near;
  private final Labels labels;
  private final Rider rider;
  private final Walker walker;

  /** A search of travel times to stops. */
  public RangeSearch(Timetable timetable) {
    this(timetable, null);
  }

  /** A search that also fills travel times to targets (null: to stops only). */
  public RangeSearch(Timetable timetable, @Nullable Targets targets) {
    this.timetable = timetable;
    this.targets = targets;
    this.stopPoints = timetable.network.stops().stream().map(Stop::at).toList();
    this.near = new Neighbours(stopPoints, timetable.limits.walking().accessMetres());
    this.labels = new Labels(timetable, targets == null ? 0 : targets.size());
    this.rider = new Rider(timetable, labels);
    this.walker = new Walker(timetable.footpaths, labels);
  }

  private RangeSearch(RangeSearch other, Timetable timetable) {
    this.timetable = timetable;
    this.targets = other.targets;
    this.stopPoints = other.stopPoints;
    this.near = other.near;
    this.labels = other.labels;
    this.rider = new Rider(timetable, labels);
    this.walker = new Walker(timetable.footpaths, labels);
  }

  /** The same search over another draw of the network, in the same arrays: one query at a time. */
  RangeSearch over(Timetable draw) {
    return new RangeSearch(this, draw);
  }

  /** Travel times from a point (backwards: to it). */
  public TravelTimes from(Point origin) {
    Access walked =
        targets == null ? new Access(new int[0], new int[0]) : targets.walkedFrom(origin);
    return run(access(origin), walked);
  }

  /**
   * Travel times from the stop with this index, without a walk to other stops before the first
   * ride.
   */
  public TravelTimes fromStop(int stop) {
    return run(new Access(new int[] {stop}, new int[] {0}), new Access(new int[0], new int[0]));
  }

  Access access(Point origin) {
    return Walks.from(origin, stopPoints, near, timetable.limits.walking());
  }

  private TravelTimes run(Access access, Access walked) {
    int size = timetable.window.size();
    int places = timetable.stopCount + (targets == null ? 0 : targets.size());
    int[] seconds = new int[places * size];
    int block = labels.departures;
    for (int first = 0; first < size; first += block) {
      block(Math.min(first, size - block), access, seconds);
    }
    direct(seconds, 0, access);
    direct(seconds, timetable.stopCount, walked);
    return new TravelTimes(seconds, timetable.stopCount, size);
  }

  /** Fills the travel times of the departures from {@code first} on. */
  private void block(int first, Access access, int[] seconds) {
    int[] times = new int[labels.departures];
    Arrays.setAll(times, d -> timetable.time(first + d));
    start(times, access);
    for (int k = 1; k <= timetable.limits.rides(); k++) {
      rider.ride();
      walker.walk();
      if (k < timetable.limits.rides()) {
        walker.ready();
      }
    }
    int[] site = timetable.footpaths.sites.ofStops();
    for (int s = 0; s < timetable.stopCount; s++) {
      write(seconds, s, first, times, labels.alight.times[s], labels.walked.times[site[s]]);
    }
    if (targets != null) {
      targets.reach(labels);
      for (int i = 0; i < targets.size(); i++) {
        int[] reached = labels.targets.times[i];
        write(seconds, timetable.stopCount + i, first, times, reached, reached);
      }
    }
  }

  private void start(int[] times, Access access) {
    labels.clear(Arrays.stream(times).map(t -> t + timetable.limits.seconds() + 1).toArray());
    for (int i = 0; i < access.size(); i++) {
      labels.start(access.stops()[i], times, access.seconds()[i]);
    }
  }

  /** A stop is reached by alighting there or by a walk after a ride, whichever is earlier. */
  private void write(int[] seconds, int place, int first, int[] times, int[] one, int[] other) {
    int at = place * timetable.window.size() + timetable.column(first);
    int step = timetable.direction == Direction.BACKWARDS ? -1 : 1;
    int limit = timetable.limits.seconds();
    for (int d = 0; d < times.length; d++) {
      int taken = Math.min(one[d], other[d]) - times[d];
      seconds[at + step * d] = taken <= limit ? taken : TravelTimes.UNREACHED;
    }
  }

  /** Walking all the way takes the same time at every departure. */
  private void direct(int[] seconds, int first, Access walks) {
    int size = timetable.window.size();
    for (int i = 0; i < walks.size(); i++) {
      int walk = walks.seconds()[i];
      int from = (first + walks.stops()[i]) * size;
      for (int at = from; at < from + size && walk <= timetable.limits.seconds(); at++) {
        seconds[at] = Math.min(seconds[at], walk);
      }
    }
  }

  /** The labels of the first departure, round by round, for reading a journey backwards. */
  Rounds rounds(Access access) {
    start(new int[] {timetable.time(0)}, access);
    Rounds rounds = new Rounds(new ArrayList<>(), new ArrayList<>());
    rounds.add(labels);
    for (int k = 1; k <= timetable.limits.rides(); k++) {
      rider.ride();
      walker.walk();
      walker.ready();
      rounds.add(labels);
    }
    return rounds;
  }
}
