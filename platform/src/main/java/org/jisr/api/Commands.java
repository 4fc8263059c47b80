package org.jisr.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jisr.base.Fingerprint;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.people.Acts;
import org.jisr.people.By;
import org.jisr.web.Page;
import org.jisr.web.Presented;
import org.jisr.web.Problem;
import org.jisr.web.Reader;
import org.jisr.web.Sent;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Runs what programs send: the body is read, the room's own command decides, and the answer is kept
 * under the idempotency key.
 */
@Component
class Commands {

  /** The longest body, in bytes. */
  private static final int LONGEST = 1 << 20;

  private final Answers answers;
  private final Acts acts;

  Commands(Answers answers, Acts acts) {
    this.answers = answers;
    this.acts = acts;
  }

  /** Makes a room's command from a body; the values have then been read. */
  @FunctionalInterface
  interface Making {
    Function<By, Outcome> of(Sent sent);
  }

  /** A POST: it has one effect for its key, however often it comes. */
  ResponseEntity<String> post(
      Page page, HttpServletRequest request, Making making, LongFunction<Answer> shown)
      throws IOException {
    String key = String.valueOf(request.getHeader("Idempotency-Key"));
    if (request.getHeader("Idempotency-Key") == null || !key.matches("[\\x21-\\x7e]{8,100}")) {
      return refused(page, 400, "api.key").entity();
    }
    long token = Presented.of(request).orElseThrow().token().id();
    return with(
        page,
        request,
        (body, sent) -> {
          Answers.Asked asked = new Answers.Asked(token, key, fingerprint(request, body));
          return answers.once(
              asked,
              () -> answer(page, sent, making, shown),
              () -> refused(page, 422, "api.key.used"));
        });
  }

  /** A PUT of a version: the version itself sees to it that it has one effect. */
  ResponseEntity<String> put(
      Page page, HttpServletRequest request, Versioned making, LongFunction<Answer> shown)
      throws IOException {
    return with(
        page,
        request,
        (body, sent) -> {
          OptionalInt version = version(request.getHeader("If-Match"), sent);
          return version.isEmpty()
              ? refused(page, 428, "api.version")
              : answers.whole(
                  () -> answer(page, sent, s -> making.of(s, version.getAsInt()), shown));
        });
  }

  /** Makes a command from a body and the version it was written from. */
  @FunctionalInterface
  interface Versioned {
    Function<By, Outcome> of(Sent sent, int version);
  }

  /** The version a program has read: in {@code If-Match}, else in the body. */
  private static OptionalInt version(@org.jspecify.annotations.Nullable String header, Sent sent) {
    if (header == null) {
      Optional<Integer> inBody = sent.whole("version");
      return inBody.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
    return header.strip().matches("\"\\d{1,9}\"")
        ? OptionalInt.of(Integer.parseInt(header.strip().replace("\"", "")))
        : OptionalInt.of(0);
  }

  /** What is answered to a body that could be read. */
  @FunctionalInterface
  private interface Answering {
    Answer of(byte[] body, Sent sent);
  }

  private static ResponseEntity<String> with(
      Page page, HttpServletRequest request, Answering answering) throws IOException {
    byte[] body = read(request);
    if (body.length > LONGEST) {
      return Problem.of(page, 413, "").entity();
    }
    String type = request.getContentType();
    if (body.length > 0 && (type == null || !type.strip().matches("(?i)application/json\\b.*"))) {
      return Problem.of(page, 415, "").entity();
    }
    try {
      return answering.of(body, Sent.read(body)).entity();
    } catch (Sent.Unreadable e) {
      return Problem.of(page, 400, List.of(e.reason()), Pointers::of).entity();
    }
  }

  private static byte[] read(HttpServletRequest request) throws IOException {
    try (InputStream in = request.getInputStream()) {
      return in.readNBytes(LONGEST + 1);
    }
  }

  private Answer answer(Page page, Sent sent, Making making, LongFunction<Answer> shown) {
    By by = by(page);
    Function<By, Outcome> command = making.of(sent);
    Outcome outcome =
        sent.faults().isEmpty() ? command.apply(by) : tried(sent, () -> command.apply(by));
    return switch (outcome) {
      case Outcome.Done(long id) -> shown.apply(id);
      case Outcome.Refused refused -> Answer.of(Problem.of(page, refused.reasons(), Pointers::of));
    };
  }

  /** All that is wrong: what could not be read, and what the room says of the rest. */
  private Outcome tried(Sent sent, java.util.function.Supplier<Outcome> command) {
    List<Refusal> all = new ArrayList<>(sent.faults());
    if (acts.tried(command) instanceof Outcome.Refused refused) {
      refused.reasons().stream().filter(reason -> !said(sent, reason)).forEach(all::add);
    }
    return Outcome.refused(all);
  }

  /** A field that could not be read, or a part of it, says only that. */
  private static boolean said(Sent sent, Refusal reason) {
    return reason instanceof Refusal.Invalid invalid
        && sent.faults().stream()
            .anyMatch(f ->
                f instanceof Refusal.Invalid i
                    && (Pointers.of(invalid.field()) + "/").startsWith(i.field() + "/"));
  }

  private static Answer refused(Page page, int status, String key) {
    return Answer.of(Problem.of(page, status, List.of(Refusal.illegal(key)), Pointers::of));
  }

  /** Whose token it is. The key of the form is a fresh one: what counts is the program's key. */
  private static By by(Page page) {
    Reader reader = page.signedIn();
    return new By(reader.person(), reader.seat(), UUID.randomUUID());
  }

  private static String fingerprint(HttpServletRequest request, byte[] body) {
    return Fingerprint.of(
            List.of(request.getMethod(), request.getRequestURI(), Fingerprint.of(body).hex()))
        .hex();
  }
}
