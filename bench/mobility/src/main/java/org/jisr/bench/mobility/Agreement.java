package org.jisr.bench.mobility;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.search.Direction;
import org.jisr.mobility.search.Limits;
import org.jisr.mobility.search.RangeSearch;
import org.jisr.mobility.search.Timetable;
import org.jisr.mobility.search.TravelTimes;
import org.jisr.mobility.search.Window;

/**
 * Compares one range query of ours with one call of the oracle for each minute. A difference is
 * explained by asking again in a way that tells the reasons apart; one without a reason fails.
 */
final class Agreement {
  /** What may be found. */
  enum Reason {
    AGREES("agrees"),
    MORE_RIDES("more-rides"),
    KNOWN_LOSS("known-loss"),
    UNEXPLAINED("no-reason");

    final String key;

    Reason(String key) {
      this.key = key;
    }
  }

  private final Network network;
  private final Plain plain;
  private final Limits limits;
  private final Window window;
  private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);
  private String example = "";

  Agreement(Network network, Limits limits, Window window) {
    this.network = network;
    this.plain = new Plain(network, limits);
    this.limits = limits;
    this.window = window;
  }

  /** Compares from {@code origins} random stops (all, when there are fewer). */
  Agreement with(Oracle oracle, int origins, long seed) {
    Random random = new Random(seed);
    int stops = network.stops().size();
    RangeSearch ours = search(limits);
    for (int i = 0; i < Math.min(origins, stops); i++) {
      int origin = origins >= stops ? i : random.nextInt(stops);
      TravelTimes times = ours.fromStop(origin);
      for (int d = 0; d < window.size(); d++) {
        compare(oracle, origin, window.time(d), times, d);
      }
    }
    return this;
  }

  private RangeSearch search(Limits with) {
    return new RangeSearch(Timetable.of(network, window, with, Direction.FORWARDS));
  }

  private void compare(Oracle oracle, int origin, int time, TravelTimes times, int d) {
    int latest = time + limits.seconds();
    int[] theirs = oracle.arrivals(origin, time, limits.rides(), latest);
    for (int s = 0; s < theirs.length; s++) {
      if (s == origin || !oracle.knows(s) || !oracle.knows(origin)) {
        continue;
      }
      int seconds = times.toStop(s, d);
      int mine = seconds == TravelTimes.UNREACHED ? Oracle.NEVER : time + seconds;
      Reason reason = mine == theirs[s] ? Reason.AGREES : reason(origin, s, time, mine, theirs[s]);
      counts.merge(reason, 1L, Long::sum);
      if (reason == Reason.UNEXPLAINED && example.isEmpty()) {
        example =
            String.format(
                Locale.ROOT,
                "from %d to %d at %d: ours %d, %s %d",
                origin,
                s,
                time,
                mine,
                oracle.name(),
                theirs[s]);
      }
    }
  }

  private Reason reason(int origin, int stop, int time, int mine, int theirs) {
    if (theirs < mine) {
      int more = limits.rides() + 3;
      int loose = plain.arrivals(origin, time, more)[stop];
      boolean ours = plain.arrivals(origin, time, limits.rides())[stop] == mine;
      return ours && theirs >= loose ? Reason.MORE_RIDES : Reason.UNEXPLAINED;
    }
    boolean confirmed = plain.arrivals(origin, time, limits.rides())[stop] == mine;
    int known = plain.asNaviqore(origin, time, limits.rides())[stop];
    return confirmed && known == theirs ? Reason.KNOWN_LOSS : Reason.UNEXPLAINED;
  }

  Map<Reason, Long> counts() {
    return counts;
  }

  String example() {
    return example;
  }

  long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  long different() {
    return total() - counts.getOrDefault(Reason.AGREES, 0L);
  }

  boolean explained() {
    return !counts.containsKey(Reason.UNEXPLAINED);
  }
}
