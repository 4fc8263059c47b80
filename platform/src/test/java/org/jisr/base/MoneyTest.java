package org.jisr.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MoneyTest {

  @Property
  void splitPartsSumToTheWhole(
      @ForAll("amounts") Money whole, @ForAll("weights") List<Long> weights) {
    Money sum = whole.split(weights).stream().reduce(new Money(0, whole.currency()), Money::plus);
    assertThat(sum).isEqualTo(whole);
  }

  @Property
  void splitPartsAreWithinOneUnitOfTheirExactShare(
      @ForAll("amounts") Money whole, @ForAll("weights") List<Long> weights) {
    List<Money> parts = whole.split(weights);
    BigDecimal total = BigDecimal.valueOf(weights.stream().mapToLong(w -> w).sum());
    for (int i = 0; i < parts.size(); i++) {
      BigDecimal difference =
          BigDecimal.valueOf(whole.minor())
              .multiply(BigDecimal.valueOf(weights.get(i)))
              .subtract(BigDecimal.valueOf(parts.get(i).minor()).multiply(total));
      assertThat(difference.abs()).isLessThan(total);
    }
  }

  @Property
  void splitGivesNothingToAWeightOfNothingAndNeverTurnsTheSign(
      @ForAll("amounts") Money whole, @ForAll("weights") List<Long> weights) {
    List<Money> parts = whole.split(weights);
    for (int i = 0; i < parts.size(); i++) {
      if (weights.get(i) == 0) {
        assertThat(parts.get(i).minor()).isZero();
      }
      assertThat(Long.signum(parts.get(i).minor())).isIn(0, Long.signum(whole.minor()));
    }
  }

  @Property
  void addingAndTakingAwayAgainChangesNothing(
      @ForAll @LongRange(min = -1L << 60, max = 1L << 60) long one,
      @ForAll @LongRange(min = -1L << 60, max = 1L << 60) long other) {
    Money a = new Money(one, Money.EUR);
    Money b = new Money(other, Money.EUR);
    assertThat(a.plus(b).minus(b)).isEqualTo(a);
    assertThat(a.plus(a.negated()).minor()).isZero();
  }

  @Property
  void theAmountComesBackFromItsDecimal(@ForAll("amounts") Money money) {
    assertThat(Money.of(money.amount(), money.currency())).isEqualTo(money);
  }

  @Provide
  Arbitrary<Money> amounts() {
    return Arbitraries.longs()
        .between(-10_000_000_000_000L, 10_000_000_000_000L)
        .flatMap(minor ->
            Arbitraries.of("EUR", "MAD", "JPY", "TND")
                .map(code -> new Money(minor, Currency.getInstance(code))));
  }

  @Provide
  Arbitrary<List<Long>> weights() {
    return Arbitraries.longs()
        .between(0, 1_000_000)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .filter(weights -> weights.stream().anyMatch(w -> w > 0));
  }

  @Test
  void whatRemainsGoesToTheLargestRemaindersFirstOnesFirst() {
    assertThat(new Money(100, Money.EUR).split(List.of(1L, 1L, 1L)))
        .extracting(Money::minor)
        .containsExactly(34L, 33L, 33L);
    assertThat(new Money(-5, Money.EUR).split(List.of(1L, 1L)))
        .extracting(Money::minor)
        .containsExactly(-3L, -2L);
  }

  @Test
  void twoCurrenciesNeverAdd() {
    assertThatThrownBy(() -> Money.of(1, Money.EUR).plus(Money.of(1, Money.MAD)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("EUR and MAD do not add");
  }

  @Test
  void tooManyDecimalsAndTooMuchAreErrorsNotRoundings() {
    assertThatThrownBy(() -> Money.of(new BigDecimal("0.001"), Money.EUR))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new Money(Long.MAX_VALUE, Money.EUR).plus(new Money(1, Money.EUR)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new Money(1, Money.EUR).split(List.of(0L)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
