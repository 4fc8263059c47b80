package org.jisr.mobility.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jisr.mobility.geo.Point;
import org.jisr.mobility.network.Stop;

/**
 * Stops that walking cannot tell apart: they lie at one point, the ways to and from all others are
 * the same, and among themselves one time holds that is not shorter than a change at any of them. A
 * stop that has no such twin is a site of its own.
 */
final class Sites {
  private final int[] site;
  private final int[] inside;

  /** The stops of a site are those of {@link #stops} from first[site] to first[site + 1]. */
  final int[] first;

  final int[] stops;

  private Sites(int[] site, int[] inside, int[] first, int[] stops) {
    this.site = site;
    this.inside = inside;
    this.first = first;
    this.stops = stops;
  }

  /**
   * Finds the sites.
   *
   * @param ways per stop: seconds to other stops
   * @param change per stop: seconds between two vehicles there
   */
  static Sites of(List<Stop> stops, List<? extends Map<Integer, Integer>> ways, int[] change) {
    Map<Point, List<Integer>> byPoint = new HashMap<>();
    for (int s = 0; s < stops.size(); s++) {
      byPoint.computeIfAbsent(stops.get(s).at(), p -> new ArrayList<>()).add(s);
    }
    int[] leader = new int[stops.size()];
    byPoint.values().forEach(g -> g.forEach(s -> leader[s] = g.getFirst()));
    boolean[] apart = new boolean[stops.size()];
    byPoint.values().stream()
        .filter(g -> !twins(g, ways, change))
        .forEach(g -> apart[g.getFirst()] = true);
    List<List<Integer>> groups = new ArrayList<>();
    stops.forEach(s -> groups.add(byPoint.getOrDefault(s.at(), List.of())));
    for (int s = 0; s < leader.length; s++) {
      for (int to : ways.get(s).keySet()) {
        boolean shared = groups.get(to).size() > 1 && !apart[leader[to]];
        if (shared && leader[to] != leader[s] && !even(ways.get(s), groups.get(to))) {
          apart[leader[to]] = true;
        }
      }
    }
    return numbered(leader, apart, ways);
  }

  /** Whether the ways out of all stops of a group are the same, and those among them too. */
  private static boolean twins(
      List<Integer> group, List<? extends Map<Integer, Integer>> ways, int[] change) {
    int one = group.getFirst();
    if (group.size() == 1) {
      return true;
    }
    Integer within = ways.get(one).get(group.get(1));
    Map<Integer, Integer> out = without(ways.get(one), group);
    for (int a : group) {
      boolean even =
          within != null
              && change[a] <= within
              && without(ways.get(a), group).equals(out)
              && group.stream().allMatch(b -> b == a || Objects.equals(ways.get(a).get(b), within));
      if (!even) {
        return false;
      }
    }
    return true;
  }

  private static Map<Integer, Integer> without(Map<Integer, Integer> ways, List<Integer> group) {
    Map<Integer, Integer> rest = new HashMap<>(ways);
    rest.keySet().removeAll(group);
    return rest;
  }

  /** Whether a stop's ways reach all stops of another group in the same time, or none of them. */
  private static boolean even(Map<Integer, Integer> out, List<Integer> group) {
    Integer seconds = out.get(group.getFirst());
    for (int stop : group) {
      if (!Objects.equals(out.get(stop), seconds)) {
        return false;
      }
    }
    return true;
  }

  private static Sites numbered(
      int[] leader, boolean[] apart, List<? extends Map<Integer, Integer>> ways) {
    int[] site = new int[leader.length];
    List<List<Integer>> members = new ArrayList<>();
    for (int s = 0; s < leader.length; s++) {
      if (leader[s] == s || apart[leader[s]]) {
        site[s] = members.size();
        members.add(new ArrayList<>());
      } else {
        site[s] = site[leader[s]];
      }
      members.get(site[s]).add(s);
    }
    int[] first = new int[members.size() + 1];
    int[] inside = new int[members.size()];
    Arrays.fill(inside, Footpaths.NEVER);
    for (int i = 0; i < inside.length; i++) {
      List<Integer> of = members.get(i);
      first[i + 1] = first[i] + of.size();
      if (of.size() > 1) {
        inside[i] = ways.get(of.getFirst()).getOrDefault(of.get(1), Footpaths.NEVER);
      }
    }
    int[] stops = members.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
    return new Sites(site, inside, first, stops);
  }

  int count() {
    return inside.length;
  }

  /** The site of a stop. */
  int of(int stop) {
    return site[stop];
  }

  /** The first stop of a site, which speaks for all. */
  int leader(int at) {
    return stops[first[at]];
  }

  /** Seconds between two stops of a site; {@link Footpaths#NEVER} for a single one. */
  int inside(int at) {
    return inside[at];
  }

  /** The site of each stop. */
  int[] ofStops() {
    return site;
  }
}
