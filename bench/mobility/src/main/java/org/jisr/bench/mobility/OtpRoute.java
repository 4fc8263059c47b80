package org.jisr.bench.mobility;

import org.jisr.mobility.network.Pattern;
import org.opentripplanner.raptor.api.model.RaptorTripPattern;
import org.opentripplanner.raptor.api.model.SearchDirection;
import org.opentripplanner.raptor.spi.RaptorRoute;
import org.opentripplanner.raptor.spi.RaptorTimeTable;
import org.opentripplanner.raptor.spi.RaptorTripScheduleSearch;

/** One pattern with its runs. */
final class OtpRoute implements RaptorRoute<OtpTrip>, RaptorTimeTable<OtpTrip>, RaptorTripPattern {
  private final int number;
  private final Pattern pattern;
  private final int[] stops;
  private final OtpTrip[] trips;

  OtpRoute(int number, Pattern pattern) {
    this.number = number;
    this.pattern = pattern;
    this.stops = pattern.stops().toArray();
    this.trips = new OtpTrip[pattern.runs()];
    for (int r = 0; r < trips.length; r++) {
      int[] arrivals = new int[stops.length];
      int[] departures = new int[stops.length];
      for (int i = 0; i < stops.length; i++) {
        arrivals[i] = pattern.arrival(r, i);
        departures[i] = pattern.departure(r, i);
      }
      trips[r] = new OtpTrip(this, arrivals, departures);
    }
  }

  @Override
  public RaptorTimeTable<OtpTrip> timetable() {
    return this;
  }

  @Override
  public RaptorTripPattern pattern() {
    return this;
  }

  @Override
  public OtpTrip getTripSchedule(int index) {
    return trips[index];
  }

  @Override
  public int numberOfTripSchedules() {
    return trips.length;
  }

  @Override
  public RaptorTripScheduleSearch<OtpTrip> tripSearch(SearchDirection direction) {
    if (direction != SearchDirection.FORWARD) {
      throw new UnsupportedOperationException("forwards only");
    }
    return new OtpBoarding(trips);
  }

  @Override
  public int patternIndex() {
    return number;
  }

  @Override
  public int numberOfStopsInPattern() {
    return stops.length;
  }

  @Override
  public int stopIndex(int place) {
    return stops[place];
  }

  @Override
  public boolean boardingPossibleAt(int place) {
    return pattern.boards(place);
  }

  @Override
  public boolean alightingPossibleAt(int place) {
    return pattern.alights(place);
  }

  @Override
  public int slackIndex() {
    return 0;
  }

  @Override
  public int priorityGroupId() {
    return 0;
  }

  @Override
  public String debugInfo() {
    return "pattern " + number;
  }
}
