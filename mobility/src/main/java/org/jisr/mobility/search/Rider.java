package org.jisr.mobility.search;

import java.util.Arrays;

/** One ride more for a block of departures: every pattern at which one is ready is ridden once. */
final class Rider {
  private static final int NONE = Integer.MAX_VALUE;

  private final Timetable t;
  private final Profiles alight;
  private final Profiles ready;
  private final Aboard aboard;

  /** Per pattern: the first place where one may board by news; the patterns that have one. */
  private final int[] boardedAt;

  private final int[] patterns;

  Rider(Timetable t, Labels labels) {
    this.t = t;
    this.alight = labels.alight;
    this.ready = labels.ready;
    this.aboard = new Aboard(t);
    this.boardedAt = new int[t.patterns()];
    this.patterns = new int[t.patterns()];
    Arrays.fill(boardedAt, NONE);
  }

  /** Rides from wherever one is ready earlier than before. */
  void ride() {
    int count = 0;
    for (int i = 0; i < ready.changed; i++) {
      int stop = ready.places[i];
      for (int b = t.firstBoard[stop], end = t.firstBoard[stop + 1]; b < end; b++) {
        int place = t.boardPlace[b];
        int p = t.patternOfPlace[place];
        if (boardedAt[p] == NONE) {
          patterns[count++] = p;
        }
        boardedAt[p] = Math.min(boardedAt[p], place);
      }
    }
    for (int i = 0; i < count; i++) {
      ride(patterns[i], boardedAt[patterns[i]]);
      boardedAt[patterns[i]] = NONE;
    }
    ready.forget();
  }

  private void ride(int p, int from) {
    int runs = t.firstRun[p + 1] - t.firstRun[p];
    int row = t.firstTime[p] + (from - t.firstPlace[p]) * runs;
    aboard.clear(runs);
    for (int place = from, end = t.firstPlace[p + 1]; place < end; place++) {
      alight(t.alightStop[place], row);
      int stop = t.boardStop[place];
      long news = ready.news[stop];
      if (news != 0) {
        aboard.board(row, runs, ready.times[stop], Profiles.first(news), Profiles.last(news));
      }
      row += runs;
    }
  }

  private void alight(int stop, int row) {
    int[] known = alight.times[stop];
    for (int r = aboard.low; r < aboard.high; r++) {
      int time = t.arrivals[row + r];
      if (time < known[aboard.last[r]]) {
        alight.improve(stop, aboard.last[r], time);
      }
    }
  }
}
