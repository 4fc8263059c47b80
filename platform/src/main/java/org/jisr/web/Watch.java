package org.jisr.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jisr.base.TextRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What whoever runs Jisr may want to see of people at the door, one line each in the program's log:
 * what happened, from which address, by whom. No password, code or token stands in it.
 */
final class Watch {

  private static final Logger LOG = LoggerFactory.getLogger("org.jisr.watch");
  private static final int LONGEST = 100;

  private Watch() {}

  static void entered(HttpServletRequest request, long account) {
    LOG.info("sign-in done: account {} from {}", account, request.getRemoteAddr());
  }

  /**
   * @param login as it was typed
   * @param why the message key of the refusal
   */
  static void denied(HttpServletRequest request, String login, String why) {
    LOG.warn("sign-in {}: login {} from {}", why, line(login), request.getRemoteAddr());
  }

  static void recovered(HttpServletRequest request, long account) {
    LOG.warn("password set by a code: account {} from {}", account, request.getRemoteAddr());
  }

  static void left(HttpServletRequest request) {
    LOG.info("sign-out from {}", request.getRemoteAddr());
  }

  /** Somebody who is signed in asked for what their role may not. */
  static void refused(HttpServletRequest request, Reader reader) {
    LOG.warn(
        "refused: {} {} for account {} in seat {} from {}",
        request.getMethod(),
        line(request.getRequestURI()),
        reader.account().id(),
        reader.seat().id(),
        request.getRemoteAddr());
  }

  /** A form came without the token that shows it was filled in here. */
  static void untrusted(HttpServletRequest request, Optional<Reader> reader) {
    LOG.warn(
        "form without its token: {} for account {} from {}",
        line(request.getRequestURI()),
        reader.map(r -> r.account().id()).orElse(0L),
        request.getRemoteAddr());
  }

  /** A text held what no text can, or was a whole book. */
  static void unfit(HttpServletRequest request, String field) {
    LOG.warn(
        "unfit text: {} field {} from {}",
        line(request.getRequestURI()),
        line(field),
        request.getRemoteAddr());
  }

  /** On one line, so that nobody writes lines of their own, and short. */
  private static String line(String text) {
    String plain = text.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S}]", "_");
    return plain.length() <= LONGEST ? plain : TextRules.beginning(plain, LONGEST) + "...";
  }
}
