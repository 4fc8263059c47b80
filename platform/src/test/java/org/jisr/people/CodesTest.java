package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;

class CodesTest {

  /** The secret of RFC 6238, appendix B. */
  private static final String SECRET =
      new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  private final Codes codes = new Codes();

  @Test
  void theCodesAreThoseOfTheStandard() {
    assertThat(at(59)).isEqualTo("287082");
    assertThat(at(1_111_111_109)).isEqualTo("081804");
    assertThat(at(1_234_567_890)).isEqualTo("005924");
    assertThat(at(20_000_000_000L)).isEqualTo("353130");
  }

  @Property(tries = 100)
  void aCodeNamesAStepThatHasItForAsLongAsItIsTaken(
      @ForAll @LongRange(min = 3, max = 100_000_000) long step) {
    String code = codes.code(SECRET, step);
    for (long late = -1; late <= 1; late++) {
      Instant now = Instant.ofEpochSecond((step + late) * 30 + 7);
      long found = codes.step(SECRET, code, now).orElseThrow();
      assertThat(codes.code(SECRET, found)).isEqualTo(code);
      assertThat(found).isBetween(step - 2, step + 2);
    }
  }

  @Test
  void aCodeTwoStepsOldIsNotTaken() {
    assertThat(codes.step(SECRET, "287082", Instant.ofEpochSecond(59 + 60))).isEmpty();
  }

  @Test
  void spacesInACodeDoNotMatter() {
    assertThat(codes.step(SECRET, " 287 082", Instant.ofEpochSecond(59)))
        .isEqualTo(OptionalLong.of(1));
  }

  @Test
  void aWrongCodeAndAnEmptyOneAreNotTaken() {
    assertThat(codes.step(SECRET, "287083", Instant.ofEpochSecond(59))).isEmpty();
    assertThat(codes.step(SECRET, "", Instant.ofEpochSecond(59))).isEmpty();
  }

  @Test
  void everySecretHas160BitsAndIsNew() {
    assertThat(codes.newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(codes.newSecret());
  }

  private String at(long second) {
    return codes.code(SECRET, second / 30);
  }
}
