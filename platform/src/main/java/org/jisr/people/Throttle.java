package org.jisr.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/**
 * Counts attempts by name over a sliding window, before any costly hash is computed. Bounded: the
 * least recently used names are forgotten first.
 */
final class Throttle {

  private final int most;
  private final Duration window;
  private final Clock clock;
  private final Cache<String, ArrayDeque<Instant>> attempts =
      Caffeine.newBuilder().maximumSize(20_000).build();

  Throttle(int most, Duration window, Clock clock) {
    this.most = most;
    this.window = window;
    this.clock = clock;
  }

  /** Counts one attempt; false when there were too many within the window. */
  boolean admits(String name) {
    Instant now = clock.instant();
    ArrayDeque<Instant> times = attempts.get(name, n -> new ArrayDeque<>());
    synchronized (times) {
      while (!times.isEmpty() && times.peekFirst().isBefore(now.minus(window))) {
        times.pollFirst();
      }
      if (times.size() >= most) {
        return false;
      }
      times.addLast(now);
      return true;
    }
  }

  void forget(String name) {
    attempts.invalidate(name);
  }
}
