package org.jisr.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PeriodTest {

  private static final LocalDate START = LocalDate.of(2024, 2, 27);

  @Property
  void holdsExactlyTheDaysBetweenItsEnds(
      @ForAll @IntRange(max = 5_000) int length,
      @ForAll @IntRange(min = -6_000, max = 6_000) int offset) {
    Period period = new Period(START, START.plusDays(length));
    assertThat(period.contains(START.plusDays(offset))).isEqualTo(offset >= 0 && offset <= length);
  }

  @Test
  void mayBeOneDayButNotLess() {
    assertThat(new Period(START, START).contains(START)).isTrue();
    assertThatThrownBy(() -> new Period(START, START.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
