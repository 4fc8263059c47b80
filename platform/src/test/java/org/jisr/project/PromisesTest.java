package org.jisr.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jisr.base.Money;
import org.jisr.base.Side;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;

class PromisesTest {

  private static final Running JISR = Running.shared();

  private final References known = JISR.bean(Directory.class).all();
  private final Project first =
      JISR.bean(Projects.class).list(Filter.EVERYTHING).stream()
          .filter(p -> p.number() == 1)
          .findFirst()
          .orElseThrow();

  @Test
  void bothSidesStandOnOneScaleWithTheirOriginals() {
    Promises promises = Promises.of(first, known, Money.EUR);
    assertThat(promises.shares())
        .extracting(Promises.Share::side)
        .containsExactly(Optional.of(Side.A), Optional.of(Side.B));
    assertThat(promises.shares())
        .extracting(Promises.Share::originals)
        .containsExactly(
            List.of(Money.of(650_000, Money.MAD)), List.of(Money.of(90_000, Money.EUR)));
  }

  @Test
  void theTotalIsTheSumOfWhatIsSaidInTheCurrencyByTheRateOfEachPromise() {
    assertThat(Promises.of(first, known, Money.EUR).total())
        .contains(Money.of(new java.math.BigDecimal("149907.83"), Money.EUR));
    assertThat(Promises.of(first, known, Money.MAD).total())
        .contains(Money.of(new java.math.BigDecimal("1626500.00"), Money.MAD));
  }

  @Test
  void onePromiseWithoutARateIsNotConvertedAndNothingIsAdded() {
    Project without = Plans.written(JISR, Drafts.code().replace("-", ""));
    assertThat(Promises.of(without, known, Money.EUR).total()).isEmpty();
    assertThat(Promises.of(without, known, Money.MAD).total()).contains(Money.of(1000, Money.MAD));
  }
}
