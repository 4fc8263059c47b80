package org.jisr.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What every answer forbids the browser, whoever writes it: a page, a file, or the gate itself. */
final class Headers {

  private static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
          + " script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private Headers() {}

  /**
   * @param https whether the public address is a secure one
   */
  static void put(HttpServletRequest request, HttpServletResponse response, boolean https) {
    response.setHeader("Content-Security-Policy", CONTENT_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("X-XSS-Protection", "0");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Permissions-Policy", permissions(request));
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (https || request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
    }
  }

  /** What a browser may not be asked for: only one page may ask where its reader is. */
  private static String permissions(HttpServletRequest request) {
    String where = Paths.of(request).equals("/projects") ? "(self)" : "()";
    return "camera=(), geolocation=" + where + ", microphone=(), payment=(), usb=()";
  }
}
