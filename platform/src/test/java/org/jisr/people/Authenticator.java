package org.jisr.people;

import java.time.Instant;

/** The application of codes on somebody's telephone; for tests. */
public final class Authenticator {

  private Authenticator() {}

  /** The six digits it shows for a secret in Base32. */
  public static String shows(String secret, Instant now) {
    return new Codes().code(secret, now.getEpochSecond() / 30);
  }
}
