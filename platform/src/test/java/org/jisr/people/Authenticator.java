package org.jisr.people;

import static org.jisr.testing.Drafts.done;

import java.time.Instant;
import java.util.UUID;
import org.jisr.demonstration.Founding;
import org.jisr.testing.Running;

/** The application of codes on somebody's telephone; for tests. */
public final class Authenticator {

  private Authenticator() {}

  /** The six digits it shows for a secret in Base32. */
  public static String shows(String secret, Instant now) {
    return new Codes().code(secret, now.getEpochSecond() / 30);
  }

  /** Sets the second factor of an account that has the demonstration's password. */
  public static void set(Running jisr, By owner, long account) {
    Secrets secrets = jisr.bean(Secrets.class);
    String secret = secrets.newSecret();
    String digits = shows(secret, jisr.clock().instant());
    done(
        secrets.secondFactor(
            new By(owner.person(), owner.seat(), UUID.randomUUID()),
            new Secrets.SecondFactor(account, Founding.PASSWORD, secret, digits)));
  }
}
