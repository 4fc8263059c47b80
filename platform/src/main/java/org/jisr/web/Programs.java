package org.jisr.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jisr.people.Tokens;
import org.jisr.web.wire.Neighbour;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Programs at the edge: finds whose token a request bears, and slows down who asks too often, by
 * token or, without one, by address. A cookie says nothing here.
 */
final class Programs extends OncePerRequestFilter {

  private final Tokens tokens;
  private final Pace pace;
  private final Pages pages;

  Programs(Tokens tokens, Pace pace, Pages pages) {
    this.tokens = tokens;
    this.pace = pace;
    this.pages = pages;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !Problem.answers(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader("Authorization");
    Optional<Tokens.Bearer> bearer = secret(header).flatMap(tokens::bearer);
    int wait =
        pace.wait(
            bearer
                .map(b -> "token " + b.token().id())
                .orElseGet(() -> "address " + Neighbour.of(request.getRemoteAddr()).bits()));
    if (wait > 0) {
      response.setHeader("Retry-After", Integer.toString(wait));
      refuse(429, request, response);
    } else if (header != null && bearer.isEmpty()) {
      response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
      refuse(401, request, response);
    } else {
      bearer.ifPresent(b -> Presented.keep(request, b));
      chain.doFilter(request, response);
    }
  }

  private void refuse(int status, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Problem.of(pages.ofAnyone(request), status, "").write(response);
  }

  /** What follows {@code Bearer}; empty for another scheme. */
  private static Optional<String> secret(@Nullable String header) {
    return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
        ? Optional.of(header.substring(7).strip())
        : Optional.empty();
  }
}
