package org.jisr.mobility.search;

import java.util.List;
import org.jisr.mobility.geo.Neighbours;
import org.jisr.mobility.geo.Point;
import org.jisr.mobility.network.Stop;
import org.jspecify.annotations.Nullable;

/**
 * Range-RAPTOR (Delling, Pajor, Werneck 2012) over a {@link Timetable}: departures from the last to
 * the first, keeping all labels, so that an earlier departure only does what it improves. Each run
 * remembers, per round, from which of its stops on it was ridden (as in trip-based routing, Witt
 * 2015): no stop of a run is visited twice in a round, over the whole window.
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
  final Labels labels;
  private final Rider rider;

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
    this.rider = new Rider(timetable, labels, targets);
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
    Window window = timetable.window;
    boolean back = timetable.direction == Direction.BACKWARDS;
    labels.clear();
    int width = timetable.stopCount + labels.reachedTargets.length;
    int[] rows = new int[window.size() * width];
    for (int d = 0; d < window.size(); d++) {
      int departure = back ? d : window.size() - 1 - d;
      int time = back ? -window.time(departure) : window.time(departure);
      rider.depart(time, access);
      write(rows, departure * width, time);
      direct(rows, departure * width, access);
      direct(rows, departure * width + timetable.stopCount, walked);
    }
    return new TravelTimes(rows, width, timetable.stopCount, window.size());
  }

  /** A stop is reached by alighting there or by a walk after a ride, whichever is earlier. */
  private void write(int[] rows, int at, int time) {
    int rides = timetable.limits.rides();
    int latest = time + timetable.limits.seconds();
    int[] alight = labels.alight[rides];
    int[] walked = labels.walked[rides];
    int[] site = timetable.footpaths.sites.ofStops();
    int stops = timetable.stopCount;
    for (int s = 0; s < stops; s++) {
      int reached = Math.min(alight[s], walked[site[s]]);
      rows[at + s] = reached <= latest ? reached - time : TravelTimes.UNREACHED;
    }
    int[] targetsReached = labels.reachedTargets;
    for (int i = 0; i < targetsReached.length; i++) {
      int reached = targetsReached[i];
      rows[at + stops + i] = reached <= latest ? reached - time : TravelTimes.UNREACHED;
    }
  }

  /** Walking all the way takes the same time at every departure. */
  private void direct(int[] rows, int at, Access walks) {
    for (int i = 0; i < walks.size(); i++) {
      int seconds = walks.seconds()[i];
      if (seconds <= timetable.limits.seconds()) {
        int row = at + walks.stops()[i];
        rows[row] = Math.min(rows[row], seconds);
      }
    }
  }

  /** Time of the earliest alighting at a stop after at most {@code rides} rides. */
  int alighting(int rides, int stop) {
    return labels.alight[rides][stop];
  }

  void clear() {
    labels.clear();
  }

  void depart(int time, Access access) {
    rider.depart(time, access);
  }
}
