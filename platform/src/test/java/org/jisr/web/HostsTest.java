package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {

  private static final Running JISR = Running.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example:80",
        "evil.example:80"
      })
  void thatAreUnknownGetNoPageAndNoLink(String host) throws IOException {
    String answer = ask("GET /signin HTTP/1.1", "Host: " + host);
    assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("evil", "Location", "<html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1", "[::1]:9"})
  void thatAreKnownAreAnswered(String host) throws IOException {
    assertThat(ask("GET /signin HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 200");
  }

  @Test
  void saidByAProxyNobodyNamedAreNotBelieved() throws IOException {
    String answer =
        ask(
            "GET /work HTTP/1.1",
            "Host: localhost",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: https",
            "Forwarded: host=evil.example");
    assertThat(answer).startsWith("HTTP/1.1 401").doesNotContain("evil.example");
  }

  @Test
  void areNeededOnceAndOnlyOnce() throws IOException {
    assertThat(ask("GET /signin HTTP/1.1")).startsWith("HTTP/1.1 400");
    assertThat(ask("GET /signin HTTP/1.1", "Host: localhost", "Host: evil.example"))
        .startsWith("HTTP/1.1 400");
  }

  /** Sends exactly these lines and reads to the end. */
  private static String ask(String... lines) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), JISR.port())) {
      socket.setSoTimeout(20_000);
      String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
