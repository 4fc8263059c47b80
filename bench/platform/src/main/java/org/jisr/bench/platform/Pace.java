package org.jisr.bench.platform;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * A steady load, begun at fixed times whatever the answers do, so that none hides behind another.
 */
final class Pace {

  private Pace() {}

  /**
   * How long each took, from the time it was due.
   *
   * @param micros microseconds, ascending; what failed counts as without end
   */
  record Times(List<Long> micros) {

    /** A percentile in milliseconds. */
    double millis(int percent) {
      return micros.get(Math.min(micros.size() - 1, micros.size() * percent / 100)) / 1_000.0;
    }

    long failed() {
      return micros.stream().filter(m -> m == Long.MAX_VALUE).count();
    }
  }

  /**
   * Runs something so many times a second.
   *
   * @param each true when it went well
   */
  static Times run(int perSecond, int seconds, Callable<Boolean> each) {
    ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();
    long start = System.nanoTime();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < perSecond * seconds; i++) {
        long due = start + i * 1_000_000_000L / perSecond;
        LockSupport.parkNanos(due - System.nanoTime());
        all.submit(() -> micros.add(timed(each, due)));
      }
    }
    return new Times(micros.stream().sorted().toList());
  }

  private static long timed(Callable<Boolean> each, long due) {
    try {
      return each.call() ? (System.nanoTime() - due) / 1_000 : Long.MAX_VALUE;
    } catch (Exception failed) {
      return Long.MAX_VALUE;
    }
  }
}
