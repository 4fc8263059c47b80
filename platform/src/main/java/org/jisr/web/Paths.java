package org.jisr.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/**
 * Addresses as routing reads them: decoded. Whoever compares the raw one lets {@code /%61pi/} pass,
 * which leads to the same page.
 */
final class Paths {

  private Paths() {}

  static String of(HttpServletRequest request) {
    return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
  }
}
