package org.jisr.base;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * An amount in the smallest unit of one currency. Amounts of two currencies never add: that is an
 * error of the program, not of its user.
 *
 * @param minor the amount in minor units (cents, centimes), negative for money returned
 * @param currency the ISO 4217 currency, whose default fraction digits give the unit
 */
public record Money(long minor, Currency currency) {

  public static final Currency EUR = Currency.getInstance("EUR");
  public static final Currency MAD = Currency.getInstance("MAD");

  /**
   * @throws ArithmeticException when the amount has more decimals than the currency, or is too
   *     large
   */
  public static Money of(BigDecimal amount, Currency currency) {
    return new Money(
        amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
  }

  public static Money of(long units, Currency currency) {
    return of(BigDecimal.valueOf(units), currency);
  }

  public BigDecimal amount() {
    return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
  }

  /**
   * @throws IllegalArgumentException for another currency
   * @throws ArithmeticException on overflow
   */
  public Money plus(Money other) {
    return new Money(Math.addExact(minor, same(other).minor), currency);
  }

  /** See {@link #plus}. */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, same(other).minor), currency);
  }

  public Money negated() {
    return new Money(Math.negateExact(minor), currency);
  }

  /**
   * Splits by weights so that the parts sum exactly to this amount: each part is rounded towards
   * zero and what remains goes, one minor unit each, to the largest remainders, earlier parts
   * first.
   *
   * @param weights none negative, at least one positive
   */
  public List<Money> split(List<Long> weights) {
    BigDecimal total = sum(weights);
    List<BigDecimal> exact = weights.stream().map(w -> share(w, total)).toList();
    long[] parts = exact.stream().mapToLong(BigDecimal::longValue).toArray();
    long left = minor - LongStream.of(parts).sum();
    remaindersFirst(exact).limit(Math.abs(left)).forEach(i -> parts[i] += Long.signum(left));
    return LongStream.of(parts).mapToObj(part -> new Money(part, currency)).toList();
  }

  private BigDecimal share(long weight, BigDecimal total) {
    return BigDecimal.valueOf(minor)
        .multiply(BigDecimal.valueOf(weight))
        .divide(total, 18, RoundingMode.DOWN);
  }

  private static Stream<Integer> remaindersFirst(List<BigDecimal> exact) {
    Comparator<Integer> byRemainder =
        Comparator.comparing(i -> exact.get(i).remainder(BigDecimal.ONE).abs());
    return IntStream.range(0, exact.size()).boxed().sorted(byRemainder.reversed());
  }

  private static BigDecimal sum(List<Long> weights) {
    if (weights.stream().anyMatch(w -> w < 0) || weights.stream().allMatch(w -> w == 0)) {
      throw new IllegalArgumentException("weights: none negative, one positive, not " + weights);
    }
    return weights.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency + " do not add");
    }
    return other;
  }
}
