package org.jisr.mobility.search;

import java.util.Arrays;
import java.util.List;

/**
 * The labels of one departure as each round left them: k is "with at most k rides", and no label is
 * later than that of a round before.
 *
 * @param alight per round and stop: time of the earliest alighting
 * @param ready per round and stop: the earliest moment one can board
 */
record Rounds(List<int[]> alight, List<int[]> ready) {
  void add(Labels labels) {
    alight.add(Arrays.stream(labels.alight.times).mapToInt(row -> row[0]).toArray());
    ready.add(Arrays.stream(labels.ready.times).mapToInt(row -> row[0]).toArray());
  }

  /** What holds after all rides. */
  int alighting(int stop) {
    return alight.getLast()[stop];
  }
}
