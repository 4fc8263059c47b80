package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jisr.base.Lang;
import org.jisr.testing.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests that are too large, or too many large ones at a time. */
class LargeRequestsTest {

  private static final int MEGABYTE = 1 << 20;
  private static final String MARK = "jisr-large";

  private static Running jisr;

  @BeforeAll
  static void start() {
    jisr = Running.fresh("--jisr.request-patience=4s", "--server.tomcat.connection-timeout=4s");
  }

  @AfterAll
  static void stop() {
    jisr.close();
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void areAnsweredWithTheLimitTheRemedyAndTheWayBackToTheForm(Lang lang) throws Exception {
    HttpResponse<String> answer =
        uploaded(lang, 62, body -> BodyPublishers.ofInputStream(() -> body));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body())
        .contains("dir=\"" + lang.dir() + "\"", "href=\"/iati\"")
        .contains(said(lang, "upload.huge", 60L), said(lang, "error.huge"))
        .doesNotContain(said(lang, "error.unfit"));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void ofAFileThatIsKeptNameTheLimitOfWhatIsKept(Lang lang) throws Exception {
    HttpResponse<String> answer =
        uploaded(
            "/work/agreements/1/documents",
            lang,
            62,
            body -> BodyPublishers.ofInputStream(() -> body));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains(said(lang, "upload.huge", 20L));
  }

  @Test
  void areRefusedByTheirAnnouncedLengthToo() throws Exception {
    long length = 62L * MEGABYTE + head().length + tail().length;
    HttpResponse<String> answer =
        uploaded(
            Lang.FR,
            62,
            body -> BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> body), length));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains(said(Lang.FR, "upload.huge", 60L));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void ofTextAloneNameTheLimitOfForms(Lang lang) {
    HttpResponse<String> answer =
        jisr.visitor()
            .reading(lang.code())
            .postBare("/signin", Map.of("login", "x".repeat(9 * MEGABYTE)));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains(said(lang, "form.huge", 8L));
  }

  @Test
  void leaveNothingOnTheDisk() throws Exception {
    uploaded(Lang.EN, 62, body -> BodyPublishers.ofInputStream(() -> body));
    Object place =
        jisr.bean(jakarta.servlet.ServletContext.class)
            .getAttribute(jakarta.servlet.ServletContext.TEMPDIR);
    assertThat(((java.io.File) place).listFiles((folder, name) -> name.startsWith("upload")))
        .isEmpty();
  }

  @Test
  void thatAreOnlyAnnouncedCannotFillTheMemory() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < 60; i++) {
        sockets.add(announced(8 * MEGABYTE - 1000));
      }
      assertThat(sockets.stream().map(LargeRequestsTest::firstLine).filter(l -> l.contains("503")))
          .as("eight megabytes each, of which 160 are held at once")
          .hasSize(40);
      assertThat(jisr.visitor().post("/signin", Map.of("login", "x", "password", "y")).statusCode())
          .as("an ordinary form meanwhile")
          .isEqualTo(422);
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
    assertThat(roomAgain()).as("what was given up is free for others").isTrue();
  }

  private static boolean roomAgain() throws Exception {
    for (int i = 0; i < 20; i++) {
      String large = "x".repeat(7 * MEGABYTE);
      if (jisr.visitor().post("/signin", Map.of("login", large)).statusCode() == 400) {
        return true;
      }
      Thread.sleep(500);
    }
    return false;
  }

  /** A form of which only the beginning ever comes. */
  private static Socket announced(int length) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), jisr.port());
    socket.setSoTimeout(3_000);
    String request =
        "POST /signin HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
            + length
            + "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\nlogin=";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** The status line, or nothing while the other end still waits for the rest. */
  private static String firstLine(Socket socket) {
    try {
      byte[] line = socket.getInputStream().readNBytes(12);
      return new String(line, StandardCharsets.US_ASCII);
    } catch (IOException waiting) {
      return "";
    }
  }

  private interface Sent {
    BodyPublisher of(InputStream body);
  }

  /** A file of so many megabytes, made while it is sent. */
  private static HttpResponse<String> uploaded(Lang lang, int megabytes, Sent sent)
      throws Exception {
    return uploaded("/iati", lang, megabytes, sent);
  }

  private static HttpResponse<String> uploaded(String path, Lang lang, int megabytes, Sent sent)
      throws Exception {
    InputStream body =
        new java.io.SequenceInputStream(
            java.util.Collections.enumeration(
                List.of(
                    new java.io.ByteArrayInputStream(head()),
                    new Zeros((long) megabytes * MEGABYTE),
                    new java.io.ByteArrayInputStream(tail()))));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + jisr.port() + path))
            .header("Content-Type", "multipart/form-data; boundary=" + MARK)
            .header("Accept-Language", lang.code())
            .header("Referer", "http://localhost:" + jisr.port() + "/iati")
            .timeout(Duration.ofSeconds(60))
            .POST(sent.of(body))
            .build();
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(request, BodyHandlers.ofString());
  }

  private static byte[] head() {
    return ("--"
            + MARK
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xml\"\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] tail() {
    return ("\r\n--" + MARK + "--\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(length, left);
      left -= count;
      return count;
    }
  }

  private static String said(Lang lang, String key, Object... args) {
    return jisr.bean(Texts.class).get(lang, key, args).replace("'", "&#39;");
  }
}
