package org.jisr.bench.mobility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jisr.mobility.geo.Neighbours;
import org.jisr.mobility.geo.Walking;
import org.jisr.mobility.network.Change;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.Stop;

/** Walks between stops as the network and the walking settings give them, written a second time. */
final class Ways {
  private final Map<Long, Integer> seconds = new HashMap<>();
  private final Map<Integer, List<int[]>> byStop = new HashMap<>();

  interface Way {
    void take(int from, int to, int seconds);
  }

  Ways(Network network, Walking walking) {
    Neighbours near =
        new Neighbours(network.stops().stream().map(Stop::at).toList(), walking.transferMetres());
    Map<String, List<Integer>> stations = new HashMap<>();
    for (int s = 0; s < network.stops().size(); s++) {
      stations.computeIfAbsent(network.stops().get(s).station(), x -> new ArrayList<>()).add(s);
    }
    stations.remove("");
    for (int s = 0; s < network.stops().size(); s++) {
      Stop stop = network.stops().get(s);
      int from = s;
      near.within(stop.at(), to -> walk(network, walking, from, to));
      stations
          .getOrDefault(stop.station(), List.of())
          .forEach(to -> walk(network, walking, from, to));
    }
    for (Change c : network.changes()) {
      if (c.from() != c.to()) {
        if (c.seconds() == Change.FORBIDDEN) {
          seconds.remove(key(c.from(), c.to()));
        } else {
          seconds.put(key(c.from(), c.to()), c.seconds());
        }
      }
    }
  }

  private void walk(Network network, Walking walking, int from, int to) {
    if (from != to) {
      double metres = network.stops().get(from).at().metresTo(network.stops().get(to).at());
      seconds.put(key(from, to), walking.seconds(metres));
    }
  }

  private static long key(int from, int to) {
    return (long) from << 32 | to;
  }

  void each(Way way) {
    seconds.forEach((k, s) -> way.take((int) (k >> 32), (int) (long) k, s));
  }

  interface Onward {
    void take(int to, int seconds);
  }

  /** The walks from one stop. */
  void from(int stop, Onward onward) {
    if (byStop.isEmpty()) {
      each((a, b, s) -> byStop.computeIfAbsent(a, x -> new ArrayList<>()).add(new int[] {b, s}));
    }
    byStop.getOrDefault(stop, List.of()).forEach(w -> onward.take(w[0], w[1]));
  }
}
