package org.jisr.bench.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Restart to first page, pages under a steady load, resident memory after it; each beside its
 * limit. Argument: seconds of load a page (default 20).
 */
final class Load {

  private static final int PER_SECOND = 50;

  /** Requests before the first that counts, as after a minute of an ordinary morning. */
  private static final int WARM_UP = 3_000;

  private static final int PORT = 18_081;
  private static final List<String> PAGES =
      List.of("?lang=fr", "?lang=ar", "roadmap?lang=fr", "commitments/C1?lang=ar");

  private Load() {}

  static void run(Path home, String[] args) throws IOException, InterruptedException {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
    Path data = Files.createTempDirectory("jisr-bench");
    Running first = Running.start(home, data, PORT);
    System.out.printf(
        "%-44s %8d ms%n", "first start (with build and new database)", first.awaitFirstPage(now()));
    first.stop();
    long since = now();
    Running running = Running.start(home, data, PORT);
    row("restart to first page", running.awaitFirstPage(since), 6_000, "ms");
    for (int i = 0; i < WARM_UP; i++) {
      running.get(PAGES.get(i % PAGES.size()));
    }
    for (String page : PAGES) {
      load(running, page, seconds);
    }
    row("resident memory after the load", running.residentMiB(), 400, "MiB");
    running.stop();
  }

  private static long now() {
    return System.nanoTime();
  }

  /** Sends at fixed times whatever the answers do, so that a slow answer does not hide others. */
  private static void load(Running running, String page, int seconds) throws InterruptedException {
    ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();
    long start = now();
    int count = PER_SECOND * seconds;
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        long due = start + i * 1_000_000_000L / PER_SECOND;
        LockSupport.parkNanos(due - now());
        each.submit(() -> micros.add(timed(running, page, due)));
      }
    }
    List<Long> sorted = micros.stream().sorted().toList();
    long failed = sorted.stream().filter(m -> m == Long.MAX_VALUE).count();
    row(
        "p95 of /"
            + page
            + " at "
            + PER_SECOND
            + "/s (p50 "
            + at(sorted, 50)
            + ", failed "
            + failed
            + ")",
        at(sorted, 95),
        50,
        "ms");
  }

  private static long timed(Running running, String page, long due) {
    return running.get(page) == 200 ? (now() - due) / 1_000 : Long.MAX_VALUE;
  }

  /** A percentile in milliseconds. */
  private static long at(List<Long> sorted, int percent) {
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1_000;
  }

  static void row(String what, long value, long limit, String unit) {
    System.out.printf(
        "%-60s %6d %s   limit %d   ratio %.2f%n", what, value, unit, limit, (double) value / limit);
  }
}
