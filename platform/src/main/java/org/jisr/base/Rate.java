package org.jisr.base;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A dated exchange rate with its proof: one unit of {@code from} is {@code value} units of {@code
 * to}.
 *
 * @param value positive, at least six decimals are kept
 * @param date the value date
 * @param source where the rate was read, never blank
 */
public record Rate(
    Currency from, Currency to, BigDecimal value, Kind kind, LocalDate date, String source) {

  /** Where rates come from (field document, section 4). */
  public enum Kind {
    BAM_REFERENCE,
    BANK_ACTUAL,
    CONTRACT_FIXED,
    INFOREURO_MONTHLY
  }

  /** An amount that never forgets what it was. */
  public record Converted(Money original, Rate rate, Money result) {}

  public Rate {
    if (value.signum() <= 0 || source.isBlank()) {
      throw new IllegalArgumentException("a rate is positive and has a source");
    }
  }

  /**
   * Converts half-even to the minor unit of {@code to}; from {@code to} back to {@code from} by
   * division.
   *
   * @throws IllegalArgumentException for a currency that the rate does not name
   */
  public Converted convert(Money original) {
    if (original.currency().equals(from)) {
      return converted(original, original.amount().multiply(value), to);
    }
    if (original.currency().equals(to)) {
      return converted(original, original.amount().divide(value, 12, RoundingMode.HALF_EVEN), from);
    }
    throw new IllegalArgumentException("the rate does not name " + original.currency());
  }

  private Converted converted(Money original, BigDecimal exact, Currency target) {
    int digits = target.getDefaultFractionDigits();
    return new Converted(
        original, this, Money.of(exact.setScale(digits, RoundingMode.HALF_EVEN), target));
  }
}
