package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.people.Role;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class UnknownPathsTest {

  private static final Running JISR = Running.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/no-such-page",
        "/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p",
        "/static/no-such-file.css",
        "/static/fonts",
        "/commitments/",
        "/work/no-such-page",
        "/work/roadmaps/1/no-such-page",
        "/actuator/env",
        "/error/none",
        "/.git/config"
      })
  void answer404InThePagesOwnLayout(String path) {
    HttpResponse<String> answer = JISR.visitor().get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .contains(JISR.bean(Texts.class).get(Lang.FR, "error.absent").replace("'", "&#39;"));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void saySoInTheReadersLanguage(Lang lang) {
    HttpResponse<String> answer = JISR.visitor().reading(lang.code()).get("/no-such-page");
    assertThat(answer.body())
        .contains("<html lang=\"" + lang.code() + "\" dir=\"" + lang.dir() + "\"");
    assertThat(answer.headers().firstValue("Content-Language")).hasValue(lang.code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/static/..%2fapplication.properties",
        "/static/%2e%2e/application.properties",
        "/static/..%5capplication.properties",
        "/static//etc/passwd",
        "/work;x=y",
        "/%00",
        "/work/%0d%0aSet-Cookie:x=y"
      })
  void thatTryToClimbOrToSplitAreRefusedWithoutAnAnswerFromTheDisk(String path) {
    HttpResponse<String> answer = JISR.visitor().get(path);
    assertThat(answer.statusCode()).isBetween(400, 404);
    assertThat(answer.body()).doesNotContain("jisr.rooms", "root:");
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
  }

  @Test
  void thatPointElsewhereAfterASignInLeadToTheWorkspaceInstead() {
    for (String next :
        new String[] {
          "//evil.example/x",
          "/\\evil.example",
          "https://evil.example",
          "/\t/evil.example",
          "/\r/evil.example",
          "/\n/evil.example",
          "/\t\\evil.example",
          "/ /evil.example",
          "\t//evil.example"
        }) {
      HttpResponse<String> answer =
          JISR.visitor()
              .post(
                  "/signin",
                  Map.of(
                      "login",
                      "idf-auditor",
                      "password",
                      org.jisr.demonstration.Founding.PASSWORD,
                      "next",
                      next));
      assertThat(answer.headers().firstValue("Location")).as(next).hasValue("/work");
    }
  }

  @Test
  void lookAlikeWhetherThePageIsForbiddenOrAbsent() {
    var auditor = JISR.visitor(Role.AUDITOR, Side.A);
    HttpResponse<String> forbidden = auditor.get("/work/people");
    HttpResponse<String> absent = auditor.get("/work/nothing");
    assertThat(forbidden.statusCode()).isEqualTo(404).isEqualTo(absent.statusCode());
    assertThat(forbidden.body().replace("/work/people", "/work/nothing")).isEqualTo(absent.body());
  }

  @Test
  void aMethodThatEchoesIsNotAnswered() throws Exception {
    try (java.net.Socket socket = new java.net.Socket("127.0.0.1", JISR.port())) {
      socket.setSoTimeout(10_000);
      String request =
          "TRACE / HTTP/1.1\r\nHost: localhost\r\nX-Echo: secret\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      String answer =
          new String(
              socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d.*").doesNotContain("secret");
    }
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void aReaderWhoLeavesBeforeTheAnswerIsThroughIsNoIncident(CapturedOutput log) throws Exception {
    String font = "/static/fonts/IBMPlexSansArabic-SemiBold.woff2";
    String request = "GET " + font + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    for (int i = 0; i < 20; i++) {
      try (java.net.Socket socket = new java.net.Socket("127.0.0.1", JISR.port())) {
        socket.setReceiveBufferSize(1024);
        socket.setSoLinger(true, 0);
        socket
            .getOutputStream()
            .write(request.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
      }
    }
    assertThat(JISR.visitor().get(font).statusCode()).isEqualTo(200);
    assertThat(log.getAll()).doesNotContain("at GET " + font);
  }
}
