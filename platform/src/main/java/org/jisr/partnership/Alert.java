package org.jisr.partnership;

import java.time.LocalDate;
import java.util.List;
import org.jisr.base.Side;

/**
 * Something that is late or will be. Derived from the records each time, never stored.
 *
 * @param key of its sentence, whose arguments are {@code args}
 * @param on the date it is about
 * @param sides on whose side the next step is
 * @param place where to act
 */
public record Alert(
    Kind kind, String key, List<Object> args, LocalDate on, List<Side> sides, String place) {

  /** In the order of weight. */
  public enum Kind {
    AGREEMENT_ENDS_FIRST,
    DECISION_OVERDUE,
    COMMITTEE_NOT_MET,
    HORIZON_NEAR
  }

  /** Days until the date; negative when it has passed. */
  public long daysFrom(LocalDate today) {
    return java.time.temporal.ChronoUnit.DAYS.between(today, on);
  }
}
