package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.jisr.testing.Running;
import org.jisr.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sessions by the clock, and their numbers; with a clock of their own. */
class SessionAgeTest {

  private static Running jisr;

  @BeforeAll
  static void start() {
    jisr = Running.fresh().found();
  }

  @AfterAll
  static void stop() {
    jisr.close();
  }

  @Test
  void aSessionEndsInAnyCaseAfterADay() {
    Visitor officer = jisr.visitor().signIn("casa-officer");
    for (int hour = 1; hour <= 23; hour++) {
      jisr.clock().pass(Duration.ofHours(1));
      assertThat(officer.get("/work").statusCode()).as("after %d hours", hour).isEqualTo(200);
    }
    jisr.clock().pass(Duration.ofHours(1).plusSeconds(1));
    assertThat(officer.get("/work").statusCode()).isEqualTo(401);
    assertThat(officer.signIn("casa-officer").get("/work").statusCode()).isEqualTo(200);
  }

  @Test
  void theNumbersOfSessionsHaveTwoHundredRandomBits() {
    Set<String> numbers = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      Visitor officer = jisr.visitor().signIn("casa-officer");
      String cookie =
          officer.cookies().getCookieStore().getCookies().stream()
              .filter(c -> c.getName().equals("jisr"))
              .map(HttpCookie::getValue)
              .findFirst()
              .orElseThrow();
      String number =
          new String(
              Base64.getDecoder().decode(cookie), java.nio.charset.StandardCharsets.US_ASCII);
      assertThat(Base64.getUrlDecoder().decode(number)).hasSize(27);
      numbers.add(number);
    }
    assertThat(numbers).hasSize(5);
  }
}
