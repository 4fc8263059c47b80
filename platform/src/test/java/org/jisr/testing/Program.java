package org.jisr.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jisr.base.Side;
import org.jisr.demonstration.Founding;
import org.jisr.people.Accounts;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.jisr.people.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that speaks to the interface with a token, or without one. */
public final class Program {

  private static final Map<String, String> SECRETS = new ConcurrentHashMap<>();

  private final Running running;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> headers = new LinkedHashMap<>();

  private Program(Running running) {
    this.running = running;
  }

  /** A program that shows no token. */
  public static Program anonymous(Running running) {
    return new Program(running).with("Accept-Language", "fr");
  }

  public static Program bearing(Running running, String secret) {
    return anonymous(running).with("Authorization", "Bearer " + secret);
  }

  /** A program with a token of the demonstration's person in this seat; one token for all tests. */
  public static Program of(Running running, Role role, Side side) {
    String secret =
        SECRETS.computeIfAbsent(
            running.port() + " " + Acting.login(role, side),
            key -> token(running, running.acting(role, side).form(), "Essai"));
    return bearing(running, secret);
  }

  /** Makes a token for a person in their seat and answers its secret. */
  public static String token(Running running, By by, String name) {
    running.clock().pass(Duration.ofSeconds(61));
    Tokens tokens = running.bean(Tokens.class);
    String secret = tokens.newSecret();
    Drafts.done(
        tokens.make(
            new By(by.person(), by.seat(), UUID.randomUUID()),
            new Tokens.Make(
                running.bean(Accounts.class).list(by.person().id()).getFirst().id(),
                Founding.PASSWORD,
                by.seat().id(),
                name,
                Optional.of(today(running).plusDays(300)),
                secret)));
    return secret;
  }

  private static LocalDate today(Running running) {
    return LocalDate.ofInstant(running.clock().instant(), ZoneOffset.UTC);
  }

  /** The same with one more header from now on. */
  public Program with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /** Sends a body under a key of its own. */
  public HttpResponse<String> post(String path, Object body) {
    return post(path, body, UUID.randomUUID().toString());
  }

  public HttpResponse<String> post(String path, Object body, String key) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body.toString())));
  }

  public HttpResponse<String> put(String path, Object body, String version) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("If-Match", version)
            .PUT(BodyPublishers.ofString(body.toString())));
  }

  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + running.port() + path))
            .timeout(Duration.ofSeconds(30));
    headers.forEach(request::header);
    Faults.header(request);
    return request;
  }

  /** Sends; a tenth of a second passes, so that a test is not slowed down as a flood. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    running.clock().pass(Duration.ofMillis(110));
    return sendAtOnce(request);
  }

  /** Sends at the present moment of the clock. */
  public HttpResponse<String> sendAtOnce(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
