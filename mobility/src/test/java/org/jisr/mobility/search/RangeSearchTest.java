package org.jisr.mobility.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

  /** A window of more departures than are looked at together is searched in blocks that overlap. */
  @Property(tries = 60)
  void aLongWindowAnswersAsEachDepartureAlone(@ForAll long seed, @ForAll Direction direction) {
    Network network = RandomNetworks.of(seed);
    Limits limits = new Limits(3, 90 * 60, WALKING);
    int from = RandomNetworks.FROM + (direction == Direction.BACKWARDS ? 5400 : 0);
    Window window = new Window(from, from + 5300, 40);
    Point origin = network.stops().getFirst().at();
    List<Point> goals = List.of(network.stops().getLast().at(), new Point(33.52, -7.58));
    Targets targets = Targets.of(goals, network, WALKING);
    TravelTimes times =
        new RangeSearch(Timetable.of(network, window, limits, direction), targets).from(origin);
    assertThat(times.departures()).isEqualTo(133);
    for (int d = 0; d < window.size(); d += 11) {
      Window one = Window.at(window.time(d));
      TravelTimes alone =
          new RangeSearch(Timetable.of(network, one, limits, direction), targets).from(origin);
      for (int s = 0; s < network.stops().size(); s++) {
        assertThat(times.toStop(s, d)).isEqualTo(alone.toStop(s, 0));
      }
      for (int g = 0; g < goals.size(); g++) {
        assertThat(times.toTarget(g, d)).isEqualTo(alone.toTarget(g, 0));
      }
    }
  }

  /** All draws of a study are searched in the same arrays. */
  @Property(tries = 40)
  void aSearchLeavesNothingBehindForTheNext(@ForAll long seed) {
    Network network = RandomNetworks.of(seed);
    RangeSearch used = search(network, Window.minutes(RandomNetworks.FROM, 9 * 3600));
    RangeSearch draw = used.over(timetable(network, Window.minutes(RandomNetworks.FROM, 9 * 3600)));
    used.fromStop(0);
    TravelTimes again = draw.fromStop(1);
    TravelTimes fresh = search(network, Window.minutes(RandomNetworks.FROM, 9 * 3600)).fromStop(1);
    for (int s = 0; s < network.stops().size(); s++) {
      for (int d = 0; d < fresh.departures(); d++) {
        assertThat(again.toStop(s, d)).isEqualTo(fresh.toStop(s, d));
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
    return new RangeSearch(timetable(network, window));
  }

  private static Timetable timetable(Network network, Window window) {
    return Timetable.of(network, window, new Limits(3, 90 * 60, WALKING), Direction.FORWARDS);
  }
}
