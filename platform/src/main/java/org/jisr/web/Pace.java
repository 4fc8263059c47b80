package org.jisr.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;

/**
 * How often one name may ask: 20 times a second and 600 times a minute (the limits of X-Road).
 * Counted in whole seconds and minutes of the clock, two numbers a name; a clock that was set back
 * begins a new count. The least recently seen names are forgotten first.
 */
final class Pace {

  static final int A_SECOND = 20;
  static final int A_MINUTE = 600;

  private final Clock clock;
  private final Cache<String, Count> counts = Caffeine.newBuilder().maximumSize(50_000).build();

  Pace(Clock clock) {
    this.clock = clock;
  }

  /** What a name asked in the present second and minute. */
  private record Count(long second, int inSecond, long minute, int inMinute) {

    Count next(long now) {
      return new Count(
          now, now == second ? inSecond + 1 : 1, now / 60, now / 60 == minute ? inMinute + 1 : 1);
    }
  }

  /** Counts one request; answers the seconds to wait, 0 when it may pass. */
  int wait(String name) {
    long now = clock.instant().getEpochSecond();
    Count count = counts.asMap().merge(name, new Count(now, 1, now / 60, 1), (c, n) -> c.next(now));
    if (count.inMinute() > A_MINUTE) {
      return (int) (60 - now % 60);
    }
    return count.inSecond() > A_SECOND ? 1 : 0;
  }
}
