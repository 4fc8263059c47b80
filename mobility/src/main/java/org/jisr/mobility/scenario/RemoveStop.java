package org.jisr.mobility.scenario;

import org.jisr.mobility.finding.Place;

/** A stop that no vehicle serves any more; vehicles pass it and keep their times elsewhere. */
record RemoveStop(String stop, Place place) implements Edit {
  @Override
  public void apply(Draft draft) {
    int number = draft.stop(stop, place);
    draft.takeRunsAt(number).stream()
        .map(r -> r.without(number))
        .filter(r -> r.size() > 1)
        .forEach(draft::add);
    draft.takeHeadways(h -> h.stops().contains(number)).stream()
        .filter(h -> Run.of(h).without(number).size() > 1)
        .forEach(h -> draft.add(Run.of(h).without(number).every(h.periods())));
  }
}
