package org.jisr.mobility.search;

import java.util.Arrays;

/**
 * What a search knows so far. Round k means "with at most k rides": a label of round k is never
 * later than the one of round k-1. All times as in the timetable (backwards: negated).
 */
final class Labels {
  private final int[] lastDepartures;

  /** Earliest alighting, per round and stop; one more entry for places where nobody may alight. */
  final int[][] alight;

  /** Earliest arrival by a walk after k rides, per round and site. */
  final int[][] walked;

  /** Earliest moment one can board at the stop after k rides, per round but the last and stop. */
  final int[][] ready;

  /** Earliest arrival at targets by a ride and a walk after it. */
  final int[] reachedTargets;

  /**
   * Per round and boarding (as numbered by {@link Timetable#boardPlace}): the earliest run known to
   * be caught there, counted within its pattern, and the departure of the run before it, the latest
   * that is still missed. Who is ready after that finds nothing new.
   */
  final int[][] caught;

  final int[][] missed;

  /** Per round and run: the first place (counted within the run) from which it was ridden. */
  final short[][] ridden;

  Labels(Timetable t, int targets) {
    int rounds = t.limits.rides() + 1;
    this.lastDepartures = t.lastDepartures;
    this.alight = new int[rounds][t.stopCount + 1];
    this.walked = new int[rounds][t.footpaths.sites.count()];
    this.ready = new int[rounds][t.stopCount];
    this.reachedTargets = new int[targets];
    this.caught = new int[rounds][lastDepartures.length];
    this.missed = new int[rounds][lastDepartures.length];
    this.ridden = new short[rounds][t.runs()];
  }

  void clear() {
    for (int k = 0; k < alight.length; k++) {
      Arrays.fill(alight[k], Timetable.NEVER);
      alight[k][alight[k].length - 1] = Integer.MIN_VALUE;
      Arrays.fill(walked[k], Timetable.NEVER);
      Arrays.fill(ready[k], Timetable.NEVER);
      Arrays.fill(caught[k], Integer.MAX_VALUE);
      System.arraycopy(lastDepartures, 0, missed[k], 0, lastDepartures.length);
      Arrays.fill(ridden[k], Short.MAX_VALUE);
    }
    Arrays.fill(reachedTargets, Timetable.NEVER);
  }
}
