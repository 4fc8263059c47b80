package org.jisr.mobility.search;

import java.util.Arrays;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.Pattern;

/**
 * The meaning of a search, written without any cleverness: every round looks at every pair of stops
 * of every run. Seconds to each stop when leaving one stop at a time.
 */
final class NaiveSearch {
  private static final int NEVER = Integer.MAX_VALUE / 8;

  private NaiveSearch() {}

  static int[] fromStop(Network network, Limits limits, int origin, int time) {
    int stops = network.stops().size();
    Footpaths paths = Footpaths.of(network, limits.walking(), Direction.FORWARDS);
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
        ready[s] = Math.min(ready[s], alight[s] + Math.min(paths.change[s], NEVER));
        for (int w = paths.first[s]; w < paths.first[s + 1]; w++) {
          ready[paths.to[w]] = Math.min(ready[paths.to[w]], alight[s] + paths.seconds[w]);
        }
      }
    }
    int[] seconds = alight.clone();
    for (int s = 0; s < stops; s++) {
      for (int w = paths.first[s]; w < paths.first[s + 1]; w++) {
        seconds[paths.to[w]] = Math.min(seconds[paths.to[w]], alight[s] + paths.seconds[w]);
      }
    }
    seconds[origin] = time;
    return Arrays.stream(seconds)
        .map(at -> at - time <= limits.seconds() ? at - time : TravelTimes.UNREACHED)
        .toArray();
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
