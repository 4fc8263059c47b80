package org.jisr.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class RateTest {

  @Property
  void aConvertedAmountKeepsWhatItWasAndTheRate(
      @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long minor,
      @ForAll @BigRange(min = "0.000001", max = "1000") @Scale(6) BigDecimal value) {
    Rate rate = rate(value);
    Money euros = new Money(minor, Money.EUR);
    Rate.Converted converted = rate.convert(euros);
    assertThat(converted.original()).isEqualTo(euros);
    assertThat(converted.rate()).isSameAs(rate);
    assertThat(converted.result().currency()).isEqualTo(Money.MAD);
    BigDecimal exact = euros.amount().multiply(value);
    assertThat(converted.result().amount().subtract(exact).abs())
        .isLessThanOrEqualTo(new BigDecimal("0.005"));
  }

  @Property
  void thereAndBackLosesAtMostHalfACentOfTheWeakerMoney(
      @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long minor,
      @ForAll @BigRange(min = "1", max = "1000") @Scale(6) BigDecimal value) {
    Money euros = new Money(minor, Money.EUR);
    Rate rate = rate(value);
    Money back = rate.convert(rate.convert(euros).result()).result();
    assertThat(Math.abs(back.minor() - minor)).isLessThanOrEqualTo(1);
  }

  @Test
  void roundsHalvesToTheEvenUnit() {
    Rate rate = rate(new BigDecimal("0.5"));
    assertThat(rate.convert(new Money(1, Money.EUR)).result().minor()).isZero();
    assertThat(rate.convert(new Money(3, Money.EUR)).result().minor()).isEqualTo(2);
  }

  @Test
  void doesNotConvertWhatItDoesNotName() {
    Money dollars = new Money(1, Currency.getInstance("USD"));
    assertThatThrownBy(() -> rate(BigDecimal.TEN).convert(dollars))
        .hasMessage("the rate does not name USD");
  }

  @Test
  void isPositiveAndHasASource() {
    assertThatThrownBy(() -> rate(BigDecimal.ZERO)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rate(BigDecimal.ONE.negate()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            new Rate(
                Money.EUR,
                Money.MAD,
                BigDecimal.TEN,
                Rate.Kind.BANK_ACTUAL,
                LocalDate.of(2026, 1, 2),
                " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Rate rate(BigDecimal value) {
    return new Rate(
        Money.EUR,
        Money.MAD,
        value,
        Rate.Kind.BAM_REFERENCE,
        LocalDate.of(2026, 11, 20),
        "Bank Al-Maghrib");
  }
}
