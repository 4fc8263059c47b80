package org.jisr.base;

import java.time.LocalDate;

/**
 * A span of whole days, both ends included.
 *
 * @param from the first day
 * @param until the last day, not before {@code from}
 */
public record Period(LocalDate from, LocalDate until) {

  /**
   * The days that any record may name. What lies outside was mistyped, and no picture of years is
   * to be drawn up to it.
   */
  public static final Period POSSIBLE =
      new Period(LocalDate.of(1900, 1, 1), LocalDate.of(2200, 12, 31));

  public Period {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("a period ends on or after its first day");
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
