package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jisr.base.Side;
import org.jisr.people.Role;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeadersTest {

  private static final Running JISR = Running.shared();

  static Stream<HttpResponse<String>> answers() {
    return Stream.of(
        JISR.visitor().get("/signin"),
        JISR.visitor().get("/no-such-page"),
        JISR.visitor().get("/work"),
        JISR.visitor().get("/static/jisr.css"),
        JISR.visitor().get("/?q=%00"),
        JISR.visitor(Role.OFFICER, Side.A).get("/work/no-such-page"));
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
        java.util.Map.of(
            "login", "casa-auditor", "password", org.jisr.demonstration.Founding.PASSWORD));
  }

  private static String one(HttpResponse<String> answer, String name) {
    List<String> values = answer.headers().allValues(name);
    assertThat(values).as(name).hasSize(1);
    return values.getFirst();
  }
}
