package org.jisr.mobility.search;

import java.util.Arrays;
import java.util.List;
import org.jisr.mobility.geo.Walking;
import org.jisr.mobility.network.Change;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.Pattern;
import org.jisr.mobility.network.Stop;

/**
 * The meaning of a search, written without any cleverness: every round looks at every pair of stops
 * of every run. Seconds to each stop when leaving one stop at a time.
 */
final class NaiveSearch {
  private static final int NEVER = Integer.MAX_VALUE / 8;

  private NaiveSearch() {}

  static int[] fromStop(Network network, Limits limits, int origin, int time) {
    int stops = network.stops().size();
    int[][] ways = ways(network, limits.walking());
    int[] alight = filled(stops);
    int[] ready = filled(stops);
    ready[origin] = time;
    for (int k = 0; k < limits.rides(); k++) {
      int[] before = ready.clone();
      for (Pattern pattern : network.patterns()) {
        for (int run = 0; run < pattern.runs(); run++) {
          ride(pattern, run, before, alight);
        }
      }
      for (int s = 0; s < stops; s++) {
        for (int to = 0; to < stops; to++) {
          ready[to] = Math.min(ready[to], alight[s] + ways[s][to]);
        }
      }
    }
    int[] seconds = alight.clone();
    for (int s = 0; s < stops; s++) {
      for (int to = 0; to < stops; to++) {
        if (to != s) {
          seconds[to] = Math.min(seconds[to], alight[s] + ways[s][to]);
        }
      }
    }
    seconds[origin] = time;
    return Arrays.stream(seconds)
        .map(at -> at - time <= limits.seconds() ? at - time : TravelTimes.UNREACHED)
        .toArray();
  }

  /** Seconds from any stop to any, written a second time: a change at the same stop, or a walk. */
  static int[][] ways(Network network, Walking walking) {
    List<Stop> stops = network.stops();
    int[][] ways = new int[stops.size()][stops.size()];
    for (int a = 0; a < ways.length; a++) {
      for (int b = 0; b < ways.length; b++) {
        double metres = stops.get(a).at().metresTo(stops.get(b).at());
        String station = stops.get(a).station();
        boolean near = metres <= walking.transferMetres();
        boolean same = !station.isEmpty() && station.equals(stops.get(b).station());
        ways[a][b] = a == b ? 0 : near || same ? walking.seconds(metres) : NEVER;
      }
    }
    for (Change rule : network.changes()) {
      ways[rule.from()][rule.to()] = rule.seconds() == Change.FORBIDDEN ? NEVER : rule.seconds();
    }
    return ways;
  }

  private static void ride(Pattern p, int run, int[] ready, int[] alight) {
    for (int i = 0; i < p.size(); i++) {
      if (p.boards(i) && p.departure(run, i) >= ready[p.stop(i)]) {
        for (int j = i + 1; j < p.size(); j++) {
          if (p.alights(j)) {
            alight[p.stop(j)] = Math.min(alight[p.stop(j)], p.arrival(run, j));
          }
        }
      }
    }
  }

  private static int[] filled(int size) {
    int[] array = new int[size];
    Arrays.fill(array, NEVER);
    return array;
  }
}
