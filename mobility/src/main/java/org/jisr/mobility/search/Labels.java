package org.jisr.mobility.search;

import java.util.Arrays;

/**
 * What a search knows so far of a block of departures, after the rides looked at. All times as in
 * the timetable (backwards: negated).
 */
final class Labels {
  /** How many departures are looked at together. */
  final int departures;

  /** Earliest alighting, per stop; one more entry for places where nobody may alight. */
  final Profiles alight;

  /** Earliest arrival by a walk after a ride, per site. */
  final Profiles walked;

  /** Earliest moment one can board, per stop, and again one more. */
  final Profiles ready;

  /** Earliest arrival at targets by a ride and a walk after it. */
  final Profiles targets;

  Labels(Timetable t, int targets) {
    int blocks = (t.window.size() + Profiles.MOST - 1) / Profiles.MOST;
    this.departures = (t.window.size() + blocks - 1) / blocks;
    this.alight = new Profiles(t.stopCount + 1, departures);
    this.walked = new Profiles(t.footpaths.sites.count(), departures);
    this.ready = new Profiles(t.stopCount + 1, departures);
    this.targets = new Profiles(targets, departures);
  }

  /**
   * Forgets everything.
   *
   * @param unreached per departure: one second past its limit
   */
  void clear(int[] unreached) {
    alight.clear(unreached);
    walked.clear(unreached);
    ready.clear(unreached);
    targets.clear(unreached);
    Arrays.fill(alight.times[alight.times.length - 1], Integer.MIN_VALUE);
  }

  /** One can be at a stop some seconds after each departure, without a ride. */
  void start(int stop, int[] times, int seconds) {
    for (int d = times.length - 1; d >= 0; d--) {
      if (times[d] + seconds < ready.times[stop][d]) {
        ready.improve(stop, d, times[d] + seconds);
      }
    }
  }
}
