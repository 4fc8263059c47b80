package org.jisr.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
public final class SettableClock extends Clock {

  /** The day of the tests: 15 days before the framework agreement ends. */
  public static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

  private volatile Instant now = START;

  public synchronized void set(Instant instant) {
    now = instant;
  }

  public synchronized void pass(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
