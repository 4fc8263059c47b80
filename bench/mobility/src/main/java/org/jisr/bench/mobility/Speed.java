package org.jisr.bench.mobility;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jisr.mobility.geo.Point;
import org.jisr.mobility.gtfs.Feeds;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.search.Direction;
import org.jisr.mobility.search.Limits;
import org.jisr.mobility.search.RangeSearch;
import org.jisr.mobility.search.Timetable;
import org.jisr.mobility.search.Window;

/** Times of one run; medians over random origins, the JIT warmed up by the same questions. */
final class Speed {
  private static final int WARM_UP = 300;
  private static final int QUERIES = 300;
  private static final long PEER_NANOS = 15_000_000_000L;

  private final Report report;
  private final Limits limits;
  private final Window window;

  Speed(Report report, Limits limits, Window window) {
    this.report = report;
    this.limits = limits;
    this.window = window;
  }

  void loading(List<Path> feeds, LocalDate date) {
    double[] times = new double[9];
    for (int i = 0; i < times.length; i++) {
      long start = cpu();
      new Feeds().read(feeds, date);
      times[i] = (cpu() - start) / 1e6;
    }
    report.say("loading", times[0], median(times));
    kept(() -> new Feeds().read(feeds, date).network());
  }

  /** Heap that stays in use for the network alone, after full collections. */
  void kept(Supplier<Network> supplier) {
    long before = used();
    Network network = supplier.get();
    long after = used();
    report.say("kept", Math.max(0, after - before) / 1048576.0, network.stopTimes());
  }

  private static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  void table(String name, Network network, boolean naviqore) {
    long start = System.nanoTime();
    Timetable timetable = Timetable.of(network, window, limits, Direction.FORWARDS);
    double prepared = (System.nanoTime() - start) / 1e6;
    int[] origins = origins(network, WARM_UP + QUERIES);
    RangeSearch search = new RangeSearch(timetable);
    double ours = median(times(origins, search::fromStop));
    double walking = median(times(origins, o -> search.from(network.stops().get(o).at())));
    report.say(name, network.stopTimes(), window.size(), limits.rides(), limits.seconds() / 60);
    report.figure("ms", prepared, "speed.timetable");
    report.figure("ms", ours, "speed.stop");
    report.figure("ms", walking, "speed.point");
    Ways ways = new Ways(network, limits.walking());
    peer(new OtpOracle(new OtpNetwork(network, ways)), origins, ours);
    if (naviqore) {
      Network plain = Likeness.plain(network);
      peer(new NaviqoreOracle(plain, ways), origins, ours);
    }
  }

  private interface Question {
    Object ask(int origin);
  }

  /** Time this thread has really worked: other work on the machine does not count. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double[] times(int[] origins, Question question) {
    double[] times = new double[QUERIES];
    for (int i = 0; i < origins.length; i++) {
      long start = cpu();
      Object answer = question.ask(origins[i]);
      if (i >= WARM_UP && answer != null) {
        times[i - WARM_UP] = (cpu() - start) / 1e6;
      }
    }
    return times;
  }

  /** As many origins as fit the time, each with one call a departure; the first three warm up. */
  private void peer(Oracle oracle, int[] origins, double ours) {
    List<Double> times = new ArrayList<>();
    long end = System.nanoTime() + PEER_NANOS;
    for (int i = 0; i < origins.length && (i < 6 || System.nanoTime() < end); i++) {
      long start = cpu();
      for (int d = 0; d < window.size(); d++) {
        int time = window.time(d);
        oracle.arrivals(origins[i], time, limits.rides(), time + limits.seconds());
      }
      if (i >= 3) {
        times.add((cpu() - start) / 1e6);
      }
    }
    double theirs = median(times.stream().mapToDouble(Double::doubleValue).toArray());
    report.figure(
        "ms", theirs, "speed.peer", oracle.name(), window.size(), times.size(), theirs / ours);
  }

  /**
   * The same questions by one thread and by two: by the clock, which other work on the machine
   * slows, and by the CPU time of the threads, which tells what they take from each other.
   */
  void threads(Network network) {
    Timetable timetable = Timetable.of(network, window, limits, Direction.FORWARDS);
    int[] origins = origins(network, 4_000);
    together(timetable, origins, 2);
    double[] clock = new double[5];
    double[] cpu = new double[5];
    for (int i = 0; i < clock.length; i++) {
      Taken one = together(timetable, origins, 1);
      Taken two = together(timetable, origins, 2);
      clock[i] = (double) one.clock() / two.clock();
      cpu[i] = 2.0 * one.cpu() / two.cpu();
    }
    report.say("threads", median(clock), median(cpu));
  }

  /** Nanoseconds by the clock, and of CPU time of all threads together. */
  private record Taken(long clock, long cpu) {}

  private static Taken together(Timetable timetable, int[] origins, int threads) {
    AtomicLong worked = new AtomicLong();
    long start = System.nanoTime();
    List<Thread> all = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      int part = t;
      all.add(
          Thread.ofPlatform()
              .start(() -> {
                RangeSearch search = new RangeSearch(timetable);
                for (int i = part; i < origins.length; i += threads) {
                  search.fromStop(origins[i]);
                }
                worked.addAndGet(cpu());
              }));
    }
    for (Thread thread : all) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return new Taken(System.nanoTime() - start, worked.get());
  }

  void endToEnd(Network network) {
    new EndToEnd(report, limits, window).run(network, 10_000);
  }

  static int[] origins(Network network, int count) {
    Random random = new Random(7);
    int[] origins = new int[count];
    for (int i = 0; i < count; i++) {
      origins[i] = random.nextInt(network.stops().size());
    }
    return origins;
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  static List<Point> points(Network network, int count) {
    return Arrays.stream(origins(network, count))
        .mapToObj(o -> network.stops().get(o).at())
        .toList();
  }
}
