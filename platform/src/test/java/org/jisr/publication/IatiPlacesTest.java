package org.jisr.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jisr.base.Lang;
import org.jisr.testing.Running;
import org.jisr.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places for validations are few, and nobody keeps one without need. */
class IatiPlacesTest {

  private static final Running JISR = Running.shared();
  private static final String FILE =
      "<?xml version=\"1.0\"?><iati-activities version=\"2.03\"></iati-activities>";

  /** The answer to a file that was read to its end and is not valid. */
  private static final int JUDGED = 422;

  private static int validated(String file) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + JISR.port() + "/api/pub/validate"))
            .header("Content-Type", "application/xml")
            .POST(HttpRequest.BodyPublishers.ofString(file))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  /** Also when what came first already tells that it is no good file. */
  @ParameterizedTest
  @ValueSource(strings = {" ", "<!-- ", "<iati-activities version=\"2.03\">", "%"})
  void aFileThatIsTooLargeIsToldSoWhateverIsInIt(String first) throws Exception {
    String file = first + " ".repeat((int) IatiApi.LARGEST + 1 - first.length());
    assertThat(validated(file)).isEqualTo(413);
    assertThat(validated(file.substring(1))).isIn(400, JUDGED);
  }

  @Test
  void whoSendsSlowlyKeepsNone() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 2 * Places.AT_ONCE; i++) {
        slow.add(begun());
      }
      for (Socket socket : slow) {
        socket.getOutputStream().write(FILE.substring(0, 30).getBytes(StandardCharsets.US_ASCII));
      }
      Thread.sleep(500);
      assertThat(validated(FILE)).isEqualTo(JUDGED);
      for (Socket socket : slow.subList(0, 2)) {
        socket.getOutputStream().write(FILE.substring(30).getBytes(StandardCharsets.US_ASCII));
        assertThat(status(socket)).isEqualTo("HTTP/1.1 " + JUDGED + " ");
      }
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  /** A validation of which the head came, and nothing more yet. */
  private static Socket begun() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), JISR.port());
    socket.setSoTimeout(20_000);
    String head =
        "POST /api/pub/validate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/xml\r\n"
            + "Content-Length: "
            + FILE.length()
            + "\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static String status(Socket socket) throws IOException {
    var in = new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII);
    return Objects.requireNonNull(new BufferedReader(in).readLine());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/iati", "/iati?tsv"})
  void thePageTakesOneOfTheSameAndSaysWhenThereIsNone(String address) throws Exception {
    Places places = JISR.bean(Places.class);
    for (int i = 0; i < Places.AT_ONCE; i++) {
      assertThat(places.take()).isTrue();
    }
    try {
      HttpResponse<String> page = sent(address);
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
      assertThat(page.body()).contains(JISR.bean(Texts.class).get(Lang.FR, "error.busy"));
      assertThat(validated(FILE)).isEqualTo(503);
    } finally {
      for (int i = 0; i < Places.AT_ONCE; i++) {
        places.leave();
      }
    }
    for (int i = 0; i < 2 * Places.AT_ONCE; i++) {
      assertThat(sent(address).statusCode()).isEqualTo(200);
    }
  }

  private static HttpResponse<String> sent(String address) {
    byte[] file = FILE.getBytes(StandardCharsets.UTF_8);
    return JISR.visitor().upload(address, Map.of(), "a.xml", file);
  }

  @Test
  void aFullDiskTakesNoMoreAndIsFreeAgainAfterwards() throws Exception {
    Places places = JISR.bean(Places.class);
    int taken = 0;
    while (places.room()) {
      taken++;
    }
    assertThat(taken).as("nothing is kept of what was judged").isEqualTo(Places.PIECES);
    try {
      assertThat(validated(FILE)).isEqualTo(503);
    } finally {
      places.leaveRoom(taken);
    }
    assertThat(validated(FILE)).isEqualTo(JUDGED);
  }
}
