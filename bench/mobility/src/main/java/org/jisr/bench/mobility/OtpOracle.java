package org.jisr.bench.mobility;

import org.opentripplanner.raptor.RaptorService;
import org.opentripplanner.raptor.api.model.RaptorAccessEgress;
import org.opentripplanner.raptor.api.request.RaptorEnvironment;
import org.opentripplanner.raptor.api.request.RaptorProfile;
import org.opentripplanner.raptor.api.request.RaptorRequest;
import org.opentripplanner.raptor.api.request.RaptorRequestBuilder;
import org.opentripplanner.raptor.api.request.RaptorTuningParameters;
import org.opentripplanner.raptor.api.response.StopArrivals;
import org.opentripplanner.raptor.configure.RaptorConfig;

/** OpenTripPlanner's raptor 2.7.0, best-time profile, one departure a call. */
final class OtpOracle implements Oracle {
  private final OtpNetwork network;
  private final RaptorService<OtpTrip> service =
      new RaptorService<>(
          new RaptorConfig<>(new RaptorTuningParameters() {}, new RaptorEnvironment() {}));

  OtpOracle(OtpNetwork network) {
    this.network = network;
  }

  @Override
  public String name() {
    return "OTP raptor 2.7.0";
  }

  @Override
  public boolean knows(int stop) {
    return true;
  }

  @Override
  public int[] arrivals(int origin, int time, int rides, int latest) {
    StopArrivals found = service.route(request(origin, time, rides, latest), network).getArrivals();
    int[] arrivals = new int[network.numberOfStops()];
    for (int s = 0; s < arrivals.length; s++) {
      int at = found.reached(s) ? found.bestArrivalTime(s) : NEVER;
      arrivals[s] = at <= latest ? at : NEVER;
    }
    return arrivals;
  }

  /** maxNumberOfTransfers(n) lets n vehicles be boarded: that is how this version counts. */
  private static RaptorRequest<OtpTrip> request(int origin, int time, int rides, int latest) {
    RaptorRequestBuilder<OtpTrip> builder = new RaptorRequestBuilder<>();
    builder.profile(RaptorProfile.BEST_TIME);
    builder
        .searchParams()
        .earliestDepartureTime(time)
        .latestArrivalTime(latest)
        .searchOneIterationOnly()
        .maxNumberOfTransfers(rides)
        .addAccessPaths(new Start(origin))
        .addEgressPaths(new Start(origin));
    return builder.build();
  }

  /** Being at a stop already. */
  private record Start(int stop) implements RaptorAccessEgress {
    @Override
    public int c1() {
      return 0;
    }

    @Override
    public int durationInSeconds() {
      return 0;
    }

    @Override
    public int earliestDepartureTime(int requested) {
      return requested;
    }

    @Override
    public int latestArrivalTime(int requested) {
      return requested;
    }

    @Override
    public boolean hasOpeningHours() {
      return false;
    }
  }
}
