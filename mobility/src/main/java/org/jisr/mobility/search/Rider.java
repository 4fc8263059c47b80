package org.jisr.mobility.search;

import java.util.Arrays;

/** The rounds of a block of departures: ride, walk, and be ready to ride again. */
final class Rider {
  private static final int NONE = Integer.MAX_VALUE;

  private final Timetable t;
  private final Profiles alight;
  private final Profiles walked;
  private final Profiles ready;

  /** Per pattern: the first place where one may board by news; the patterns that have one. */
  private final int[] boardedAt;

  private final int[] patterns;

  /** Per run of the pattern looked at: the last departure that is aboard. */
  private final int[] aboard;

  /** The runs of that pattern that are ridden, from low to high (exclusive). */
  private int low;

  private int high;

  private final int[] leaving;

  Rider(Timetable t, Labels labels) {
    this.t = t;
    this.alight = labels.alight;
    this.walked = labels.walked;
    this.ready = labels.ready;
    this.boardedAt = new int[t.patterns()];
    Arrays.fill(boardedAt, NONE);
    this.patterns = new int[t.patterns()];
    this.leaving = new int[labels.departures];
    this.aboard = new int[t.mostRuns()];
  }

  /** One can be at the stops of the access at the time of each departure and the walk there. */
  void start(int[] times, Access access) {
    for (int i = 0; i < access.size(); i++) {
      for (int d = times.length - 1; d >= 0; d--) {
        int at = times[d] + access.seconds()[i];
        if (at < ready.times[access.stops()[i]][d]) {
          ready.improve(access.stops()[i], d, at);
        }
      }
    }
  }

  /** One ride more, from wherever one is ready earlier than before. */
  void ride() {
    int count = 0;
    for (int m = 0; m < ready.changed; m++) {
      int stop = ready.places[m];
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
    int run = runs / 2;
    low = runs;
    high = runs;
    for (int place = from, end = t.firstPlace[p + 1]; place < end; place++) {
      int row = t.firstTime[p] + (place - t.firstPlace[p]) * runs;
      alight(t.alightStop[place], row);
      int stop = t.boardStop[place];
      if (ready.news[stop] != 0) {
        run =
            caught(row, runs, run, ready.times[stop][Long.numberOfTrailingZeros(ready.news[stop])]);
        if (run < runs) {
          board(stop, row, runs, run);
        }
      }
    }
  }

  private void alight(int stop, int row) {
    int[] known = alight.times[stop];
    for (int r = low; r < high; r++) {
      int time = t.arrivals[row + r];
      if (time < known[aboard[r]]) {
        alight.improve(stop, aboard[r], time);
      }
    }
  }

  /** The first run that is not before a time at a place, looked for from a guess on. */
  private int caught(int row, int runs, int guess, int at) {
    int r = guess;
    while (r > 0 && t.departures[row + r - 1] >= at) {
      r--;
    }
    while (r < runs && t.departures[row + r] < at) {
      r++;
    }
    return r;
  }

  /** Takes aboard the departures with news: the first of them catches {@code run}. */
  private void board(int stop, int row, int runs, int run) {
    long news = ready.news[stop];
    int[] times = ready.times[stop];
    int top = Profiles.MOST - 1 - Long.numberOfLeadingZeros(news);
    int last = Long.numberOfTrailingZeros(news);
    if (low == high) {
      low = run;
      high = run;
    }
    while (low > run) {
      aboard[--low] = last;
    }
    while (high < run) {
      aboard[high] = aboard[high - 1];
      high++;
    }
    for (int r = run; r < runs; r++) {
      if (r < high) {
        last = Math.max(last, aboard[r]);
      } else {
        high = r + 1;
      }
      int departure = t.departures[row + r];
      while (last < top && times[last + 1] <= departure) {
        last++;
      }
      aboard[r] = last;
      if (last >= top) {
        while (high > r + 1 && aboard[high - 1] <= last) {
          high--;
        }
        break;
      }
    }
  }

  /** Walks on from where one alighted earlier than before; {@code on}: to ride again. */
  void walk(boolean on) {
    Sites sites = t.footpaths.sites;
    for (int m = 0; m < alight.changed; m++) {
      int stop = alight.places[m];
      if (alight.news[stop] != 0) {
        walkFrom(sites.of(stop));
      }
    }
    alight.forget();
    for (int m = 0; on && m < walked.changed; m++) {
      int site = walked.places[m];
      for (int i = sites.first[site]; i < sites.first[site + 1]; i++) {
        ready(sites.stops[i], walked.times[site]);
      }
    }
    walked.forget();
  }

  private void walkFrom(int site) {
    Footpaths paths = t.footpaths;
    int[] times = leaving(site);
    walked.follow(site, times, paths.sites.inside(site));
    for (int w = paths.first[site], end = paths.first[site + 1]; w < end; w++) {
      walked.follow(paths.to[w], times, paths.seconds[w]);
    }
  }

  /** The earliest alighting at any stop of a site, whose news is taken. */
  private int[] leaving(int site) {
    Sites sites = t.footpaths.sites;
    int first = sites.first[site];
    int end = sites.first[site + 1];
    int[] one = alight.times[sites.stops[first]];
    alight.news[sites.stops[first]] = 0;
    if (end - first == 1) {
      return one;
    }
    System.arraycopy(one, 0, leaving, 0, one.length);
    for (int i = first + 1; i < end; i++) {
      int[] other = alight.times[sites.stops[i]];
      alight.news[sites.stops[i]] = 0;
      for (int d = 0; d < leaving.length; d++) {
        leaving[d] = Math.min(leaving[d], other[d]);
      }
    }
    return leaving;
  }

  /** One is ready at a stop after a walk to its site, or after a change at the stop itself. */
  private void ready(int stop, int[] walked) {
    int[] changing = alight.times[stop];
    int change = t.footpaths.change[stop];
    int[] known = ready.times[stop];
    int sign = 0;
    for (int d = 0; d < known.length; d++) {
      sign |= Math.min(walked[d], changing[d] + change) - known[d];
    }
    if (sign >= 0) {
      return;
    }
    int first = 0;
    while (Math.min(walked[first], changing[first] + change) >= known[first]) {
      first++;
    }
    int last = known.length - 1;
    while (Math.min(walked[last], changing[last] + change) >= known[last]) {
      last--;
    }
    for (int d = 0; d < known.length; d++) {
      known[d] = Math.min(known[d], Math.min(walked[d], changing[d] + change));
    }
    ready.touch(stop, 1L << first | 1L << last);
  }
}
