package org.jisr.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jisr.people.Act;
import org.jspecify.annotations.Nullable;

/**
 * The page a request is read on: of a question its own address, of a sent form the page where the
 * form stands, which a link can lead back to. Addresses are without their host and language.
 */
final class Stand {

  /** The field in which a form names itself: its page, and after {@code #} which part of it. */
  static final String FIELD = "_draft";

  private Stand() {}

  /** Of a request whose fields may be read: the page its form names, else where it came from. */
  static String of(HttpServletRequest request) {
    return asks(request) || Edge.machine(request)
        ? own(request)
        : first(request, Stream.concat(named(request).stream(), before(request).stream()));
  }

  /** Of a request whose fields must not be read, or cannot be. */
  static String unread(HttpServletRequest request) {
    return asks(request) || Edge.machine(request)
        ? own(request)
        : first(request, before(request).stream());
  }

  /** What a form of the workspace names itself, when its page is one of this Jisr's own. */
  static Optional<String> form(HttpServletRequest request) {
    return named(request).filter(form -> form.startsWith("/work") && exists(page(form)));
  }

  /** Where to go back to and write again. */
  static String back(HttpServletRequest request) {
    return asks(request)
        ? first(request, Stream.empty())
        : form(request).orElseGet(() -> of(request));
  }

  /** The page the request was sent from, when it says so and is one of this Jisr's own. */
  static Optional<String> before(HttpServletRequest request) {
    try {
      URI from = URI.create(Objects.requireNonNullElse(request.getHeader("Referer"), ""));
      boolean own = Objects.equals(from.getRawAuthority(), request.getHeader("Host"));
      return own && from.getRawPath() != null
          ? Optional.of(address(from.getRawPath(), from.getRawQuery())).filter(Stand::exists)
          : Optional.empty();
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private static boolean asks(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  private static String own(HttpServletRequest request) {
    return asks(request)
        ? address(request.getRequestURI(), request.getQueryString())
        : request.getRequestURI();
  }

  private static Optional<String> named(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(FIELD)).map(Screening::clean);
  }

  private static String page(String form) {
    return form.replaceFirst("#.*", "");
  }

  /** The first of these that is a page; else the nearest above where the form was sent. */
  private static String first(HttpServletRequest request, Stream<String> known) {
    Stream<String> above =
        Stream.iterate(
            request.getRequestURI(),
            path -> !path.isEmpty(),
            path -> path.substring(0, path.lastIndexOf('/')));
    return Stream.concat(known.map(Stand::page), above)
        .filter(Stand::exists)
        .findFirst()
        .orElse("/");
  }

  private static boolean exists(String address) {
    String path = address.replaceFirst("\\?.*", "");
    try {
      return address.matches("/(?![/\\\\])\\S*|/")
          && Edge.act("GET", path).filter(act -> act.seen() && numbered(act, path)).isPresent();
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  /** True unless a word stands where the page of a thing has its number. */
  private static boolean numbered(Act act, String path) {
    return !act.path().contains("{id}") || path.matches(act.path().replace("{id}", "\\d{1,18}"));
  }

  private static String address(String path, @Nullable String query) {
    String rest =
        Arrays.stream(Objects.requireNonNullElse(query, "").split("&"))
            .filter(Predicate.not(part -> part.startsWith("lang=") || part.isEmpty()))
            .collect(Collectors.joining("&"));
    return path + (rest.isEmpty() ? "" : "?" + rest);
  }
}
