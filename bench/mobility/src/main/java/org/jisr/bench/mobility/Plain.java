package org.jisr.bench.mobility;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.Pattern;
import org.jisr.mobility.search.Limits;

/**
 * The arbiter of disagreements: rounds over every run and every pair of stops, no labels shared, no
 * pruning. Slow and plain on purpose.
 */
final class Plain {
  private static final int NEVER = Integer.MAX_VALUE / 4;

  private final Network network;
  private final Limits limits;
  private final Ways ways;

  Plain(Network network, Limits limits) {
    this.network = network;
    this.limits = limits;
    this.ways = new Ways(network, limits.walking());
  }

  int[] arrivals(int origin, int time, int rides) {
    int n = network.stops().size();
    int[] best = filled(n);
    int[] ready = filled(n);
    best[origin] = time;
    ready[origin] = time;
    for (int k = 0; k < rides; k++) {
      int[] alight = alightings(ready);
      for (int s = 0; s < n; s++) {
        best[s] = Math.min(best[s], alight[s]);
        ready[s] = Math.min(ready[s], alight[s]);
      }
      ways.each((a, b, seconds) -> {
        if (alight[a] < NEVER) {
          best[b] = Math.min(best[b], alight[a] + seconds);
          ready[b] = Math.min(ready[b], alight[a] + seconds);
        }
      });
    }
    return limited(best, time);
  }

  /**
   * The same as naviqore keeps it, in two respects. One best time a stop serves for riding and
   * walking together: an alighting beaten by a walk, in an earlier round or by a stop of lower
   * number in this one, is forgotten, and with it the walks that would go on from it. And a run
   * that comes to a stop no earlier than the stop's last label is not left for an earlier run still
   * standing there when both times are the same.
   */
  int[] asNaviqore(int origin, int time, int rides) {
    int n = network.stops().size();
    int[] best = filled(n);
    int[] label = filled(n);
    best[origin] = time;
    label[origin] = time;
    for (int k = 0; k < rides; k++) {
      int[] last = label;
      int[] next = filled(n);
      boolean[] ridden = new boolean[n];
      network.patterns().forEach(p -> scan(p, last, next, best, ridden));
      for (int s = 0; s < n; s++) {
        if (ridden[s]) {
          walkOn(s, next, best, ridden);
        }
      }
      Arrays.setAll(next, cut(next, time + limits.seconds()));
      label = next;
    }
    return limited(best, time);
  }

  private static void scan(Pattern p, int[] last, int[] next, int[] best, boolean[] ridden) {
    int run = -1;
    for (int i = 0; i < p.size(); i++) {
      int stop = p.stop(i);
      if (run >= 0) {
        int at = p.arrival(run, i);
        if (at < best[stop]) {
          best[stop] = at;
          next[stop] = at;
          ridden[stop] = true;
          continue;
        }
        if (last[stop] >= at) {
          continue;
        }
      }
      run = last[stop] < NEVER ? first(p, i, last[stop]) : run;
    }
  }

  private static int first(Pattern p, int place, int ready) {
    for (int r = 0; r < p.runs(); r++) {
      if (p.departure(r, place) >= ready) {
        return r;
      }
    }
    return -1;
  }

  private void walkOn(int from, int[] label, int[] best, boolean[] ridden) {
    int at = label[from];
    ways.from(
        from,
        (to, seconds) -> {
          if (at + seconds < best[to]) {
            best[to] = at + seconds;
            label[to] = at + seconds;
            ridden[to] = false;
          }
        });
  }

  private static IntUnaryOperator cut(int[] label, int latest) {
    return s -> label[s] > latest ? NEVER : label[s];
  }

  private int[] alightings(int[] ready) {
    int[] alight = filled(ready.length);
    network.patterns().forEach(p -> ride(p, ready, alight));
    return alight;
  }

  private int[] limited(int[] best, int time) {
    int latest = time + limits.seconds();
    return Arrays.stream(best).map(at -> at <= latest ? at : Oracle.NEVER).toArray();
  }

  private static int[] filled(int size) {
    int[] array = new int[size];
    Arrays.fill(array, NEVER);
    return array;
  }

  private static void ride(Pattern p, int[] ready, int[] alight) {
    for (int r = 0; r < p.runs(); r++) {
      boolean on = false;
      for (int i = 0; i < p.size(); i++) {
        int stop = p.stop(i);
        if (on && p.alights(i)) {
          alight[stop] = Math.min(alight[stop], p.arrival(r, i));
        }
        on |= p.boards(i) && ready[stop] <= p.departure(r, i);
      }
    }
  }
}
