package org.jisr.base;

import java.time.LocalDate;

/**
 * A span of whole days, both ends included.
 *
 * @param from the first day
 * @param until the last day, not before {@code from}
 */
public record Period(LocalDate from, LocalDate until) {

  public Period {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("a period ends on or after its first day");
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
