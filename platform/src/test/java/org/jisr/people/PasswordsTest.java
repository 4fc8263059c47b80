package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jisr.base.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

  private final Passwords passwords = new Passwords();

  @Test
  void aPasswordMatchesItsHashAndNoOther() {
    String hash = passwords.hash("une phrase à moi");
    assertThat(passwords.matches("une phrase à moi", Optional.of(hash))).isTrue();
    assertThat(passwords.matches("une phrase à toi", Optional.of(hash))).isFalse();
  }

  @Test
  void aHashSaysHowItWasMadeAndOneFromBeforeThatStillOpens() {
    String hash = passwords.hash("une phrase à moi");
    assertThat(hash).startsWith("{pbkdf2-sha256-600000}");
    String earlier = hash.substring(hash.indexOf('}') + 1);
    assertThat(passwords.matches("une phrase à moi", Optional.of(earlier))).isTrue();
    assertThat(passwords.matches("une phrase à toi", Optional.of(earlier))).isFalse();
  }

  @Test
  void nobodysPasswordOpensAnUnknownLogin() {
    assertThat(passwords.matches("nobody signs in with this", Optional.empty())).isFalse();
  }

  @Test
  void theSamePasswordHasAnotherHashEachTime() {
    assertThat(passwords.hash("une phrase à moi")).isNotEqualTo(passwords.hash("une phrase à moi"));
  }

  @Test
  void lettersBeyondTheSeventySecondByteCount() {
    String long64 = "ك".repeat(63) + "ب";
    String hash = passwords.hash(long64);
    assertThat(passwords.fault("wanted", long64, "login")).isEmpty();
    assertThat(passwords.matches("ك".repeat(63) + "ت", Optional.of(hash))).isFalse();
  }

  @Test
  void lengthIsCountedInLettersNotInUnits() {
    assertThat(passwords.fault("wanted", "𝄞".repeat(11), "login"))
        .contains(Refusal.invalid("wanted", "password.short", 12));
    assertThat(passwords.fault("wanted", "𝄞".repeat(12), "login")).isEmpty();
    assertThat(passwords.fault("wanted", "x".repeat(257), "login"))
        .contains(Refusal.invalid("wanted", "password.long", 256));
  }

  @Test
  void commonPasswordsAreRefusedInAnyCase() {
    assertThat(passwords.fault("wanted", first(), "login"))
        .contains(Refusal.invalid("wanted", "password.common"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Casablanca-2026",
        "Casablanca-Settat",
        "Île-de-France 26",
        "jisr jisr jisr",
        "jisr.cooperation!",
        "الدار البيضاء سطات",
        "nadia.alami.123",
        "Nadia Alami 2026"
      })
  void wordsOfThisPlaceAreRefused(String password) {
    assertThat(passwords.fault("wanted", password, "nadia.alami"))
        .contains(Refusal.invalid("wanted", "password.local"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Casablanca la nuit tombe",
        "une longue phrase",
        "jisr est mon pont",
        "كلمة سر طويلة"
      })
  void wordsOfOnesOwnBesideThemAreTaken(String password) {
    assertThat(passwords.fault("wanted", password, "nadia.alami")).isEmpty();
  }

  /** The first line of the list that is long enough to be refused for being common. */
  private static String first() {
    try (var in = PasswordsTest.class.getResourceAsStream("/people/common-passwords.txt")) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.length() >= 12)
          .findFirst()
          .orElseThrow()
          .toUpperCase(java.util.Locale.ROOT);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
