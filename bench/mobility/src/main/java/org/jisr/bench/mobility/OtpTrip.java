package org.jisr.bench.mobility;

import org.opentripplanner.raptor.api.model.RaptorTripPattern;
import org.opentripplanner.raptor.api.model.RaptorTripSchedule;

/** One run of a pattern; its times are copied, since the engine asks for them all the time. */
record OtpTrip(OtpRoute route, int[] arrivals, int[] departures) implements RaptorTripSchedule {
  @Override
  public int tripSortIndex() {
    return departures[0];
  }

  @Override
  public int arrival(int place) {
    return arrivals[place];
  }

  @Override
  public int departure(int place) {
    return departures[place];
  }

  @Override
  public RaptorTripPattern pattern() {
    return route;
  }

  @Override
  public boolean equals(Object o) {
    return this == o;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
