package org.jisr.mobility.search;

import java.util.Arrays;

/** Runs to be ridden: from the stop after {@code place} up to {@code end}, both in the run. */
final class RideQueue {
  int[] pattern = new int[256];
  int[] run = new int[256];
  int[] place = new int[256];
  int[] end = new int[256];
  int size;

  void clear() {
    size = 0;
  }

  void add(int p, int r, int from, int to) {
    if (size == pattern.length) {
      pattern = Arrays.copyOf(pattern, size * 2);
      run = Arrays.copyOf(run, size * 2);
      place = Arrays.copyOf(place, size * 2);
      end = Arrays.copyOf(end, size * 2);
    }
    pattern[size] = p;
    run[size] = r;
    place[size] = from;
    end[size++] = to;
  }

  /** Takes over the content of another queue, which gets this one's arrays. */
  void takeFrom(RideQueue other) {
    int[] p = pattern;
    int[] r = run;
    int[] f = place;
    int[] e = end;
    pattern = other.pattern;
    run = other.run;
    place = other.place;
    end = other.end;
    size = other.size;
    other.pattern = p;
    other.run = r;
    other.place = f;
    other.end = e;
  }
}
