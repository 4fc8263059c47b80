package org.jisr.mobility.search;

import java.util.Arrays;

/**
 * What a search knows so far. Round k means "with at most k rides": a label of round k is never
 * later than the one of round k-1. All times as in the timetable (backwards: negated).
 */
final class Labels {
  private final int places;
  private final int runs;

  /** Earliest alighting, per round and stop; one more entry for places where nobody may alight. */
  final int[][] alight;

  /** Earliest moment one can board at the stop after k rides, per round and stop. */
  final int[][] ready;

  /** Earliest arrival by any way that ends with a ride or a walk after it: stops, then targets. */
  final int[] reached;

  /** Per round and place: the earliest run known to be caught there, counted within its pattern. */
  final int[][] caught;

  /** Per round and run: the first place (counted within the run) from which it was ridden. */
  final short[][] ridden;

  Labels(Timetable t, int targets) {
    int rounds = t.limits.rides() + 1;
    this.places = t.places();
    this.runs = t.runs();
    this.alight = new int[rounds][t.stopCount + 1];
    this.ready = new int[rounds][t.stopCount];
    this.reached = new int[t.stopCount + targets];
    this.caught = new int[rounds][places];
    this.ridden = new short[rounds][runs];
  }

  void clear() {
    for (int k = 0; k < alight.length; k++) {
      Arrays.fill(alight[k], Timetable.NEVER);
      alight[k][alight[k].length - 1] = Integer.MIN_VALUE;
      Arrays.fill(ready[k], Timetable.NEVER);
      Arrays.fill(caught[k], Integer.MAX_VALUE);
      Arrays.fill(ridden[k], Short.MAX_VALUE);
    }
    Arrays.fill(reached, Timetable.NEVER);
  }
}
