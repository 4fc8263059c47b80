package org.jisr.mobility.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects runs and sorts them into patterns: same line, stops and flags, no overtaking. */
final class Patterns {
  private final Map<Key, Runs> byKey = new LinkedHashMap<>();

  void add(int line, int[] stops, byte[] flags, int[] arrivals, int[] departures) {
    byKey.computeIfAbsent(new Key(line, stops, flags), Runs::new).add(arrivals, departures);
  }

  /** Adds one run of a headway service that must be waited for {@code wait} seconds. */
  void add(Headway h, int start, int wait) {
    int n = h.stops().size();
    byte[] flags = new byte[n];
    int[] arrivals = new int[n];
    int[] departures = new int[n];
    for (int i = 0; i < n; i++) {
      flags[i] = h.flags().get(i);
      arrivals[i] = start + h.arrivals().get(i);
      departures[i] = start + h.departures().get(i) - wait;
    }
    add(h.line(), h.stopStream().toArray(), flags, arrivals, departures);
  }

  List<Pattern> addedTo(List<Pattern> others) {
    List<Pattern> all = new ArrayList<>(others);
    byKey.forEach((key, runs) -> runs.patterns(all));
    return all;
  }

  private record Key(int line, int[] stops, byte[] flags) {
    @Override
    public boolean equals(Object o) {
      return o instanceof Key k
          && k.line == line
          && Arrays.equals(k.stops, stops)
          && Arrays.equals(k.flags, flags);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(stops) + line;
    }
  }

  /** The runs of one key, in the order added: arrivals then departures, run after run. */
  private static final class Runs {
    private final Key key;
    private int[] times = new int[0];
    private int count;
    private boolean sameTimes = true;

    Runs(Key key) {
      this.key = key;
    }

    void add(int[] arrivals, int[] departures) {
      int n = key.stops.length;
      int at = count++ * 2 * n;
      if (times.length < at + 2 * n) {
        times = Arrays.copyOf(times, Math.max(at + 2 * n, times.length * 2));
      }
      System.arraycopy(arrivals, 0, times, at, n);
      System.arraycopy(departures, 0, times, at + n, n);
      sameTimes &= Arrays.equals(arrivals, departures);
    }

    /** Deals the runs, earliest first, into as few patterns as a greedy hand needs. */
    void patterns(List<Pattern> into) {
      int width = 2 * key.stops.length;
      Integer[] order = new Integer[count];
      Arrays.setAll(order, i -> i);
      Arrays.sort(order, (a, b) -> compare(a * width, b * width, width));
      List<List<Integer>> hands = new ArrayList<>();
      for (int run : order) {
        hands.stream()
            .filter(hand -> follows(hand.getLast() * width, run * width, width))
            .findFirst()
            .orElseGet(() -> {
              hands.add(new ArrayList<>());
              return hands.getLast();
            })
            .add(run);
      }
      hands.forEach(hand -> into.add(pattern(hand)));
    }

    private int compare(int a, int b, int width) {
      return Arrays.compare(times, a, a + width, times, b, b + width);
    }

    private boolean follows(int before, int after, int width) {
      for (int i = 0; i < width; i++) {
        if (times[after + i] < times[before + i]) {
          return false;
        }
      }
      return true;
    }

    private Pattern pattern(List<Integer> runs) {
      int n = key.stops.length;
      int[] arrivals = new int[runs.size() * n];
      int[] departures = sameTimes ? arrivals : new int[arrivals.length];
      for (int r = 0; r < runs.size(); r++) {
        int at = runs.get(r) * 2 * n;
        System.arraycopy(times, at, arrivals, r * n, n);
        System.arraycopy(times, at + n, departures, r * n, n);
      }
      return new Pattern(key.line, key.stops, key.flags, arrivals, departures);
    }
  }
}
