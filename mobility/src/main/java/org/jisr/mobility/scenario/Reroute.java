package org.jisr.mobility.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Place;
import org.jisr.mobility.finding.Refusal;
import org.jisr.mobility.network.Headway;

/**
 * A line that goes another way between two of its stops, in both directions. What comes after moves
 * by the time won or lost.
 *
 * @param via ids of the stops in between, in the order from {@code from} to {@code to}
 */
record Reroute(String line, String from, String to, List<String> via, Pace pace, Place place)
    implements Edit {

  @Override
  public void apply(Draft draft) {
    int number = draft.line(line, place);
    int a = draft.stop(from, place);
    int b = draft.stop(to, place);
    List<Integer> between = via.stream().map(s -> draft.stop(s, place)).toList();
    List<Run> runs = draft.takeRuns(number);
    List<Headway> headways = draft.takeHeadways(h -> h.line() == number);
    boolean touched = false;
    for (Run run : runs) {
      Run changed = changed(draft, run, a, b, between);
      touched |= changed != run;
      draft.add(changed);
    }
    for (Headway h : headways) {
      Run before = Run.of(h);
      Run changed = changed(draft, before, a, b, between);
      touched |= changed != before;
      draft.add(changed.every(h.periods()));
    }
    if (!touched) {
      throw Refusal.of(Finding.fatal("reroute-nowhere", place, line, from, to));
    }
  }

  private Run changed(Draft draft, Run run, int a, int b, List<Integer> between) {
    int i = run.stops().indexOf(a);
    int j = run.stops().indexOf(b);
    if (i < 0 || j < 0 || i == j) {
      return run;
    }
    return i < j
        ? spliced(draft, run, i, j, between)
        : spliced(draft, run, j, i, between.reversed());
  }

  private Run spliced(Draft draft, Run run, int first, int last, List<Integer> between) {
    Run changed =
        new Run(
            run.line(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i <= first; i++) {
      copy(run, i, 0, changed);
    }
    int time = run.departures().get(first);
    int before = run.stops().get(first);
    for (int stop : between) {
      time += pace.seconds(draft.metres(before, stop));
      changed.call(stop, Headway.flags(true, true), time, time + pace.dwell());
      time += pace.dwell();
      before = stop;
    }
    time += pace.seconds(draft.metres(before, run.stops().get(last)));
    for (int i = last; i < run.size(); i++) {
      copy(run, i, time - run.arrivals().get(last), changed);
    }
    return changed;
  }

  private static void copy(Run from, int i, int shift, Run to) {
    to.call(
        from.stops().get(i),
        from.flags().get(i),
        from.arrivals().get(i) + shift,
        from.departures().get(i) + shift);
  }
}
