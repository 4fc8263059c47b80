package org.jisr.mobility.scenario;

import org.jisr.mobility.finding.Place;

/** A line that no longer runs. */
record RemoveLine(String line, Place place) implements Edit {
  @Override
  public void apply(Draft draft) {
    int number = draft.line(line, place);
    draft.takeRuns(number);
    draft.takeHeadways(h -> h.line() == number);
    draft.forget(line);
  }
}
