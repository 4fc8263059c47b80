package org.jisr.workspace;

import gg.jte.Content;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * A second factor about to be set: the secret that the page shows. It stays with the session until
 * a code confirms it, so that a form with a fault, or a second window, shows the same one.
 *
 * @param secret in Base32
 */
public record Enrolment(String login, String secret) {

  private static final String NAME = "jisr.enrolment";

  static Enrolment of(HttpSession session, String login, Supplier<String> fresh) {
    if (!(session.getAttribute(NAME) instanceof String known)) {
      String secret = fresh.get();
      session.setAttribute(NAME, secret);
      return new Enrolment(login, secret);
    }
    return new Enrolment(login, known);
  }

  static void end(HttpSession session) {
    session.removeAttribute(NAME);
  }

  /** The address that code applications read (Google Authenticator's "Key URI Format"). */
  String address() {
    return "otpauth://totp/Jisr:%s?secret=%s&issuer=Jisr&algorithm=SHA1&digits=6&period=30"
        .formatted(URLEncoder.encode(login, StandardCharsets.UTF_8).replace("+", "%20"), secret);
  }

  /** The same as a picture to be read by a telephone. */
  public Content picture(String title) {
    return QrCode.svg(address(), title);
  }

  /** The secret in groups of four, as people copy it. */
  public String grouped() {
    return secret.replaceAll("(.{4})(?!$)", "$1 ");
  }
}
