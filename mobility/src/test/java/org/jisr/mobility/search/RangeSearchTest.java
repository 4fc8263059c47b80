package org.jisr.mobility.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jisr.mobility.geo.Point;
import org.jisr.mobility.geo.Walking;
import org.jisr.mobility.network.Network;

class RangeSearchTest {
  private static final Walking WALKING = new Walking(1.3, 1.3, 600, 500);

  @Property(tries = 300)
  void agreesWithTheNaiveSearchAtEveryMinuteStopAndRideLimit(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int rides) {
    Network network = RandomNetworks.of(seed);
    Limits limits = new Limits(rides, 90 * 60, WALKING);
    Window window = Window.minutes(RandomNetworks.FROM, RandomNetworks.FROM + 1800);
    RangeSearch search = new RangeSearch(Timetable.of(network, window, limits, Direction.FORWARDS));
    for (int origin = 0; origin < network.stops().size(); origin++) {
      TravelTimes times = search.fromStop(origin);
      for (int d = 0; d < window.size(); d++) {
        int[] naive = NaiveSearch.fromStop(network, limits, origin, window.time(d));
        for (int s = 0; s < naive.length; s++) {
          assertThat(times.toStop(s, d))
              .as("from %s to %s at %s", origin, s, d)
              .isEqualTo(naive[s]);
        }
      }
    }
  }

  /**
   * With equal walks at both ends, leaving at the latest moment arrives, a second later does not.
   */
  @Property(tries = 150)
  void backwardsAndForwardsAgree(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int rides) {
    Network network = RandomNetworks.walked(seed);
    Limits limits = new Limits(rides, 90 * 60, new Walking(1.3, 1.3, 600, 600));
    int by = RandomNetworks.FROM + 5400;
    Point goal = network.stops().getLast().at();
    int last = network.stops().size() - 1;
    TravelTimes leaving =
        new RangeSearch(Timetable.of(network, Window.at(by), limits, Direction.BACKWARDS))
            .from(goal);
    for (int s = 0; s < last; s++) {
      int seconds = leaving.toStop(s, 0);
      Point from = network.stops().get(s).at();
      if (seconds == TravelTimes.UNREACHED) {
        assertThat(arrival(network, limits, from, by - limits.seconds(), last)).isGreaterThan(by);
      } else {
        assertThat(arrival(network, limits, from, by - seconds, last)).isLessThanOrEqualTo(by);
        assertThat(arrival(network, limits, from, by - seconds + 1, last)).isGreaterThan(by);
      }
    }
  }

  private static long arrival(Network network, Limits limits, Point from, int time, int stop) {
    Timetable timetable = Timetable.of(network, Window.at(time), limits, Direction.FORWARDS);
    int seconds = new RangeSearch(timetable).from(from).toStop(stop, 0);
    return seconds == TravelTimes.UNREACHED ? Long.MAX_VALUE : time + seconds;
  }

  @Property(tries = 100)
  void aLongerWindowNeverWorsensTheBest(@ForAll long seed) {
    Network network = RandomNetworks.of(seed);
    int from = RandomNetworks.FROM;
    TravelTimes half = search(network, Window.minutes(from, from + 1800)).fromStop(0);
    TravelTimes hour = search(network, Window.minutes(from, from + 3600)).fromStop(0);
    for (int s = 0; s < network.stops().size(); s++) {
      assertThat(best(hour, s)).isLessThanOrEqualTo(best(half, s));
    }
  }

  @Property(tries = 100)
  void addingLinesNeverMakesAnyoneLater(@ForAll long seed) {
    Network fewer = RandomNetworks.of(seed, 12, 4);
    Network more = RandomNetworks.of(seed, 12, 6);
    Window window = Window.minutes(RandomNetworks.FROM, RandomNetworks.FROM + 1800);
    TravelTimes before = search(fewer, window).fromStop(0);
    TravelTimes after = search(more, window).fromStop(0);
    for (int s = 0; s < 12; s++) {
      for (int d = 0; d < window.size(); d++) {
        assertThat(after.toStop(s, d)).isLessThanOrEqualTo(before.toStop(s, d));
      }
    }
  }

  private static int best(TravelTimes times, int stop) {
    int best = TravelTimes.UNREACHED;
    for (int d = 0; d < times.departures(); d++) {
      best = Math.min(best, times.toStop(stop, d));
    }
    return best;
  }

  private static RangeSearch search(Network network, Window window) {
    Limits limits = new Limits(3, 90 * 60, WALKING);
    return new RangeSearch(Timetable.of(network, window, limits, Direction.FORWARDS));
  }
}
