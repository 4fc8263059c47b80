package org.jisr.mobility.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The rounds of one departure: board, ride, walk, and board again. */
final class Rider {
  private final Timetable t;
  private final Labels labels;
  private final @Nullable Targets targets;
  private final int rides;
  private final Queue queue = new Queue();
  private final Queue next = new Queue();
  private final Marks alighted;
  private final Marks walkedTo;
  private final Marks changed;
  private int latest;

  Rider(Timetable t, Labels labels, @Nullable Targets targets) {
    this.t = t;
    this.labels = labels;
    this.targets = targets;
    this.rides = t.limits.rides();
    this.alighted = new Marks(t.stopCount);
    this.walkedTo = new Marks(t.stopCount);
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
    int place = t.boardPlace[b];
    int p = t.patternOfPlace[place];
    int i = place - t.firstPlace[p];
    int runs = t.firstRun[p + 1] - t.firstRun[p];
    int base = t.firstTime[p] + i * runs;
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
      enqueue(k + 1, p, run, i, line);
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

  private void enqueue(int round, int pattern, int run, int place, Queue line) {
    int first = t.firstRun[pattern];
    int end = labels.ridden[round][first + run];
    if (end <= place) {
      return;
    }
    int runs = t.firstRun[pattern + 1] - first;
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
    alighted.add(stop);
    if (targets != null) {
      changed.add(stop);
    }
  }

  /** Walks on from where one alighted in this round, then boards wherever that brought news. */
  private void walk(int k) {
    Footpaths paths = t.footpaths;
    int[] ready = labels.ready[k];
    for (int m = 0; m < alighted.size; m++) {
      int stop = alighted.stops[m];
      int time = labels.alight[k][stop];
      ready(k, stop, time + paths.change[stop]);
      for (int w = paths.first[stop], end = paths.first[stop + 1]; w < end; w++) {
        int at = time + paths.seconds[w];
        int to = paths.to[w];
        if (at < ready[to] && at <= latest) {
          ready(k, to, at);
        }
      }
    }
    alighted.clear();
    next.clear();
    if (k < rides) {
      for (int m = 0; m < walkedTo.size; m++) {
        int stop = walkedTo.stops[m];
        board(k, stop, ready[stop], next);
      }
    }
    walkedTo.clear();
  }

  private void ready(int k, int stop, int at) {
    if (at < labels.ready[k][stop]) {
      for (int r = k; r <= rides && labels.ready[r][stop] > at; r++) {
        labels.ready[r][stop] = at;
      }
      walkedTo.add(stop);
    }
  }

  private void reachTargets(Targets to) {
    int[] alight = labels.alight[rides];
    for (int m = 0; m < changed.size; m++) {
      int stop = changed.stops[m];
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

  /** A set of stops that is emptied quickly. */
  private static final class Marks {
    final int[] stops;
    private final boolean[] in;
    int size;

    Marks(int stopCount) {
      stops = new int[stopCount];
      in = new boolean[stopCount];
    }

    void add(int stop) {
      if (!in[stop]) {
        in[stop] = true;
        stops[size++] = stop;
      }
    }

    void clear() {
      for (int i = 0; i < size; i++) {
        in[stops[i]] = false;
      }
      size = 0;
    }
  }
}
