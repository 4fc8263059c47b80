package org.jisr.mobility.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jisr.mobility.geo.Point;
import org.jisr.mobility.network.Change;
import org.jisr.mobility.network.Headway;
import org.jisr.mobility.network.Line;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.NetworkBuilder;
import org.jisr.mobility.network.Stop;

/** Small cities drawn from a seed: stops in a square, lines through them, odd runs and rules. */
public final class RandomNetworks {
  public static final int FROM = 8 * 3600;

  private final Random random;
  private final List<Stop> stops = new ArrayList<>();

  private final Random twins;
  private final boolean sharing;

  private RandomNetworks(long seed, boolean sharing) {
    this.random = new Random(seed);
    this.twins = new Random(~seed);
    this.sharing = sharing;
  }

  public static Network of(long seed) {
    return new RandomNetworks(seed, true).city(6 + (int) Math.floorMod(seed, 12L), 5);
  }

  /**
   * The same city with {@code lines} lines, of which the first ones do not depend on the number.
   */
  public static Network of(long seed, int stops, int lines) {
    return new RandomNetworks(seed, true).city(stops, lines);
  }

  /**
   * The city without stations and rules of transfers.txt: every change is a walk, and no two stops
   * share a place.
   */
  public static Network walked(long seed) {
    Network city = new RandomNetworks(seed, false).city(6 + (int) Math.floorMod(seed, 12L), 5);
    NetworkBuilder builder = new NetworkBuilder(city.date());
    city.stops().forEach(s -> builder.stop(new Stop(s.id(), s.name(), s.at(), "")));
    city.lines().forEach(builder::line);
    city.patterns().forEach(builder::keep);
    return builder.build();
  }

  private Network city(int stopCount, int lines) {
    NetworkBuilder builder = new NetworkBuilder(LocalDate.of(2026, 3, 2));
    for (int i = 0; i < stopCount; i++) {
      Stop stop =
          new Stop(
              "S" + i,
              "Stop " + i,
              place(),
              random.nextInt(4) == 0 ? "station" + random.nextInt(3) : "");
      stops.add(stop);
      builder.stop(stop);
    }
    for (int i = 0; i < stopCount / 2; i++) {
      builder.change(
          new Change(
              random.nextInt(stopCount),
              random.nextInt(stopCount),
              random.nextInt(8) == 0 ? Change.FORBIDDEN : random.nextInt(400)));
    }
    for (int l = 0; l < lines; l++) {
      line(builder, builder.line(new Line("L" + l, "Line " + l, 3, 100)));
    }
    return builder.build();
  }

  /** Anywhere in the square, or where another stop lies already: two platforms of one place. */
  private Point place() {
    Point fresh = new Point(33.5 + random.nextDouble() / 20, -7.6 + random.nextDouble() / 20);
    boolean shared = sharing && !stops.isEmpty() && twins.nextInt(3) == 0;
    return shared ? stops.get(twins.nextInt(stops.size())).at() : fresh;
  }

  private void line(NetworkBuilder builder, int line) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, stops.size()).boxed().toList());
    Collections.shuffle(order, random);
    int n = 2 + random.nextInt(Math.min(6, stops.size() - 1));
    int[] route = order.subList(0, n).stream().mapToInt(Integer::intValue).toArray();
    byte[] flags = new byte[n];
    for (int i = 0; i < n; i++) {
      flags[i] = Headway.flags(random.nextInt(10) > 0, random.nextInt(10) > 0);
    }
    int runs = 1 + random.nextInt(15);
    for (int r = 0; r < runs; r++) {
      int[] arrivals = new int[n];
      int[] departures = new int[n];
      int time = FROM - 1800 + random.nextInt(3 * 3600);
      for (int i = 0; i < n; i++) {
        arrivals[i] = time;
        departures[i] = time + (random.nextBoolean() ? 0 : random.nextInt(90));
        time = departures[i] + 30 + random.nextInt(600);
      }
      builder.run(line, route, flags, arrivals, departures);
    }
  }
}
