package org.jisr.mobility.scenario;

import java.util.List;
import org.jisr.mobility.finding.Place;
import org.jisr.mobility.network.Headway;
import org.jisr.mobility.network.Line;

/**
 * A new line.
 *
 * @param stops ids of existing or sketched stops, in order
 * @param periods how often it runs; each direction has its own phase
 * @param departures exact departures from the first stop (and, back, from the last) in seconds,
 *     instead of or beside the periods
 */
record AddLine(
    Line line,
    List<String> stops,
    Pace pace,
    boolean bothDirections,
    List<Headway.Period> periods,
    List<Integer> departures,
    Place place)
    implements Edit {

  @Override
  public void apply(Draft draft) {
    int number = draft.addLine(line, place);
    List<Integer> order = stops.stream().map(s -> draft.stop(s, place)).toList();
    serve(draft, pace.run(draft, number, order, false));
    if (bothDirections) {
      serve(draft, pace.run(draft, number, order, true));
    }
  }

  private void serve(Draft draft, Run run) {
    if (!periods.isEmpty()) {
      draft.add(run.every(periods));
    }
    departures.forEach(d -> draft.add(run.shifted(d)));
  }
}
