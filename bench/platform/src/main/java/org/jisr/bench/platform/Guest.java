package org.jisr.bench.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jisr.demonstration.Founding;

/** Somebody with a browser's manners: keeps cookies, sends forms with the page's token. */
final class Guest {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(5))
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  Guest(URI address) {
    this.address = address;
  }

  Guest signedIn(String login) throws IOException, InterruptedException {
    send(
        "signin",
        Map.of("login", login, "password", Founding.PASSWORD, "_csrf", token(page("signin"))));
    return this;
  }

  /** Saves something: a new agreement. */
  void save() throws IOException, InterruptedException {
    String key = UUID.randomUUID().toString();
    send(
        "work/agreements",
        Map.of(
            "_csrf", token(page("work/agreements/new")),
            "_once", key,
            "code", "P-" + key.substring(0, 18).toUpperCase(Locale.ROOT),
            "title.source", "fr",
            "title.fr", "Essai de charge",
            "purpose.source", "fr",
            "purpose.fr", "Illustratif",
            "years", "3"));
  }

  /**
   * Sends a form; answers where it leads.
   *
   * @throws IllegalStateException when it is refused
   */
  String send(String path, Map<String, String> fields) throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        to(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return led(request);
  }

  /** Sends a form with a file. */
  String send(String path, Map<String, String> fields, byte[] file)
      throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(UTF_8)));
    part(body, "name=\"file\"; filename=\"bench.xlsx\"", file);
    body.writeBytes("--bench--\r\n".getBytes(UTF_8));
    return led(
        to(path)
            .header("Content-Type", "multipart/form-data; boundary=bench")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  private static void part(ByteArrayOutputStream body, String names, byte[] value) {
    String head = "--bench\r\nContent-Disposition: form-data; " + names + "\r\n\r\n";
    body.writeBytes(head.getBytes(UTF_8));
    body.writeBytes(value);
    body.writeBytes("\r\n".getBytes(UTF_8));
  }

  private String led(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<Void> answer = http.send(request, HttpResponse.BodyHandlers.discarding());
    if (answer.statusCode() != 303) {
      throw new IllegalStateException(request.uri() + " answers " + answer.statusCode());
    }
    return answer.headers().firstValue("Location").orElse("");
  }

  /** A file that Jisr gives out. */
  byte[] file(String path) throws IOException, InterruptedException {
    return http.send(to(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray()).body();
  }

  /**
   * The whole page.
   *
   * @throws IllegalStateException for any other answer
   */
  String page(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(to(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answers " + answer.statusCode());
    }
    return answer.body();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(60));
  }

  static String token(String page) {
    Matcher found = TOKEN.matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("no form");
    }
    return found.group(1);
  }
}
