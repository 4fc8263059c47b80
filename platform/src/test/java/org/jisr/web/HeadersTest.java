package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.people.Role;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.util.ReflectionTestUtils;

class HeadersTest {

  private static final Running JISR = Running.shared();

  static Stream<HttpResponse<String>> answers() {
    return Stream.of(
        tooLarge(),
        busy(),
        JISR.visitor().get("/signin"),
        JISR.visitor().get("/no-such-page"),
        JISR.visitor().get("/work"),
        JISR.visitor().get("/static/jisr.css"),
        JISR.visitor().get("/?q=%00"),
        JISR.visitor(Role.OFFICER, Side.A).get("/work/no-such-page"));
  }

  private static HttpResponse<String> tooLarge() {
    HttpResponse<String> answer =
        JISR.visitor().postBare("/signin", Map.of("login", "x".repeat(9 << 20)));
    assertThat(answer.statusCode()).isEqualTo(413);
    return answer;
  }

  /** The answer while other large requests fill the memory. */
  private static HttpResponse<String> busy() {
    Burden burden = (Burden) ReflectionTestUtils.getField(JISR.bean(Gate.class), "burden");
    int all = 160 * 1024;
    assertThat(Objects.requireNonNull(burden).admit(all)).isTrue();
    try {
      HttpResponse<String> answer =
          JISR.visitor().postBare("/signin", Map.of("login", "x".repeat(1 << 20)));
      assertThat(answer.statusCode()).isEqualTo(503);
      return answer;
    } finally {
      burden.release(all);
    }
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void areThereUnderANameThatIsNotOursTooBesideTheReasonInEachLanguage(Lang lang)
      throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), JISR.port())) {
      String request = "GET / HTTP/1.1\r\nHost: foreign.example\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer)
          .startsWith("HTTP/1.1 421")
          .contains("frame-ancestors 'none'", "X-Content-Type-Options: nosniff")
          .contains("Referrer-Policy: same-origin", "Permissions-Policy: camera=()")
          .contains("Cross-Origin-Opener-Policy: same-origin")
          .contains("Cross-Origin-Resource-Policy: same-origin")
          .contains(JISR.bean(Texts.class).get(lang, "error.host") + "\n");
    }
  }

  @ParameterizedTest
  @MethodSource("answers")
  void forbidWhatThePagesDoNotNeed(HttpResponse<String> answer) {
    assertThat(one(answer, "Content-Security-Policy"))
        .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe-inline", "unsafe-eval", "*");
    assertThat(one(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(one(answer, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(one(answer, "Permissions-Policy")).contains("camera=()");
    assertThat(one(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(one(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
  }

  @ParameterizedTest
  @MethodSource("answers")
  void doNotTellWhatServes(HttpResponse<String> answer) {
    assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    assertThat(answer.body()).doesNotContain("Whitelabel", "Tomcat", "org.springframework");
  }

  @Test
  void letNoCacheKeepWhatASignedInPersonSees() {
    assertThat(one(JISR.visitor(Role.OFFICER, Side.A).get("/work/none"), "Cache-Control"))
        .isEqualTo("no-store");
  }

  @Test
  void setCookiesThatScriptsAndOtherSitesCannotUse() {
    var visitor = JISR.visitor();
    List<String> cookies =
        Stream.of(visitor.get("/signin?lang=ar"), signIn(visitor))
            .flatMap(answer -> answer.headers().allValues("Set-Cookie").stream())
            .toList();
    assertThat(cookies)
        .hasSizeGreaterThan(2)
        .allSatisfy(
            cookie -> assertThat(cookie).containsIgnoringCase("HttpOnly").contains("SameSite=Lax"));
  }

  private static HttpResponse<String> signIn(org.jisr.testing.Visitor visitor) {
    return visitor.post(
        "/signin",
        Map.of("login", "casa-auditor", "password", org.jisr.demonstration.Founding.PASSWORD));
  }

  private static String one(HttpResponse<String> answer, String name) {
    List<String> values = answer.headers().allValues(name);
    assertThat(values).as(name).hasSize(1);
    return values.getFirst();
  }
}
