package org.jisr.bench.mobility;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.Pattern;
import org.naviqore.raptor.Connection;
import org.naviqore.raptor.QueryConfig;
import org.naviqore.raptor.TimeType;
import org.naviqore.raptor.TravelMode;
import org.naviqore.raptor.router.RaptorConfig;
import org.naviqore.raptor.router.RaptorRouter;
import org.naviqore.raptor.router.RaptorRouterBuilder;

/**
 * naviqore-raptor 4.0.0, isolines of one departure. It knows no rules on boarding and alighting and
 * no times before the day, so it is only asked about networks without them.
 */
final class NaviqoreOracle implements Oracle {
  private static final int ANY = Integer.MAX_VALUE;

  private final RaptorRouter router;
  private final LocalDate date;
  private final int stops;
  private final boolean[] served;

  NaviqoreOracle(Network network, Ways ways) {
    this.date = network.date();
    this.stops = network.stops().size();
    this.served = new boolean[stops];
    RaptorConfig config = new RaptorConfig();
    config.setDaysToScan(1);
    config.setDefaultSameStopTransferDuration(0);
    config.setRaptorRange(-1);
    RaptorRouterBuilder builder = RaptorRouter.builder(config);
    network.patterns().forEach(p -> p.stops().forEach(s -> served[s] = true));
    for (int s = 0; s < stops; s++) {
      if (served[s]) {
        builder.addStop(String.valueOf(s));
      }
    }
    for (int p = 0; p < network.patterns().size(); p++) {
      add(builder, network.patterns().get(p), p);
    }
    ways.each((a, b, seconds) -> {
      if (served[a] && served[b]) {
        builder.addTransfer(String.valueOf(a), String.valueOf(b), seconds);
      }
    });
    this.router = builder.build();
    router.prepareStopTimesForDate(date);
  }

  /**
   * The engine sorts runs by their first departure alone: runs that leave together but do not
   * arrive together go to routes of their own, or it may take the slower one.
   */
  private static void add(RaptorRouterBuilder builder, Pattern p, int number) {
    List<String> stops = new ArrayList<>();
    p.stops().forEach(s -> stops.add(String.valueOf(s)));
    Set<String> routes = new HashSet<>();
    int together = 0;
    for (int r = 0; r < p.runs(); r++) {
      together = r > 0 && p.departure(r, 0) == p.departure(r - 1, 0) ? together + 1 : 0;
      String route = "r" + number + "." + together;
      if (routes.add(route)) {
        builder.addRoute(route, ZoneId.of("UTC"), stops);
      }
      String trip = route + "." + r;
      builder.addTrip(trip, route);
      for (int i = 0; i < p.size(); i++) {
        builder.addStopTime(route, trip, i, stops.get(i), p.arrival(r, i), p.departure(r, i));
      }
    }
  }

  @Override
  public String name() {
    return "naviqore-raptor 4.0.0";
  }

  @Override
  public boolean knows(int stop) {
    return served[stop];
  }

  @Override
  public int[] arrivals(int origin, int time, int rides, int latest) {
    int[] arrivals = new int[stops];
    Arrays.fill(arrivals, NEVER);
    if (!served[origin]) {
      return arrivals;
    }
    QueryConfig config =
        new QueryConfig(
            ANY, 0, rides - 1, latest - time, false, false, EnumSet.allOf(TravelMode.class));
    config.setAllowSourceTransfer(false);
    OffsetDateTime start = date.atStartOfDay().atOffset(ZoneOffset.UTC);
    Map<String, Connection> found =
        router.routeIsolines(
            Map.of(String.valueOf(origin), start.plusSeconds(time)), TimeType.DEPARTURE, config);
    found.forEach((stop, connection) -> {
      long at = connection.getArrivalTime().toEpochSecond() - start.toEpochSecond();
      if (at <= latest) {
        arrivals[Integer.parseInt(stop)] = (int) at;
      }
    });
    return arrivals;
  }
}
