package org.jisr.mobility.search;

/**
 * Who is aboard the runs of the pattern looked at: {@code last[run]} is the last departure that is,
 * and so are those before it. Only the runs from {@code low} to {@code high} (exclusive) carry
 * someone who is not aboard an earlier run too.
 */
final class Aboard {
  private final int[] departures;
  final int[] last;
  int low;
  int high;

  /** Where the first run was found at the place before: a good guess for the next. */
  private int guess;

  Aboard(Timetable t) {
    this.departures = t.departures;
    this.last = new int[t.mostRuns()];
  }

  void clear(int runs) {
    low = runs;
    high = runs;
    guess = runs / 2;
  }

  /**
   * Takes aboard the departures {@code first} to {@code end} (inclusive) at a place, and with them
   * all before.
   *
   * @param row where the {@code runs} departures of the place start
   * @param times when each of them is ready
   */
  void board(int row, int runs, int[] times, int first, int end) {
    int run = caught(row, runs, times[first]);
    guess = run;
    if (run == runs) {
      return;
    }
    reachTo(run, first);
    int d = first;
    for (int r = run; r < runs; r++) {
      d = r < high ? Math.max(d, last[r]) : d;
      int departure = departures[row + r];
      while (d < end && times[d + 1] <= departure) {
        d++;
      }
      last[r] = d;
      high = Math.max(high, r + 1);
      if (d >= end) {
        dropAfter(r);
        return;
      }
    }
  }

  /** The first run that leaves a place at a time or later. */
  private int caught(int row, int runs, int at) {
    int r = guess;
    while (r > 0 && departures[row + r - 1] >= at) {
      r--;
    }
    while (r < runs && departures[row + r] < at) {
      r++;
    }
    return r;
  }

  /** Makes low to high touch a run that {@code first} can board. */
  private void reachTo(int run, int first) {
    if (low == high) {
      low = run;
      high = run;
    }
    while (low > run) {
      last[--low] = first;
    }
    for (; high < run; high++) {
      last[high] = last[high - 1];
    }
  }

  /** Later runs that carry nobody new need no look. */
  private void dropAfter(int run) {
    while (high > run + 1 && last[high - 1] <= last[run]) {
      high--;
    }
  }
}
