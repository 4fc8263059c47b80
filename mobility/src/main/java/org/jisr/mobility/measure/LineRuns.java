package org.jisr.mobility.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jisr.mobility.network.Headway;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.Pattern;

/**
 * The runs of one line that start from 0:00 to 24:00: timetabled ones one by one, headway services
 * by the periods that start then. The runs of the eve and of the morrow that the network holds for
 * its night are so counted once.
 */
final class LineRuns {
  private static final int HOUR = 3600;

  private final Network network;
  private final List<Pattern> patterns;
  private final List<Headway> headways;

  LineRuns(Network network, int line) {
    this.network = network;
    this.patterns = network.patterns().stream().filter(p -> p.line() == line).toList();
    this.headways = network.headways().stream().filter(h -> h.line() == line).toList();
  }

  private static boolean ofDay(int start) {
    return start >= 0 && start < 24 * HOUR;
  }

  private static List<Headway.Period> periods(Headway h) {
    return h.periods().stream().filter(p -> ofDay(p.start())).toList();
  }

  private static int[] runs(Pattern p) {
    return IntStream.range(0, p.runs()).filter(r -> ofDay(p.departure(r, 0))).toArray();
  }

  boolean isEmpty() {
    return patterns.isEmpty() && headways.isEmpty();
  }

  private double kilometres(int[] stops) {
    double metres = 0;
    for (int i = 1; i < stops.length; i++) {
      metres += network.stops().get(stops[i - 1]).at().metresTo(network.stops().get(stops[i]).at());
    }
    return metres / 1000;
  }

  private double kilometres(Pattern p) {
    return kilometres(p.stops().toArray());
  }

  private double kilometres(Headway h) {
    return kilometres(h.stops().stream().mapToInt(Integer::intValue).toArray());
  }

  double kilometres() {
    double longest = 0;
    for (Pattern p : patterns) {
      longest = Math.max(longest, kilometres(p));
    }
    for (Headway h : headways) {
      longest = Math.max(longest, kilometres(h));
    }
    return longest;
  }

  double vehicleKm() {
    double km = 0;
    for (Pattern p : patterns) {
      km += kilometres(p) * runs(p).length;
    }
    for (Headway h : headways) {
      km += kilometres(h) * runs(h);
    }
    return km;
  }

  /** Runs to be expected of a headway service: each period's length over its headway. */
  private static double runs(Headway h) {
    return periods(h).stream().mapToDouble(p -> (double) (p.end() - p.start()) / p.seconds()).sum();
  }

  double vehicleHours() {
    double seconds = 0;
    for (Pattern p : patterns) {
      for (int r : runs(p)) {
        seconds += p.arrival(r, p.size() - 1) - p.departure(r, 0);
      }
    }
    for (Headway h : headways) {
      seconds += h.runSeconds() * runs(h);
    }
    return seconds / HOUR;
  }

  int vehicles(int turnaround) {
    return vehiclesOfHeadways(turnaround) + underWay(turnaround);
  }

  /** ceil(cycle / headway), the two directions of a line being one cycle. */
  private int vehiclesOfHeadways(int turnaround) {
    Map<Integer, Double> loads = new HashMap<>();
    for (Headway h : headways) {
      for (Headway.Period p : periods(h)) {
        for (int hour = p.start() / HOUR; hour * HOUR < p.end(); hour++) {
          loads.merge(hour, (double) (h.runSeconds() + turnaround) / p.seconds(), Double::sum);
        }
      }
    }
    double most = loads.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return (int) Math.ceil(most - 1e-9);
  }

  private int underWay(int turnaround) {
    List<int[]> events = new ArrayList<>();
    for (Pattern p : patterns) {
      for (int r : runs(p)) {
        events.add(new int[] {p.departure(r, 0), 1});
        events.add(new int[] {p.arrival(r, p.size() - 1) + turnaround, -1});
      }
    }
    events.sort(Comparator.<int[]>comparingInt(e -> e[0]).thenComparingInt(e -> e[1]));
    int now = 0;
    int most = 0;
    for (int[] event : events) {
      now += event[1];
      most = Math.max(most, now);
    }
    return most;
  }

  /** Runs that leave in the busiest hour, counted apart by first stop: one end is one direction. */
  double runsInBusiestHour() {
    Map<List<Integer>, Double> byHourAndStart = new HashMap<>();
    for (Pattern p : patterns) {
      for (int r : runs(p)) {
        byHourAndStart.merge(
            List.of(Math.floorDiv(p.departure(r, 0), HOUR), p.stop(0)), 1.0, Double::sum);
      }
    }
    for (Headway h : headways) {
      for (Headway.Period p : periods(h)) {
        for (int hour = p.start() / HOUR; hour * HOUR < p.end(); hour++) {
          int seconds = Math.min(p.end(), (hour + 1) * HOUR) - Math.max(p.start(), hour * HOUR);
          byHourAndStart.merge(
              List.of(hour, h.stops().getFirst()), (double) seconds / p.seconds(), Double::sum);
        }
      }
    }
    return byHourAndStart.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }
}
