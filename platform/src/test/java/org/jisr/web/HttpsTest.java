package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jisr.testing.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A Jisr whose public address is https, TLS being ended by the proxy in front of it. */
class HttpsTest {

  private static Running jisr;

  @BeforeAll
  static void start() {
    jisr = Running.fresh("--jisr.url=https://jisr.example");
  }

  @AfterAll
  static void stop() {
    jisr.close();
  }

  @Test
  void givesCookiesThatOnlyThisHostGetsAndOnlyEncrypted() {
    HttpResponse<String> answer = jisr.visitor().get("/signin");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allSatisfy(cookie ->
            assertThat(cookie)
                .startsWith("__Host-")
                .contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax")
                .doesNotContain("Domain"));
  }

  @Test
  void tellsBrowsersToComeEncryptedForAYearOnEveryAnswer() {
    for (String path : new String[] {"/signin", "/no-such-page", "/work", "/static/jisr.css"}) {
      assertThat(jisr.visitor().get(path).headers().firstValue("Strict-Transport-Security"))
          .as(path)
          .hasValueSatisfying(
              value -> assertThat(value).contains("max-age=31536000", "includeSubDomains"));
    }
  }
}
