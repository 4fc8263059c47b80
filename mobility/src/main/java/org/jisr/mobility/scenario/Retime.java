package org.jisr.mobility.scenario;

import org.jisr.mobility.finding.Place;
import org.jisr.mobility.network.Headway;

/**
 * The runs of a line that start in a period leave earlier or later.
 *
 * @param from first start retimed (inclusive), @param to end (exclusive), seconds of the day
 * @param shift seconds later; negative is earlier
 */
record Retime(String line, int from, int to, int shift, Place place) implements Edit {
  @Override
  public void apply(Draft draft) {
    int number = draft.line(line, place);
    draft
        .takeRuns(number)
        .forEach(r -> draft.add(r.start() >= from && r.start() < to ? r.shifted(shift) : r));
    draft
        .takeHeadways(h -> h.line() == number)
        .forEach(h -> draft.add(Run.of(h).every(h.periods().stream().map(this::moved).toList())));
  }

  private Headway.Period moved(Headway.Period p) {
    boolean within = p.start() >= from && p.start() < to;
    return within ? new Headway.Period(p.start() + shift, p.end() + shift, p.seconds()) : p;
  }
}
