package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.demonstration.Founding;
import org.jisr.testing.Acting;
import org.jisr.testing.Drafts;
import org.jisr.testing.Running;
import org.jisr.testing.Visitor;
import org.jisr.web.Texts;
import org.junit.jupiter.api.Test;

class SignInTest {

  private static final Running JISR = Running.shared();

  private final Accounts accounts = JISR.bean(Accounts.class);
  private final SignIns signIns = JISR.bean(SignIns.class);
  private final String login = "test-" + UUID.randomUUID();
  private final By by = Acting.newcomer(JISR, Role.OFFICER, Side.A);
  private final long account = Acting.account(JISR, by.person().id(), login);

  @Test
  void anUnknownLoginAndAWrongPasswordGetTheSameAnswer() {
    assertThat(signIns.enter(login, "wrong", address()))
        .isEqualTo(signIns.enter("nobody-at-all", "wrong", address()))
        .isEqualTo(new SignIn.Denied("signin.denied"));
  }

  @Test
  void tooManyAttemptsAreStoppedAlsoWithTheRightPassword() {
    for (int i = 0; i < 10; i++) {
      signIns.enter(login, "wrong", address());
    }
    for (int i = 0; i < 200; i++) {
      assertThat(signIns.enter(login, Founding.PASSWORD, address()))
          .isEqualTo(new SignIn.Denied("signin.toomany"));
    }
    JISR.clock().pass(Duration.ofMinutes(11));
    assertThat(signIns.enter(login, Founding.PASSWORD, address()))
        .isInstanceOf(SignIn.Entered.class);
  }

  @Test
  void oneAddressThatTriesManyLoginsIsStoppedToo() {
    String address = address();
    SignIn last = new SignIn.Denied("");
    for (int i = 0; i < 61; i++) {
      last = i < 60 ? attempt(address) : signIns.enter("guess-" + UUID.randomUUID(), "x", address);
    }
    assertThat(last).isEqualTo(new SignIn.Denied("signin.toomany"));
    assertThat(signIns.enter(login, Founding.PASSWORD, address()))
        .isInstanceOf(SignIn.Entered.class);
  }

  /** An attempt that counts for the address but is stopped for its login: it costs no hash. */
  private SignIn attempt(String address) {
    return signIns.enter("always-the-same-guess", "x", address);
  }

  @Test
  void aCodeIsAskedForWhenThereIsASecondFactorAndWorksOnce() {
    String secret = withSecondFactor();
    Visitor visitor = JISR.visitor();
    var asked = visitor.post("/signin", Map.of("login", login, "password", Founding.PASSWORD));
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body()).contains("name=\"code\"");
    assertThat(visitor.get("/work").statusCode()).isEqualTo(401);
    String code = code(secret, 0);
    assertThat(visitor.post("/signin/code", Map.of("code", code)).statusCode()).isEqualTo(303);
    assertThat(visitor.get("/work").statusCode()).isEqualTo(200);
    assertThat(signIns.enterCode(account, code)).isInstanceOf(SignIn.Denied.class);
  }

  @Test
  void aCodeOfTheStepBeforeIsTakenForSlowClocksButNoneFurtherAway() {
    String secret = withSecondFactor();
    assertThat(signIns.enterCode(account, code(secret, -3))).isInstanceOf(SignIn.Denied.class);
    assertThat(signIns.enterCode(account, code(secret, 3))).isInstanceOf(SignIn.Denied.class);
    assertThat(signIns.enterCode(account, code(secret, -1))).isInstanceOf(SignIn.Entered.class);
    assertThat(signIns.enterCode(account, code(secret, 0))).isInstanceOf(SignIn.Entered.class);
    assertThat(signIns.enterCode(account, code(secret, -1))).isInstanceOf(SignIn.Denied.class);
  }

  @Test
  void whoseSecondFactorIsTakenOffWhileTheCodeIsAskedSignsInAgainAndLosesNothing() {
    withSecondFactor();
    Visitor visitor = JISR.visitor();
    visitor.post(
        "/signin",
        Map.of(
            "login",
            login,
            "password",
            Founding.PASSWORD,
            "next",
            "/work/roadmaps",
            "carried.code",
            "KEPT-2"));
    Drafts.done(
        JISR.bean(Secrets.class)
            .secondFactor(
                Acting.again(by), new Secrets.SecondFactor(account, Founding.PASSWORD, "", "")));
    var answer = visitor.post("/signin/code", Map.of("code", "123456"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("name=\"password\"", "value=\"/work/roadmaps\"", "KEPT-2")
        .contains(JISR.bean(Texts.class).get(Lang.FR, "signin.anew"))
        .doesNotContain(Founding.PASSWORD);
    assertThat(visitor.post("/signin/code", Map.of("code", "1")).headers().firstValue("Location"))
        .hasValue("/signin");
    assertThat(visitor.get("/work").statusCode()).isEqualTo(401);
  }

  @Test
  void codesCannotBeGuessedByTrying() {
    withSecondFactor();
    for (int i = 0; i < 10; i++) {
      signIns.enterCode(account, "000000");
    }
    assertThat(signIns.enterCode(account, "000000")).isEqualTo(new SignIn.Denied("signin.toomany"));
  }

  @Test
  void passwordsMayBeLongInEveryScriptButNeitherShortNorCommon() {
    Passwords passwords = new Passwords();
    String arabic = "كلمة سر طويلة جدا ".repeat(4);
    assertThat(passwords.fault("x", arabic, "login")).isEmpty();
    assertThat(passwords.fault("x", "x".repeat(64), "login")).isEmpty();
    String hash = passwords.hash(arabic);
    assertThat(passwords.matches(arabic, java.util.Optional.of(hash))).isTrue();
    assertThat(passwords.matches(arabic.substring(1), java.util.Optional.of(hash))).isFalse();
    assertThat(passwords.matches(arabic + "x", java.util.Optional.of(hash))).isFalse();
    assertThat(passwords.fault("x", "short", "login")).isPresent();
    assertThat(passwords.fault("x", "x".repeat(257), "login")).isPresent();
  }

  private String withSecondFactor() {
    Secrets secrets = JISR.bean(Secrets.class);
    String secret = secrets.newSecret();
    Drafts.done(
        secrets.secondFactor(
            by, new Secrets.SecondFactor(account, Founding.PASSWORD, secret, code(secret, 0))));
    assertThat(signIns.enterCode(account, code(secret, 0))).isInstanceOf(SignIn.Denied.class);
    JISR.clock().pass(Duration.ofMinutes(11));
    return secret;
  }

  private static String code(String secret, int steps) {
    var generator = new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(30));
    try {
      return generator.generateOneTimePasswordString(
          new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"),
          JISR.clock().instant().plusSeconds(30L * steps));
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String address() {
    return "test-" + UUID.randomUUID();
  }
}
