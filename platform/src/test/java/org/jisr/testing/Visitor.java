package org.jisr.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jisr.demonstration.Founding;

/** Somebody at the application's door over HTTP: keeps cookies, sends forms as a browser does. */
public final class Visitor {

  private static final Map<String, Visitor> SIGNED_IN = new ConcurrentHashMap<>();
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final Running running;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client;
  private String lang = "fr";
  private Instant since = Instant.EPOCH;

  Visitor(Running running) {
    this.running = running;
    this.client =
        HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /** Somebody who signed in within the last hours of the application's clock. */
  public static Visitor signedIn(Running running, String login) {
    return SIGNED_IN.compute(
        running.port() + " " + login,
        (key, before) ->
            before != null && before.fresh() ? before : running.visitor().signIn(login));
  }

  private boolean fresh() {
    return running.clock().instant().isBefore(since.plus(Duration.ofHours(12)));
  }

  /** The language this visitor's browser asks for. */
  public Visitor reading(String code) {
    lang = code;
    return this;
  }

  public Visitor signIn(String login) {
    HttpResponse<String> answer =
        post("/signin", Map.of("login", login, "password", Founding.PASSWORD));
    if (answer.statusCode() != 303) {
      throw new IllegalStateException(login + " cannot sign in: " + answer.body());
    }
    since = running.clock().instant();
    return this;
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /** Sends a form with the token of a page this visitor sees. */
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.putIfAbsent("_csrf", token());
    return postBare(path, all);
  }

  /**
   * Sends exactly these fields, without a token of its own. Before a sign-in fifteen seconds pass,
   * so that many tests from one address are not taken for an attack.
   */
  public HttpResponse<String> postBare(String path, Map<String, String> fields) {
    if (path.equals("/signin")) {
      running.clock().pass(Duration.ofSeconds(15));
    }
    return postBody(path, encoded(fields));
  }

  /** Sends a body as it stands. */
  public HttpResponse<String> postBody(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Sends a body by PUT, as a program would. */
  public HttpResponse<String> put(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  /** Sends a form with a file, as a browser does. */
  public HttpResponse<String> upload(
      String path, Map<String, String> fields, String fileName, byte[] content) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("_csrf", token());
    String mark = "jisr-test-boundary";
    String head =
        all.entrySet().stream()
                .map(e ->
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(mark, e.getKey(), e.getValue()))
                .collect(Collectors.joining())
            + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(mark, fileName)
            + "Content-Type: application/octet-stream\r\n\r\n";
    List<byte[]> parts =
        List.of(
            head.getBytes(StandardCharsets.UTF_8),
            content,
            ("\r\n--" + mark + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + mark)
            .POST(BodyPublishers.ofByteArrays(parts)));
  }

  /**
   * The token of the cookie for one who is in; before that, of the sign-in form, which brings the
   * cookie.
   */
  public String token() {
    if (since.isAfter(Instant.EPOCH) && cookie().isPresent()) {
      return unmasked();
    }
    Matcher token = TOKEN.matcher(get("/signin").body());
    return token.find() ? token.group(1) : unmasked();
  }

  /** As a form would show it, masked with zeros: Spring Security's XOR with as many bytes. */
  private String unmasked() {
    byte[] token = cookie().orElse("").getBytes(StandardCharsets.UTF_8);
    byte[] masked = new byte[2 * token.length];
    System.arraycopy(token, 0, masked, token.length, token.length);
    return Base64.getUrlEncoder().encodeToString(masked);
  }

  private Optional<String> cookie() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("jisr-form"))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  public CookieManager cookies() {
    return cookies;
  }

  public static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A tenth of a second passes for programs' addresses, where who asks too often is refused. */
  private HttpRequest.Builder request(String path) {
    if (path.startsWith("/api/v1/")) {
      running.clock().pass(Duration.ofMillis(110));
    }
    return HttpRequest.newBuilder(URI.create("http://localhost:" + running.port() + path))
        .timeout(Duration.ofSeconds(30))
        .header("Accept-Language", lang);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
