package org.jisr.mobility.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jisr.mobility.network.Headway;

/**
 * How fast a sketched line runs: between two stops straight line x length factor / speed, and a
 * stop in between takes the dwell.
 *
 * @param kmh running speed in km/h, stops not counted
 * @param lengthFactor length of the track over the straight line, at least 1
 * @param dwell seconds at each stop
 * @param minutes minutes from stop to stop, instead of the speed; empty when the speed counts
 */
record Pace(double kmh, double lengthFactor, int dwell, List<Double> minutes) {
  int seconds(double straightMetres) {
    return (int) Math.round(straightMetres * lengthFactor / (kmh / 3.6));
  }

  /** A run that leaves the first stop at 0, in the order given or the opposite one. */
  Run run(Draft draft, int line, List<Integer> order, boolean back) {
    List<Integer> stops = back ? order.reversed() : order;
    List<Double> legs = back ? minutes.reversed() : minutes;
    Run run =
        new Run(line, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int time = 0;
    for (int i = 0; i < stops.size(); i++) {
      if (i > 0) {
        time +=
            legs.isEmpty()
                ? seconds(draft.metres(stops.get(i - 1), stops.get(i)))
                : (int) Math.round(legs.get(i - 1) * 60);
      }
      boolean between = i > 0 && i < stops.size() - 1;
      run.call(stops.get(i), Headway.flags(true, true), time, between ? time + dwell : time);
      time += between ? dwell : 0;
    }
    return run;
  }
}
