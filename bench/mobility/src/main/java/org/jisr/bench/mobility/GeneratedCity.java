package org.jisr.bench.mobility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jisr.mobility.geo.Point;
import org.jisr.mobility.network.Headway;
import org.jisr.mobility.network.Line;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.NetworkBuilder;
import org.jisr.mobility.network.Stop;

/** Small cities from a seed: a few stops within walks, lines that meet, runs at odd minutes. */
final class GeneratedCity {
  private GeneratedCity() {}

  static Network of(long seed) {
    Random random = new Random(seed);
    NetworkBuilder builder = new NetworkBuilder(LocalDate.of(2026, 3, 2));
    int stops = 8 + random.nextInt(8);
    for (int s = 0; s < stops; s++) {
      Point at = new Point(33.5 + random.nextDouble() / 40, -7.6 + random.nextDouble() / 40);
      builder.stop(new Stop("S" + s, "S" + s, at, ""));
    }
    for (int l = 0; l < 6; l++) {
      line(builder, builder.line(new Line("L" + l, "L" + l, 3, 0)), stops, random);
    }
    return builder.build();
  }

  private static void line(NetworkBuilder builder, int line, int stops, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, stops).boxed().toList());
    Collections.shuffle(order, random);
    int[] route = order.stream().limit(2 + random.nextInt(5)).mapToInt(i -> i).toArray();
    byte[] flags = new byte[route.length];
    Arrays.fill(flags, Headway.flags(true, true));
    for (int r = 0; r < 4 + random.nextInt(12); r++) {
      int time = 8 * 3600 + random.nextInt(7200);
      int[] arrivals = new int[route.length];
      int[] departures = new int[route.length];
      for (int i = 0; i < route.length; i++) {
        arrivals[i] = time;
        departures[i] = time + random.nextInt(60);
        time = departures[i] + 60 + random.nextInt(400);
      }
      builder.run(line, route, flags, arrivals, departures);
    }
  }
}
