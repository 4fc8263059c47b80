package org.jisr.mobility.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The rounds of one departure: board, ride, walk, and board again. */
final class Rider {
  private final Timetable t;
  private final Labels labels;
  private final @Nullable Targets targets;
  private final int rides;
  private final int[] sites;
  private final Queue queue = new Queue();
  private final Queue next = new Queue();
  private final Marks alighted;
  private final Marks news;
  private final Marks changed;
  private int latest;

  Rider(Timetable t, Labels labels, @Nullable Targets targets) {
    this.t = t;
    this.labels = labels;
    this.targets = targets;
    this.rides = t.limits.rides();
    this.sites = t.footpaths.sites.ofStops();
    this.alighted = new Marks(t.footpaths.sites.count());
    this.news = new Marks(t.footpaths.sites.count());
    this.changed = new Marks(t.stopCount);
  }

  /** Improves the labels by leaving at {@code time}; call with earlier and earlier times. */
  void depart(int time, Access access) {
    latest = time + t.limits.seconds();
    changed.clear();
    queue.clear();
    for (int i = 0; i < access.size(); i++) {
      int at = time + access.seconds()[i];
      if (at <= latest) {
        board(0, access.stops()[i], at, queue);
      }
    }
    for (int k = 1; k <= rides && queue.size > 0; k++) {
      ride(k);
      walk(k);
      queue.takeFrom(next);
    }
    if (targets != null) {
      reachTargets(targets);
    }
  }

  /** Looks for the runs caught at a stop after k rides and puts those that bring news in line. */
  private void board(int k, int stop, int at, Queue line) {
    int[] missed = labels.missed[k];
    for (int b = t.firstBoard[stop], end = t.firstBoard[stop + 1]; b < end; b++) {
      if (at <= missed[b]) {
        catchEarlier(k, b, at, line);
      }
    }
  }

  /** An earlier run than before is caught: finds it and remembers what is still missed. */
  private void catchEarlier(int k, int b, int at, Queue line) {
    int[] departures = t.departures;
    int[] boardings = t.boardings;
    int boarding = b * Timetable.BOARDING;
    int i = boardings[boarding + Timetable.PLACE];
    int runs = boardings[boarding + Timetable.RUNS];
    int base = boardings[boarding + Timetable.TIMES];
    int run = labels.caught[k][b];
    if (run == Integer.MAX_VALUE) {
      run = first(departures, base, runs, at);
    } else {
      while (run > 0 && departures[base + run - 1] >= at) {
        run--;
      }
    }
    labels.caught[k][b] = run;
    labels.missed[k][b] = run > 0 ? departures[base + run - 1] : Integer.MIN_VALUE;
    if (departures[base + run] <= latest) {
      enqueue(
          k + 1,
          boardings[boarding + Timetable.PATTERN],
          boardings[boarding + Timetable.FIRST_RUN],
          runs,
          run,
          i,
          line);
    }
  }

