package org.jisr.bench.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
      List.of("?lang=fr", "?lang=ar", "roadmap?lang=fr", "roadmaps/FDR-2025-2027/C1?lang=ar");

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

  private static void load(Running running, String page, int seconds) throws InterruptedException {
    Pace.Times times = Pace.run(PER_SECOND, seconds, () -> running.get(page) == 200);
    String what =
        "p95 of /%s at %d/s (p50 %.0f, failed %d)"
            .formatted(page, PER_SECOND, times.millis(50), times.failed());
    row(what, (long) times.millis(95), 50, "ms");
  }

  static void row(String what, long value, long limit, String unit) {
    System.out.printf(
        "%-60s %6d %s   limit %d   ratio %.2f%n", what, value, unit, limit, (double) value / limit);
  }
}
