package org.jisr.partnership;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jisr.base.LocalText;

/**
 * A published figure. Without a source and a date it cannot be made, so it is never shown.
 *
 * @param qualifier what it covers, with "about" where that is so
 * @param note what it is not, or which other figure is told
 * @param asOf the date the figure was true; shown as a month
 */
public record Figure(
    String code,
    LocalText qualifier,
    BigDecimal value,
    LocalText unit,
    LocalText note,
    LocalDate asOf,
    String source) {

  public Figure {
    if (source.isBlank()) {
      throw new IllegalArgumentException("a figure has a source: " + code);
    }
  }
}
