package org.jisr.mobility.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jisr.mobility.geo.Point;
import org.jisr.mobility.geo.Walking;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.words.Words;

class JourneysTest {
  private static final Limits LIMITS = new Limits(3, 5400, new Walking(1.3, 1.3, 600, 500));

  /**
   * Every leg starts where and when the one before ends, and the whole is as quick as the search.
   */
  @Property(tries = 150)
  void aJourneyIsWholeAndAsQuickAsTheSearchSays(@ForAll long seed) {
    Network network = RandomNetworks.of(seed);
    Point from = network.stops().getFirst().at();
    int time = RandomNetworks.FROM;
    List<Point> goals = List.of(network.stops().get(1).at(), network.stops().get(4).at());
    RangeSearch search =
        new RangeSearch(
            Timetable.of(network, Window.at(time), LIMITS, Direction.FORWARDS),
            Targets.of(goals, network, LIMITS.walking()));
    TravelTimes times = search.from(from);
    for (int g = 0; g < goals.size(); g++) {
      Optional<Journey> journey = new Journeys(network, LIMITS).find(from, goals.get(g), time);
      int seconds = times.toTarget(g, 0);
      assertThat(journey.isPresent()).isEqualTo(seconds != TravelTimes.UNREACHED);
      journey.ifPresent(j -> {
        assertThat(j.arrival() - time).isEqualTo(seconds);
        assertThat(j.rides()).isLessThanOrEqualTo(3);
        int at = time;
        for (Journey.Leg leg : j.legs()) {
          assertThat(leg.departure()).isGreaterThanOrEqualTo(at);
          assertThat(leg.arrival()).isGreaterThanOrEqualTo(leg.departure());
          at = leg.arrival();
        }
        assertThat(at).isEqualTo(j.arrival());
        for (String language : List.of("fr", "ar", "en")) {
          assertThat(j.tell(Words.in(language))).hasSameSizeAs(j.legs());
        }
      });
    }
  }
}
