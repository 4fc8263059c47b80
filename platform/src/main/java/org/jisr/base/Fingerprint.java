package org.jisr.base;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of some bytes as 64 lower-case hexadecimal digits.
 *
 * @param hex exactly 64 digits
 */
public record Fingerprint(String hex) {

  public Fingerprint {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256: " + hex);
    }
  }

  public static Fingerprint of(byte[] bytes) {
    return new Fingerprint(HexFormat.of().formatHex(digest().digest(bytes)));
  }

  /**
   * Of several texts in order. Each is preceded by its length, so that no two different lists have
   * the same bytes.
   */
  public static Fingerprint of(Iterable<String> parts) {
    MessageDigest digest = digest();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
  }

  /** The first eight digits in two groups, as people compare them: {@code 7f3a 91c2}. */
  public String brief() {
    return hex.substring(0, 4) + " " + hex.substring(4, 8);
  }

  /** A SHA-256 digest, which every Java has. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
