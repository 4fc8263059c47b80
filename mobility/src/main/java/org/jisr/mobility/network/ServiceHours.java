package org.jisr.mobility.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From when to when a feed runs on the service day, so that nobody takes a time without service for
 * a place out of reach. Timetabled runs and headway services both count.
 *
 * <p>Errors: none.
 *
 * @param feed name of the feed
 * @param first seconds of the service day at which the first run of the day starts
 * @param last seconds of the service day at which the last one ends, after {@code first}
 * @param starts how many runs start in each hour of the day, from 0:00, 48 numbers
 */
public record ServiceHours(String feed, int first, int last, List<Integer> starts) {
  private static final int HOUR = 3600;

  /** One entry for each feed that runs on the day, in their order. */
  public static List<ServiceHours> of(Network network) {
    return network.feeds().stream()
        .map(f -> of(network, f.name()))
        .filter(h -> h.last > h.first)
        .toList();
  }

  /** Whether any run is under way between two times in seconds of the service day. */
  public boolean runs(int from, int to) {
    return first < to && last > from;
  }

  private static ServiceHours of(Network network, String feed) {
    String prefix = network.feeds().size() > 1 ? feed + ":" : "";
    List<int[]> runs = new ArrayList<>();
    for (Pattern p : network.patterns()) {
      if (network.lines().get(p.line()).id().startsWith(prefix)) {
        IntStream.range(0, p.runs())
            .filter(r -> p.departure(r, 0) >= 0)
            .forEach(r -> runs.add(new int[] {p.departure(r, 0), p.arrival(r, p.size() - 1)}));
      }
    }
    for (Headway h : network.headways()) {
      if (network.lines().get(h.line()).id().startsWith(prefix)) {
        for (Headway.Period period : h.periods()) {
          for (int t = Math.max(0, period.start()); t < period.end(); t += period.seconds()) {
            runs.add(new int[] {t, t + h.runSeconds()});
          }
        }
      }
    }
    Integer[] starts = new Integer[48];
    Arrays.fill(starts, 0);
    runs.forEach(r -> starts[Math.min(47, r[0] / HOUR)]++);
    return new ServiceHours(
        feed,
        runs.stream().mapToInt(r -> r[0]).min().orElse(0),
        runs.stream().mapToInt(r -> r[1]).max().orElse(0),
        List.of(starts));
  }
}
