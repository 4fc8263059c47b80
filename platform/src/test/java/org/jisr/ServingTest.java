package org.jisr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jisr.store.Settings;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class ServingTest {

  @Test
  void aDemonstrationAnswersNobodyBeforeItsFactsAreThere() throws Exception {
    int port = free();
    Settings settings =
        new Settings(Running.folder(), Optional.of(Running.shared().emptyDatabase()));
    CompletableFuture<ConfigurableApplicationContext> started =
        CompletableFuture.supplyAsync(
            () -> Serving.demonstration(settings, Running.facts(), "--server.port=" + port));
    try {
      assertThat(firstAnswer(port, started)).isEqualTo(200);
    } finally {
      started.join().close();
    }
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The status of the first answer anybody gets to a page of the facts. */
  private static int firstAnswer(int port, CompletableFuture<?> started) throws Exception {
    HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    HttpRequest page =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/roadmaps/FDR-2025-2027/C1"))
            .timeout(Duration.ofSeconds(30))
            .build();
    for (int i = 0; i < 3_000 && !started.isCompletedExceptionally(); i++) {
      try {
        return http.send(page, HttpResponse.BodyHandlers.discarding()).statusCode();
      } catch (IOException notYet) {
        Thread.sleep(20);
      }
    }
    throw new AssertionError(List.of("never answered", started));
  }
}
