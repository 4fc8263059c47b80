package org.jisr.bench.mobility;

import org.opentripplanner.raptor.api.model.RaptorTransferConstraint;
import org.opentripplanner.raptor.spi.RaptorBoardOrAlightEvent;
import org.opentripplanner.raptor.spi.RaptorTripScheduleSearch;

/** Looks for the first run to board, by halving; answers with itself, as the engine's own does. */
final class OtpBoarding
    implements RaptorTripScheduleSearch<OtpTrip>, RaptorBoardOrAlightEvent<OtpTrip> {
  private final OtpTrip[] trips;
  private int found;
  private int place;
  private int earliest;

  OtpBoarding(OtpTrip[] trips) {
    this.trips = trips;
  }

  @Override
  public RaptorBoardOrAlightEvent<OtpTrip> search(
      int earliestBoardTime, int stopPosition, int limit) {
    place = stopPosition;
    earliest = earliestBoardTime;
    int end = limit == UNBOUNDED_TRIP_INDEX ? trips.length : limit;
    int low = 0;
    int high = end;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (trips[middle].departure(stopPosition) >= earliestBoardTime) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    found = low < end ? low : -1;
    return found < 0 ? RaptorBoardOrAlightEvent.empty(earliestBoardTime) : this;
  }

  @Override
  public int tripIndex() {
    return found;
  }

  @Override
  public OtpTrip trip() {
    return trips[found];
  }

  @Override
  public int stopPositionInPattern() {
    return place;
  }

  @Override
  public int time() {
    return trip().departure(place);
  }

  @Override
  public int earliestBoardTime() {
    return earliest;
  }

  @Override
  public RaptorTransferConstraint transferConstraint() {
    return RaptorTransferConstraint.REGULAR_TRANSFER;
  }

  @Override
  public boolean empty() {
    return false;
  }
}
