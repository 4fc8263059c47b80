package org.jisr.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jisr.base.Refusal;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * How passwords are kept: PBKDF2 with SHA-256 and 600,000 rounds (OWASP Password Storage, 2025). It
 * takes any length, so that 64 letters of any script fit; bcrypt would cut at 72 bytes.
 */
final class Passwords {

  private static final int SHORTEST = 12;
  private static final int LONGEST = 256;
  private static final int ROUNDS = 600_000;
  private static final String PRESENT = "pbkdf2-sha256-" + ROUNDS;
  private static final int SALT = 16;
  private static final int HASH = 32;
  private static final Set<String> COMMON = common();

  /** Words whoever guesses here would try first. */
  private static final List<String> OF_THIS_PLACE =
      List.of(
          "casablanca",
          "settat",
          "iledefrance",
          "jisr",
          "region",
          "cooperation",
          "password",
          "motdepasse",
          "maroc",
          "france",
          "paris",
          "الدارالبيضاء",
          "سطات",
          "جسر",
          "جهة");

  private static final int LETTERS_OF_ONES_OWN = 8;

  private final PasswordEncoder encoder = encoder();

  /**
   * A salt and hash nobody's password has, so that an unknown login takes as long as a known one.
   */
  private final String nobody = drawn();

  /**
   * A hash says how it was made, so that a later way can stand beside it; the first ones do not.
   */
  private static PasswordEncoder encoder() {
    PasswordEncoder present =
        new Pbkdf2PasswordEncoder("", SALT, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    var encoder = new DelegatingPasswordEncoder(PRESENT, Map.of(PRESENT, present));
    encoder.setDefaultPasswordEncoderForMatches(present);
    return encoder;
  }

  private static String drawn() {
    byte[] saltAndHash = new byte[SALT + HASH];
    new SecureRandom().nextBytes(saltAndHash);
    return HexFormat.of().formatHex(saltAndHash);
  }

  /** A hash that no password has. */
  String nobodys() {
    return drawn();
  }

  String hash(String password) {
    return String.valueOf(encoder.encode(password));
  }

  boolean matches(String password, Optional<String> hash) {
    return encoder.matches(password, hash.orElse(nobody)) && hash.isPresent();
  }

  /** Why a new password of this login cannot be taken; empty when it can. */
  Optional<Refusal> fault(String field, String password, String login) {
    int length = letters(password);
    if (length < SHORTEST) {
      return Optional.of(Refusal.invalid(field, "password.short", SHORTEST));
    }
    if (length > LONGEST) {
      return Optional.of(Refusal.invalid(field, "password.long", LONGEST));
    }
    if (COMMON.contains(password.toLowerCase(Locale.ROOT))) {
      return Optional.of(Refusal.invalid(field, "password.common"));
    }
    return letters(ofOnesOwn(password, login)) < LETTERS_OF_ONES_OWN
        ? Optional.of(Refusal.invalid(field, "password.local"))
        : Optional.empty();
  }

  /** What is left of a password without the words of this place and the login. */
  private static String ofOnesOwn(String password, String login) {
    String left = folded(password);
    for (String word : OF_THIS_PLACE) {
      left = left.replace(word, "");
    }
    String name = folded(login);
    return name.isEmpty() ? left : left.replace(name, "");
  }

  /** Small letters without accents and what people put between words. */
  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\p{M}\\s'’._-]", "");
  }

  private static int letters(String text) {
    return text.codePointCount(0, text.length());
  }

  private static Set<String> common() {
    try (InputStream in = Passwords.class.getResourceAsStream("/people/common-passwords.txt")) {
      return new BufferedReader(
              new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8))
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
