package org.jisr.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jisr.people.Tokens;

/** The token that a program presented with its request, once it was found to open. */
public final class Presented {

  private static final String NAME = Presented.class.getName();

  private Presented() {}

  static void keep(HttpServletRequest request, Tokens.Bearer bearer) {
    request.setAttribute(NAME, bearer);
  }

  public static Optional<Tokens.Bearer> of(HttpServletRequest request) {
    return request.getAttribute(NAME) instanceof Tokens.Bearer bearer
        ? Optional.of(bearer)
        : Optional.empty();
  }

  /** Its person, in the one seat the token is for. */
  static Optional<Reader> reader(HttpServletRequest request) {
    return of(request)
        .map(b -> new Reader(b.account(), b.person(), b.token().seat(), List.of(b.token().seat())));
  }
}
