package org.jisr.mobility.search;

import org.jisr.mobility.network.Pattern;

/** The runs first..first+runs of a pattern, seen forwards or as in a mirror. */
record Slice(Pattern pattern, int first, int runs, boolean mirrored) {

  /** The runs that are on their way at some time of from..to. */
  static Slice of(Pattern pattern, int from, int to, boolean mirrored) {
    int last = pattern.size() - 1;
    int first = 0;
    while (first < pattern.runs() && pattern.arrival(first, last) < from) {
      first++;
    }
    int end = first;
    while (end < pattern.runs() && pattern.departure(end, 0) <= to) {
      end++;
    }
    return new Slice(pattern, first, end - first, mirrored);
  }

  int size() {
    return pattern.size();
  }

  int stop(int i) {
    return pattern.stop(place(i));
  }

  boolean boards(int i) {
    return mirrored ? pattern.alights(place(i)) : pattern.boards(i);
  }

  boolean alights(int i) {
    return mirrored ? pattern.boards(place(i)) : pattern.alights(i);
  }

  int arrival(int run, int i) {
    return mirrored ? -pattern.departure(run(run), place(i)) : pattern.arrival(run(run), i);
  }

  int departure(int run, int i) {
    return mirrored ? -pattern.arrival(run(run), place(i)) : pattern.departure(run(run), i);
  }

  private int place(int i) {
    return mirrored ? pattern.size() - 1 - i : i;
  }

  private int run(int run) {
    return mirrored ? first + runs - 1 - run : first + run;
  }
}
