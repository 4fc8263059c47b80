package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ThrottleTest {

  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final Hands clock = new Hands();

  @Property(tries = 50)
  void asManyAsAllowedPassAndNotOneMore(@ForAll @IntRange(min = 1, max = 60) int most) {
    Throttle throttle = new Throttle(most, WINDOW, clock);
    for (int i = 0; i < most; i++) {
      assertThat(throttle.admits("casa-officer")).isTrue();
    }
    assertThat(throttle.admits("casa-officer")).isFalse();
  }

  @Test
  void anotherNameIsNotHeldUp() {
    Throttle throttle = new Throttle(1, WINDOW, clock);
    assertThat(throttle.admits("casa-officer")).isTrue();
    assertThat(throttle.admits("idf-officer")).isTrue();
  }

  @Test
  void afterTheWindowAttemptsPassAgain() {
    Throttle throttle = new Throttle(1, WINDOW, clock);
    throttle.admits("casa-officer");
    clock.now = clock.now.plus(WINDOW);
    assertThat(throttle.admits("casa-officer")).isFalse();
    clock.now = clock.now.plusSeconds(1);
    assertThat(throttle.admits("casa-officer")).isTrue();
  }

  @Test
  void aRefusedAttemptDoesNotLengthenTheWait() {
    Throttle throttle = new Throttle(1, WINDOW, clock);
    throttle.admits("casa-officer");
    clock.now = clock.now.plus(WINDOW.dividedBy(2));
    assertThat(throttle.admits("casa-officer")).isFalse();
    clock.now = clock.now.plus(WINDOW.dividedBy(2)).plusSeconds(1);
    assertThat(throttle.admits("casa-officer")).isTrue();
  }

  @Test
  void aForgottenNameStartsAfresh() {
    Throttle throttle = new Throttle(1, WINDOW, clock);
    throttle.admits("casa-officer");
    throttle.forget("casa-officer");
    assertThat(throttle.admits("casa-officer")).isTrue();
  }

  /** A clock moved by hand. */
  private static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-03-29T00:55:00Z");

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
      return this;
    }
  }
}
