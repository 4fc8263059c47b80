package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jisr.base.Refusal;

/** Numbers of a body, as they were sent. */
class SentTest {

  private static Sent of(String value) {
    try {
      return Sent.read(("{\"n\": " + value + "}").getBytes(StandardCharsets.UTF_8));
    } catch (Sent.Unreadable e) {
      throw new AssertionError(e);
    }
  }

  @Property
  void anAmountIsReadToTheCent(
      @ForAll @LongRange(min = -99_999_999_999_999_999L, max = 99_999_999_999_999_999L)
          long cents) {
    BigDecimal amount = BigDecimal.valueOf(cents, 2);
    assertThat(of(amount.toPlainString()).decimal("n")).contains(amount);
    assertThat(of('"' + amount.toPlainString() + '"').decimal("n")).contains(amount);
  }

  @Example
  void aNumberBeyondAllWritingIsRefused() {
    for (String far : new String[] {"1e999", "1e-999", "1E400000", "-1e401"}) {
      Sent sent = of(far);
      assertThat(sent.decimal("n")).as(far).isEmpty();
      assertThat(sent.faults()).extracting(Refusal::key).containsExactly("json.decimal");
    }
  }

  @Property
  void aWholeNumberIsWithinItsBoundsOrRefused(@ForAll long number) {
    Sent sent = of(Long.toString(number));
    boolean within = number >= -999_999_999 && number <= 999_999_999;
    assertThat(sent.whole("n").isPresent()).isEqualTo(within);
    assertThat(sent.faults().isEmpty()).isEqualTo(within);
  }
}