  /** The first of the sorted departures base .. base+runs that is not before {@code at}. */
  private static int first(int[] departures, int base, int runs, int at) {
    int low = 0;
    int high = runs - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (departures[base + middle] >= at) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private void enqueue(
      int round, int pattern, int first, int runs, int run, int place, Queue line) {
    int end = labels.ridden[round][first + run];
    if (end <= place) {
      return;
    }
    for (int k = round; k <= rides; k++) {
      short[] ridden = labels.ridden[k];
      for (int r = first + run; r < first + runs && ridden[r] > place; r++) {
        ridden[r] = (short) place;
      }
    }
    line.add(pattern, run, place, end);
  }

  private void ride(int k) {
    int[] alight = labels.alight[k];
    for (int q = 0; q < queue.size; q++) {
      int p = queue.pattern[q];
      int firstPlace = t.firstPlace[p];
      int n = t.firstPlace[p + 1] - firstPlace;
      int times = t.firstTime[p] + queue.run[q] * n;
      int last = Math.min(n - 1, queue.end[q]);
      for (int i = queue.place[q] + 1; i <= last; i++) {
        int time = t.arrivals[times + i];
        if (time > latest) {
          break;
        }
        int stop = t.alightStop[firstPlace + i];
        if (time < alight[stop]) {
          alight(k, stop, time);
        }
      }
    }
  }

  private void alight(int k, int stop, int time) {
    for (int r = k; r <= rides && labels.alight[r][stop] > time; r++) {
      labels.alight[r][stop] = time;
    }
    alighted.add(sites[stop]);
    if (targets != null) {
      changed.add(stop);
    }
  }

  /** Walks on from where one alighted in this round, then boards wherever that brought news. */
  private void walk(int k) {
    Sites sites = t.footpaths.sites;
    for (int m = 0; m < alighted.size; m++) {
      int site = alighted.members[m];
      int earliest = Timetable.NEVER;
      for (int i = sites.first[site]; i < sites.first[site + 1]; i++) {
        earliest = Math.min(earliest, labels.alight[k][sites.stops[i]]);
      }
      walkFrom(k, site, earliest);
      news.add(site);
    }
    alighted.clear();
    next.clear();
    if (k < rides) {
      boardAt(k);
    }
    news.clear();
  }

  private void walkFrom(int k, int site, int time) {
    Footpaths paths = t.footpaths;
    int[] walked = labels.walked[k];
    if (time + paths.sites.inside(site) < walked[site]) {
      walked(k, site, time + paths.sites.inside(site));
    }
    for (int w = paths.first[site], end = paths.first[site + 1]; w < end; w++) {
      int at = time + paths.seconds[w];
      if (at < walked[paths.to[w]] && at <= latest) {
        walked(k, paths.to[w], at);
      }
    }
  }

  private void walked(int k, int site, int at) {
    for (int r = k; r <= rides && labels.walked[r][site] > at; r++) {
      labels.walked[r][site] = at;
    }
    news.add(site);
  }

  /** Boards at the stops of sites where one is ready earlier than before. */
  private void boardAt(int k) {
    Sites sites = t.footpaths.sites;
    int[] alight = labels.alight[k];
    for (int m = 0; m < news.size; m++) {
      int site = news.members[m];
      int walked = labels.walked[k][site];
      for (int i = sites.first[site]; i < sites.first[site + 1]; i++) {
        int stop = sites.stops[i];
        int at = Math.min(walked, alight[stop] + t.footpaths.change[stop]);
        if (at < labels.ready[k][stop]) {
          ready(k, stop, at);
          board(k, stop, at, next);
        }
      }
    }
  }

  private void ready(int k, int stop, int at) {
    for (int r = k; r < rides && labels.ready[r][stop] > at; r++) {
      labels.ready[r][stop] = at;
    }
  }

  private void reachTargets(Targets to) {
    int[] alight = labels.alight[rides];
    for (int m = 0; m < changed.size; m++) {
      int stop = changed.members[m];
      for (int w = to.first[stop]; w < to.first[stop + 1]; w++) {
        int at = alight[stop] + to.seconds[w];
        int target = to.point[w];
        if (at < labels.reachedTargets[target]) {
          labels.reachedTargets[target] = at;
        }
      }
    }
  }

  /** Runs to be ridden: from the stop after {@code place} up to {@code end}, both in the run. */
  private static final class Queue {
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
    void takeFrom(Queue other) {
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

  /** A set of stops or sites that is emptied quickly. */
  private static final class Marks {
    final int[] members;
    private final boolean[] in;
    int size;

    Marks(int count) {
      members = new int[count];
      in = new boolean[count];
    }

    void add(int member) {
      if (!in[member]) {
        in[member] = true;
        members[size++] = member;
      }
    }

    void clear() {
      for (int i = 0; i < size; i++) {
        in[members[i]] = false;
      }
      size = 0;
    }
  }
}
