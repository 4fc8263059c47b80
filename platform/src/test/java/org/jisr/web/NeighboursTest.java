package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jisr.base.Lang;
import org.jisr.testing.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever has one address of an IPv6 network has all of it, and is counted once. */
class NeighboursTest {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static Running jisr;

  @BeforeAll
  static void start() {
    jisr = Running.fresh("--jisr.proxies=127.0.0.1,::1").found();
  }

  @AfterAll
  static void stop() {
    jisr.close();
  }

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @Test
  void areCountedTogetherAtTheSignIn() throws Exception {
    String form = "login=always-the-same-guess&password=x";
    for (int i = 0; i < 60; i++) {
      sent("2001:db8:1:2::" + Integer.toHexString(i + 1), "/signin", form);
    }
    String other = "login=another-guess&password=x";
    assertThat(sent("2001:db8:1:2:ffff::1", "/signin", other)).contains(said("signin.toomany"));
    assertThat(sent("2001:db8:1:3::1", "/signin", other)).contains(said("signin.denied"));
  }

  @Test
  void areCountedTogetherByTheRecovery() throws Exception {
    String form = "login=always-the-same&code=x&wanted=y";
    for (int i = 0; i < 60; i++) {
      sent("2001:db8:1:4::" + Integer.toHexString(i + 1), "/recover", form);
    }
    String other = "login=another&code=x&wanted=y";
    assertThat(sent("2001:db8:1:4:ffff::1", "/recover", other)).contains(said("signin.toomany"));
    assertThat(sent("2001:db8:1:5::1", "/recover", other)).contains(said("recovery.denied"));
  }

  @Test
  void areSlowedDownTogetherAsPrograms() throws Exception {
    for (int i = 0; i < Pace.A_SECOND; i++) {
      assertThat(asked("2001:db8:1:6::" + Integer.toHexString(i + 1))).isEqualTo(200);
    }
    assertThat(asked("2001:db8:1:6:ffff::1")).isEqualTo(429);
    assertThat(asked("2001:db8:1:7::1")).isEqualTo(200);
  }

  private int asked(String address) throws Exception {
    return send(request(address, "/api/v1/projects?limit=1").GET()).statusCode();
  }

  private String sent(String address, String path, String fields) throws Exception {
    Matcher token = TOKEN.matcher(send(request(address, "/signin").GET()).body());
    assertThat(token.find()).isTrue();
    String csrf = "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    return send(request(address, path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields + csrf)))
        .body();
  }

  private static HttpRequest.Builder request(String address, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + jisr.port() + path))
        .header("X-Forwarded-For", address);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String said(String key) {
    return jisr.bean(Texts.class).get(Lang.FR, key).replace("'", "&#39;");
  }
}
