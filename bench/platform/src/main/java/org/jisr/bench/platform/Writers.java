package org.jisr.bench.platform;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Two officers who create agreements without pause, and remember which were confirmed. */
final class Writers {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final Set<String> confirmed = ConcurrentHashMap.newKeySet();

  long acknowledged() {
    return confirmed.size();
  }

  /** Writes for a while; whatever fails is not counted as confirmed. */
  void write(Running running, int millis) throws InterruptedException {
    long until = System.nanoTime() + millis * 1_000_000L;
    ExecutorService both = Executors.newVirtualThreadPerTaskExecutor();
    both.submit(() -> writer(running, "casa-officer", until));
    both.submit(() -> writer(running, "idf-officer", until));
    Thread.sleep(millis);
    both.shutdownNow();
  }

  /** One last quiet change, so that a run never ends without any. */
  void settle(Running running) {
    writer(running, "casa-officer", System.nanoTime() + 3_000_000_000L);
  }

  /** How many confirmed agreements the exported journal does not name. */
  long lost(String journal) {
    return confirmed.stream().filter(code -> !journal.contains(code)).count();
  }

  private void writer(Running running, String login, long until) {
    HttpClient http =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    try {
      String token = token(get(http, running, "signin"));
      post(
          http, running, "signin", token, Map.of("login", login, "password", "jisr-demonstration"));
      token = token(get(http, running, "work/agreements/new"));
      while (System.nanoTime() < until) {
        create(http, running, token);
      }
    } catch (IOException | IllegalStateException e) {
      // The application was killed under the writer: what was not confirmed is not counted.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void create(HttpClient http, Running running, String token)
      throws IOException, InterruptedException {
    String code =
        "K-" + UUID.randomUUID().toString().substring(0, 18).toUpperCase(java.util.Locale.ROOT);
    Map<String, String> fields =
        Map.of(
            "code", code,
            "title.source", "fr",
            "title.fr", "Essai de charge",
            "purpose.source", "fr",
            "purpose.fr", "Illustratif",
            "years", "3",
            "_once", UUID.randomUUID().toString());
    if (post(http, running, "work/agreements", token, fields) == 303) {
      confirmed.add(code);
    }
  }

  private static String get(HttpClient http, Running running, String path)
      throws IOException, InterruptedException {
    HttpRequest request = request(running, path).GET().build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static int post(
      HttpClient http, Running running, String path, String token, Map<String, String> fields)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(
                Collectors.joining(
                    "&", "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&", ""));
    HttpRequest request =
        request(running, path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static HttpRequest.Builder request(Running running, String path) {
    return HttpRequest.newBuilder(running.address().resolve(path)).timeout(Duration.ofSeconds(8));
  }

  private static String token(String page) {
    Matcher found = TOKEN.matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("no form");
    }
    return found.group(1);
  }
}
