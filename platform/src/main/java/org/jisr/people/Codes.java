package org.jisr.people;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * The codes of the second factor: TOTP (RFC 6238) with SHA-1, six digits and steps of 30 seconds,
 * which is what every code application reads. Secrets are in Base32.
 */
final class Codes {

  private static final Duration STEP = Duration.ofSeconds(30);

  private final TimeBasedOneTimePasswordGenerator generator =
      new TimeBasedOneTimePasswordGenerator(STEP);
  private final SecureRandom random = new SecureRandom();

  /** A fresh secret of 160 bits. */
  String newSecret() {
    byte[] bytes = new byte[20];
    random.nextBytes(bytes);
    return new Base32().encodeToString(bytes);
  }

  /**
   * The step, counted from 1970, at which this code is right: the present one, or its neighbours to
   * allow for slow clocks and slow fingers; empty for a wrong code. Whoever asks keeps the step, so
   * that a code works once.
   */
  OptionalLong step(String secret, String code, Instant at) {
    long now = at.getEpochSecond() / STEP.toSeconds();
    String digits = code.replaceAll("\\s", "");
    return LongStream.of(now, now - 1, now + 1)
        .filter(step -> digits.equals(code(secret, step)))
        .findFirst();
  }

  /** The code of one step. */
  String code(String secret, long step) {
    try {
      Instant at = Instant.ofEpochSecond(step * STEP.toSeconds());
      SecretKeySpec key = new SecretKeySpec(new Base32().decode(secret), "HmacSHA1");
      return generator.generateOneTimePasswordString(key, at);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
