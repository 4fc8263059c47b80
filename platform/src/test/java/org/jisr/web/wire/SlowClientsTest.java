package org.jisr.web.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jisr.testing.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real sockets that take their time, and others that want to be served meanwhile. */
class SlowClientsTest {

  private static final int PER_ADDRESS = 100;

  /** An address each: what one test held open may not be counted as gone when the next begins. */
  private static final String MANY = "127.0.0.2";

  private static final String SLOW_HEADERS = "127.0.0.4";
  private static final String SLOW_FORM = "127.0.0.5";
  private static final String PROXY = "127.0.0.3";
  private static final String HEADERS = "GET /health HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
  private static final String BODY =
      "POST /signin HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n"
          + "Content-Type: application/x-www-form-urlencoded\r\n\r\nlogin=";

  private static Running jisr;

  @BeforeAll
  static void start() {
    jisr =
        Running.fresh(
                "--jisr.connections-per-address=" + PER_ADDRESS,
                "--jisr.request-patience=3s",
                "--jisr.proxies=" + PROXY)
            .found();
  }

  @AfterAll
  static void stop() {
    jisr.close();
  }

  @Test
  void ofOneAddressHoldNoMoreThanTheirShareAndNobodyElseUp() throws Exception {
    try (Dripping slow = new Dripping(MANY, jisr.port(), 300, HEADERS)) {
      assertThat(slow.open(PER_ADDRESS, 2)).isPositive().isLessThanOrEqualTo(PER_ADDRESS);
      for (String page : new String[] {"/health", "/?lang=ar", "/health", "/roadmap"}) {
        assertThat(get("127.0.0.1", page).statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void whoseHeadersDripAreCutOffThoughEveryByteCameInTime() throws Exception {
    try (Dripping slow = new Dripping(SLOW_HEADERS, jisr.port(), 20, HEADERS)) {
      assertThat(slow.open()).isEqualTo(20);
      assertThat(slow.open(0, 20)).isZero();
    }
    assertThat(get(SLOW_HEADERS, "/health").statusCode()).isEqualTo(200);
  }

  @Test
  void whoseFormDripsAreCutOffToo() throws Exception {
    try (Dripping slow = new Dripping(SLOW_FORM, jisr.port(), 20, BODY)) {
      assertThat(slow.open()).isEqualTo(20);
      assertThat(slow.open(0, 20)).isZero();
    }
    assertThat(get(SLOW_FORM, "/health").statusCode()).isEqualTo(200);
  }

  @Test
  void whoBringAFairAmountEachSecondAreGivenTheTime() throws Exception {
    HttpRequest form =
        HttpRequest.newBuilder(place("/signin"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofInputStream(Slowly::new))
            .timeout(Duration.ofSeconds(30))
            .build();
    assertThat(client("127.0.0.1").send(form, BodyHandlers.ofString()).statusCode())
        .as("refused as a form without a token is, after it was read to its end")
        .isIn(401, 403);
  }

  @Test
  void behindANamedProxyMayBeManyAndAreKnownByWhatItSays() throws Exception {
    try (Dripping many = new Dripping(PROXY, jisr.port(), PER_ADDRESS + 50, HEADERS)) {
      assertThat(many.open()).isEqualTo(PER_ADDRESS + 50);
    }
    assertThat(get(PROXY, "/health", "X-Forwarded-Proto", "https").headers().map())
        .as("the proxy is believed to speak https with the reader")
        .containsKey("strict-transport-security");
    assertThat(get("127.0.0.1", "/health", "X-Forwarded-Proto", "https").headers().map())
        .doesNotContainKey("strict-transport-security");
  }

  /** 40 kB in about five seconds: longer than the patience, at eight times the pace asked for. */
  private static final class Slowly extends InputStream {
    private int left = 40;

    @Override
    public int read() throws IOException {
      throw new IOException("read by blocks");
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left-- == 0) {
        return -1;
      }
      try {
        Thread.sleep(125);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      java.util.Arrays.fill(into, offset, offset + 1000, (byte) 'a');
      return 1000;
    }
  }

  private static HttpResponse<String> get(String from, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(place(path)).timeout(Duration.ofSeconds(5)).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client(from).send(request.build(), BodyHandlers.ofString());
  }

  private static URI place(String path) {
    return URI.create("http://127.0.0.1:" + jisr.port() + path);
  }

  private static HttpClient client(String from) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .localAddress(InetAddress.ofLiteral(from))
        .connectTimeout(Duration.ofSeconds(5))
        .build();
  }
}
