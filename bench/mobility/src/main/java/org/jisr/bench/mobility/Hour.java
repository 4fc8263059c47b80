package org.jisr.bench.mobility;

import java.util.List;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.ServiceHours;
import org.jisr.mobility.search.Window;

/** The hour asked about: eight to nine, or the fullest one when some feed hardly runs then. */
final class Hour {
  private static final int USUAL = 8;
  private static final int HOUR = 3600;

  private Hour() {}

  /** Start of the hour in seconds of the service day. */
  static int of(Network network) {
    List<ServiceHours> feeds = ServiceHours.of(network);
    if (feeds.stream().allMatch(f -> f.starts().get(USUAL) * 10 >= most(f))) {
      return USUAL * HOUR;
    }
    int best = USUAL;
    for (int hour = 0; hour < 24; hour++) {
      best = fullness(feeds, hour) > fullness(feeds, best) ? hour : best;
    }
    return best * HOUR;
  }

  private static int most(ServiceHours feed) {
    return feed.starts().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** The least that any feed does of its best, 0 to 1. */
  private static double fullness(List<ServiceHours> feeds, int hour) {
    return feeds.stream()
        .mapToDouble(f -> (double) f.starts().get(hour) / Math.max(1, most(f)))
        .min()
        .orElse(0);
  }

  static Window minutes(int from) {
    return Window.minutes(from, from + HOUR);
  }
}
