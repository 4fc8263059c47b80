package org.jisr.mobility.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jisr.mobility.geo.Walking;
import org.jisr.mobility.network.Line;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.Pattern;

/** Finds what every line offers near the venue: a run is boarded at its stop nearest to it. */
final class Offers {
  private final Network network;
  private final MatchPlan plan;
  private final Walking walking;
  private final Map<String, Offer> offers = new LinkedHashMap<>();

  private Offers(Network network, MatchPlan plan, Walking walking) {
    this.network = network;
    this.plan = plan;
    this.walking = walking;
  }

  /** Offers of a network without headway services, the largest first. */
  static List<Offer> of(Network network, MatchPlan plan, Walking walking) {
    Offers offers = new Offers(network, plan, walking);
    network.patterns().forEach(offers::add);
    return offers.offers.values().stream()
        .map(Offers::sorted)
        .sorted((a, b) -> Double.compare(b.total(), a.total()))
        .toList();
  }

  private static Offer sorted(Offer o) {
    return new Offer(
        o.line(), o.stop(), o.walkSeconds(), o.departures().stream().sorted().toList(), o.places());
  }

  private void add(Pattern p) {
    Optional<Integer> place = nearest(p);
    Line line = network.lines().get(p.line());
    int places =
        line.places() > 0 ? line.places() : plan.placesByMode().getOrDefault(line.mode(), 0);
    if (place.isEmpty() || places == 0) {
      return;
    }
    int stop = p.stop(place.get());
    for (int r = 0; r < p.runs(); r++) {
      int departure = p.departure(r, place.get());
      if (departure >= plan.whistle() && departure < plan.until()) {
        offers
            .computeIfAbsent(
                line.id() + "|" + stop,
                k ->
                    new Offer(
                        line.id(),
                        network.stops().get(stop).id(),
                        walking.seconds(metres(stop)),
                        new ArrayList<>(),
                        places))
            .departures()
            .add((departure - plan.whistle()) / 60);
      }
    }
  }

  private Optional<Integer> nearest(Pattern p) {
    Optional<Integer> best = Optional.empty();
    double least = plan.walkMetres();
    for (int i = 0; i < p.size() - 1; i++) {
      if (p.boards(i) && metres(p.stop(i)) <= least) {
        least = metres(p.stop(i));
        best = Optional.of(i);
      }
    }
    return best;
  }

  private double metres(int stop) {
    return network.stops().get(stop).at().metresTo(plan.at());
  }
}
