package org.jisr.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jisr.base.Lang;

/** The reader's language: asked for in the address, else chosen before, else the browser's. */
final class Languages {

  private static final String NAME = "lang";
  private static final String UNDER_HTTPS = "__Host-" + NAME;
  private static final int YEAR = 365 * 24 * 3600;

  private Languages() {}

  static Lang of(HttpServletRequest request) {
    return Stream.of(asked(request), chosen(request), accepted(request))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Lang.FR);
  }

  /** Remembers a language that was asked for in the address. */
  static void remember(HttpServletRequest request, HttpServletResponse response, boolean https) {
    asked(request)
        .filter(lang -> !Optional.of(lang).equals(chosen(request)))
        .ifPresent(lang -> response.addCookie(cookie(lang, https)));
  }

  private static Cookie cookie(Lang lang, boolean secure) {
    Cookie cookie = new Cookie(secure ? UNDER_HTTPS : NAME, lang.code());
    cookie.setPath("/");
    cookie.setMaxAge(YEAR);
    cookie.setSecure(secure);
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  /** Asked for by the address; a field of a sent form may well have the same name. */
  private static Optional<Lang> asked(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null
        ? Optional.empty()
        : Arrays.stream(query.split("&"))
            .filter(part -> part.startsWith(NAME + "="))
            .findFirst()
            .flatMap(part -> Lang.find(part.substring(NAME.length() + 1)));
  }

  private static Optional<Lang> chosen(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(c -> c.getName().equals(NAME) || c.getName().equals(UNDER_HTTPS))
            .findFirst()
            .flatMap(cookie -> Lang.find(cookie.getValue()));
  }

  private static Optional<Lang> accepted(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Optional.empty();
    }
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .map(Lang::find)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
