package org.jisr.mobility.scenario;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Place;
import org.jisr.mobility.finding.Refusal;
import org.jisr.mobility.geo.Point;
import org.jisr.mobility.network.Headway;
import org.jisr.mobility.network.Headway.Period;

/**
 * A line that runs more or less often in some periods. Runs that start within a period give way to
 * a headway; in each direction it follows the sequence of stops most runs had.
 */
record ChangeHeadway(String line, List<Period> periods, Place place) implements Edit {

  @Override
  public void apply(Draft draft) {
    int number = draft.line(line, place);
    List<Run> runs = draft.takeRuns(number);
    List<Headway> headways = draft.takeHeadways(h -> h.line() == number);
    if (!headways.isEmpty()) {
      headways.forEach(h -> draft.add(Run.of(h).every(replaced(h.periods()))));
      runs.forEach(draft::add);
      return;
    }
    Run there =
        most(runs).orElseThrow(() -> Refusal.of(Finding.fatal("line-without-runs", place, line)));
    draft.add(there.every(periods));
    most(runs.stream().filter(r -> opposite(draft, there, r)).toList())
        .ifPresent(back -> draft.add(back.every(periods)));
    runs.stream().filter(r -> periods.stream().noneMatch(p -> within(p, r))).forEach(draft::add);
  }

  private static boolean within(Period p, Run r) {
    return r.start() >= p.start() && r.start() < p.end();
  }

  /** What is left of the old periods, and the new ones. */
  private List<Period> replaced(List<Period> old) {
    Map<Integer, Period> byStart = new LinkedHashMap<>();
    for (Period p : old) {
      int from = p.start();
      for (Period q : periods.stream().sorted(Comparator.comparingInt(Period::start)).toList()) {
        if (q.start() < p.end() && q.end() > from) {
          if (q.start() > from) {
            byStart.put(from, new Period(from, q.start(), p.seconds()));
          }
          from = Math.max(from, q.end());
        }
      }
      if (from < p.end()) {
        byStart.put(from, new Period(from, p.end(), p.seconds()));
      }
    }
    periods.forEach(p -> byStart.put(p.start(), p));
    return byStart.values().stream().sorted(Comparator.comparingInt(Period::start)).toList();
  }

  private static Optional<Run> most(List<Run> runs) {
    Map<List<Integer>, Integer> count = new LinkedHashMap<>();
    runs.forEach(r -> count.merge(r.stops(), 1, Integer::sum));
    return count.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .flatMap(e -> runs.stream().filter(r -> r.stops().equals(e.getKey())).findFirst());
  }

  /** Whether two runs head opposite ways: the angle between their ends is more than a right one. */
  private static boolean opposite(Draft draft, Run a, Run b) {
    double[] u = heading(draft, a);
    double[] v = heading(draft, b);
    return u[0] * v[0] + u[1] * v[1] < 0;
  }

  private static double[] heading(Draft draft, Run r) {
    Point from = draft.stopAt(r.stops().getFirst()).at();
    Point to = draft.stopAt(r.stops().getLast()).at();
    return new double[] {
      to.lat() - from.lat(), (to.lon() - from.lon()) * Math.cos(Math.toRadians(from.lat()))
    };
  }
}
