package org.jisr.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jisr.base.LocalText;
import org.jisr.base.Money;
import org.jisr.base.Period;

/**
 * A plan that commitments serve: a region's development programme, the sustainable development
 * goals.
 */
public record Plan(
    long id,
    String code,
    LocalText title,
    Period period,
    String source,
    LocalDate asOf,
    List<Goal> goals) {

  /** One goal, with its budget when the plan gives one. */
  public record Goal(long id, String code, LocalText title, Optional<Money> budget) {}
}
