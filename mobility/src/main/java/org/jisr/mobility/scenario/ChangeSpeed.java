package org.jisr.mobility.scenario;

import org.jisr.mobility.finding.Place;

/**
 * A line that runs faster or slower.
 *
 * @param factor new speed over old: 1.25 is a quarter faster; stopping times stay
 */
record ChangeSpeed(String line, double factor, Place place) implements Edit {
  @Override
  public void apply(Draft draft) {
    int number = draft.line(line, place);
    draft.takeRuns(number).forEach(r -> draft.add(r.faster(factor)));
    draft
        .takeHeadways(h -> h.line() == number)
        .forEach(h -> draft.add(Run.of(h).faster(factor).every(h.periods())));
  }
}
