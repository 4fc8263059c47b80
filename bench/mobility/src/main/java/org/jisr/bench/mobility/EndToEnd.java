package org.jisr.bench.mobility;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jisr.mobility.geo.Point;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.Phase;
import org.jisr.mobility.scenario.Scenario;
import org.jisr.mobility.scenario.Scenarios;
import org.jisr.mobility.search.Direction;
import org.jisr.mobility.search.Draws;
import org.jisr.mobility.search.Limits;
import org.jisr.mobility.search.Study;
import org.jisr.mobility.search.Window;

/** Many origins on two networks: scenario applied, timetables made, medians of all targets. */
final class EndToEnd {
  private static final int TARGETS = 1_000;

  private final Report report;
  private final Limits limits;
  private final Window window;

  EndToEnd(Report report, Limits limits, Window window) {
    this.report = report;
    this.limits = limits;
    this.window = window;
  }

  void run(Network network, int origins) {
    List<Point> from = near(network, origins, 3);
    List<Point> to = near(network, TARGETS, 5);
    int threads = Runtime.getRuntime().availableProcessors();
    long start = System.nanoTime();
    long reached = ask(network, from, to, threads);
    reached += ask(faster(network).applyTo(network), from, to, threads);
    report.say(
        "end-to-end",
        origins,
        window.size(),
        TARGETS,
        threads,
        (System.nanoTime() - start) / 1e9,
        reached);
  }

  /** The busiest line a quarter faster. */
  private static Scenario faster(Network network) {
    String line = network.lines().get(network.patterns().getFirst().line()).id();
    return Scenarios.parse(
        """
        {"format": "jisr-scenario/1", "id": "faster", "name": {"en": "faster"},
         "changes": [{"do": "change-speed", "line": "%s", "factor": 1.25}]}
        """
            .formatted(line),
        "faster.json");
  }

  private long ask(Network network, List<Point> from, List<Point> to, int threads) {
    Study study = new Study(network, window, limits, Phase.random(1, 1), Direction.FORWARDS, to);
    AtomicInteger next = new AtomicInteger();
    long[] reached = new long[threads];
    List<Thread> all = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      int me = t;
      all.add(
          Thread.ofPlatform()
              .start(() -> {
                Study.Searcher searcher = study.searcher();
                for (int i = next.getAndIncrement(); i < from.size(); i = next.getAndIncrement()) {
                  reached[me] += within(searcher.from(from.get(i)));
                }
              }));
    }
    long sum = 0;
    for (int t = 0; t < threads; t++) {
      try {
        all.get(t).join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      sum += reached[t];
    }
    return sum;
  }

  private static long within(Draws times) {
    long n = 0;
    for (int i = 0; i < times.targetCount(); i++) {
      n += times.targetPercentiles(i, 50)[0] <= 45 * 60 ? 1 : 0;
    }
    return n;
  }

  /** Points a few hundred metres from random stops. */
  private static List<Point> near(Network network, int count, long seed) {
    Random random = new Random(seed);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Point at = network.stops().get(random.nextInt(network.stops().size())).at();
      points.add(
          new Point(
              at.lat() + (random.nextDouble() - 0.5) / 200,
              at.lon() + (random.nextDouble() - 0.5) / 200));
    }
    return points;
  }
}
