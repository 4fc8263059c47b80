package org.jisr.bench.mobility;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.Pattern;
import org.jspecify.annotations.Nullable;
import org.opentripplanner.raptor.api.model.RaptorStopNameResolver;
import org.opentripplanner.raptor.api.model.RaptorTransfer;
import org.opentripplanner.raptor.spi.DefaultSlackProvider;
import org.opentripplanner.raptor.spi.IntIterator;
import org.opentripplanner.raptor.spi.RaptorConstrainedBoardingSearch;
import org.opentripplanner.raptor.spi.RaptorCostCalculator;
import org.opentripplanner.raptor.spi.RaptorPathConstrainedTransferSearch;
import org.opentripplanner.raptor.spi.RaptorRoute;
import org.opentripplanner.raptor.spi.RaptorSlackProvider;
import org.opentripplanner.raptor.spi.RaptorTransitDataProvider;

/** A network as OpenTripPlanner's raptor wants to see it. No slack anywhere. */
final class OtpNetwork implements RaptorTransitDataProvider<OtpTrip> {
  private final int stops;
  private final List<OtpRoute> routes = new ArrayList<>();
  private final int[][] routesOfStop;
  private final List<List<RaptorTransfer>> from = new ArrayList<>();
  private final List<List<RaptorTransfer>> to = new ArrayList<>();

  OtpNetwork(Network network, Ways ways) {
    this.stops = network.stops().size();
    List<List<Integer>> byStop = new ArrayList<>();
    for (int s = 0; s < stops; s++) {
      byStop.add(new ArrayList<>());
      from.add(new ArrayList<>());
      to.add(new ArrayList<>());
    }
    for (Pattern pattern : network.patterns()) {
      int number = routes.size();
      routes.add(new OtpRoute(number, pattern));
      pattern.stops().distinct().forEach(s -> byStop.get(s).add(number));
    }
    routesOfStop =
        byStop.stream()
            .map(l -> l.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    ways.each((a, b, seconds) -> {
      from.get(a).add(new Walk(b, seconds));
      to.get(b).add(new Walk(a, seconds));
    });
  }

  private record Walk(int stop, int durationInSeconds) implements RaptorTransfer {
    @Override
    public int c1() {
      return durationInSeconds * 100;
    }
  }

  @Override
  public int numberOfStops() {
    return stops;
  }

  @Override
  public Iterator<? extends RaptorTransfer> getTransfersFromStop(int stop) {
    return from.get(stop).iterator();
  }

  @Override
  public Iterator<? extends RaptorTransfer> getTransfersToStop(int stop) {
    return to.get(stop).iterator();
  }

  @Override
  public IntIterator routeIndexIterator(IntIterator reached) {
    BitSet found = new BitSet(routes.size());
    while (reached.hasNext()) {
      for (int route : routesOfStop[reached.next()]) {
        found.set(route);
      }
    }
    return new Bits(found);
  }

  /** The set bits of a set, in order. */
  private static final class Bits implements IntIterator {
    private final BitSet bits;
    private int next;

    Bits(BitSet bits) {
      this.bits = bits;
      this.next = bits.nextSetBit(0);
    }

    @Override
    public int next() {
      int now = next;
      next = bits.nextSetBit(now + 1);
      return now;
    }

    @Override
    public boolean hasNext() {
      return next >= 0;
    }
  }

  @Override
  public RaptorRoute<OtpTrip> getRouteForIndex(int route) {
    return routes.get(route);
  }

  @Override
  public @Nullable RaptorCostCalculator<OtpTrip> multiCriteriaCostCalculator() {
    return null;
  }

  @Override
  public RaptorSlackProvider slackProvider() {
    return new DefaultSlackProvider(0, 0, 0);
  }

  @Override
  public @Nullable RaptorPathConstrainedTransferSearch<OtpTrip> transferConstraintsSearch() {
    return null;
  }

  @Override
  public RaptorStopNameResolver stopNameResolver() {
    return String::valueOf;
  }

  @Override
  public int getValidTransitDataStartTime() {
    return 0;
  }

  @Override
  public int getValidTransitDataEndTime() {
    return 48 * 3600;
  }

  @Override
  public @Nullable RaptorConstrainedBoardingSearch<OtpTrip> transferConstraintsForwardSearch(
      int route) {
    return null;
  }

  @Override
  public @Nullable RaptorConstrainedBoardingSearch<OtpTrip> transferConstraintsReverseSearch(
      int route) {
    return null;
  }
}
