package org.jisr.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jisr.people.Seat;
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
    return of(request).map(Presented::reader);
  }

  /** Its owner made the token while signed in, with the second factor where one is wanted. */
  private static Reader reader(Tokens.Bearer bearer) {
    Seat seat = bearer.token().seat();
    return new Reader(bearer.account(), bearer.person(), seat, List.of(seat), false);
  }
}
