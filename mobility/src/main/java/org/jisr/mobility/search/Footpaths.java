package org.jisr.mobility.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jisr.mobility.geo.Neighbours;
import org.jisr.mobility.geo.Point;
import org.jisr.mobility.geo.Walking;
import org.jisr.mobility.network.Change;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.Stop;

/**
 * Ways on foot, seconds each. What transfers.txt says of a pair of stops replaces the walk. {@code
 * change[stop]} is the time needed between two vehicles at one stop, {@link #NEVER} when that is
 * forbidden.
 *
 * <p>Ways lead between {@linkplain Sites sites}, which are mostly single stops; the two platforms
 * of a line at one place are one site, so that a walk is looked at once and not for every pair.
 */
final class Footpaths {
  static final int NEVER = Integer.MAX_VALUE / 4;

  final Sites sites;

  /** The ways from a site are those numbered first[site] (inclusive) to first[site + 1]. */
  final int[] first;

  final int[] to;
  final int[] seconds;
  final int[] change;

  private Footpaths(List<? extends Map<Integer, Integer>> ways, Sites sites, int[] change) {
    List<int[]> between = new ArrayList<>();
    this.sites = sites;
    this.change = change;
    this.first = new int[sites.count() + 1];
    for (int s = 0; s < sites.count(); s++) {
      for (Map.Entry<Integer, Integer> way : ways.get(sites.leader(s)).entrySet()) {
        int site = sites.of(way.getKey());
        if (site != s && sites.leader(site) == way.getKey()) {
          between.add(new int[] {site, way.getValue()});
        }
      }
      first[s + 1] = between.size();
    }
    this.to = between.stream().mapToInt(w -> w[0]).toArray();
    this.seconds = between.stream().mapToInt(w -> w[1]).toArray();
  }

  static Footpaths of(Network network, Walking walking, Direction direction) {
    List<Stop> stops = network.stops();
    int[] change = new int[stops.size()];
    List<TreeMap<Integer, Integer>> ways = walked(stops, walking);
    for (Change rule : network.changes()) {
      boolean back = direction == Direction.BACKWARDS;
      int from = back ? rule.to() : rule.from();
      int to = back ? rule.from() : rule.to();
      if (from == to) {
        change[from] = rule.seconds() == Change.FORBIDDEN ? NEVER : rule.seconds();
      } else if (rule.seconds() == Change.FORBIDDEN) {
        ways.get(from).remove(to);
      } else {
        ways.get(from).put(to, rule.seconds());
      }
    }
    return new Footpaths(ways, Sites.of(stops, ways, change), change);
  }

  /** Seconds from one stop to another, {@link #NEVER} when there is no way. */
  int seconds(int from, int goal) {
    int here = sites.of(from);
    int there = sites.of(goal);
    if (from == goal) {
      return change[from];
    }
    if (here == there) {
      return sites.inside(here);
    }
    for (int w = first[here]; w < first[here + 1]; w++) {
      if (to[w] == there) {
        return seconds[w];
      }
    }
    return NEVER;
  }

  /** Walks within the transfer distance, and within a station whatever its size. */
  private static List<TreeMap<Integer, Integer>> walked(List<Stop> stops, Walking walking) {
    Neighbours near =
        new Neighbours(stops.stream().map(Stop::at).toList(), walking.transferMetres());
    Map<String, List<Integer>> stations = new HashMap<>();
    for (int s = 0; s < stops.size(); s++) {
      if (!stops.get(s).station().isEmpty()) {
        stations.computeIfAbsent(stops.get(s).station(), x -> new ArrayList<>()).add(s);
      }
    }
    List<TreeMap<Integer, Integer>> ways = new ArrayList<>();
    for (Stop stop : stops) {
      int here = ways.size();
      TreeMap<Integer, Integer> out = new TreeMap<>();
      near.within(stop.at(), u -> out.put(u, walking.seconds(metres(stop, stops.get(u)))));
      for (int u : stations.getOrDefault(stop.station(), List.of())) {
        out.put(u, walking.seconds(metres(stop, stops.get(u))));
      }
      out.remove(here);
      ways.add(out);
    }
    return ways;
  }

  private static double metres(Stop a, Stop b) {
    Point from = a.at();
    return from.metresTo(b.at());
  }
}
