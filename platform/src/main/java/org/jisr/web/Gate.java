package org.jisr.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jisr.base.Lang;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first and the last to see a request: says what every answer forbids the browser, refuses
 * unknown host names, lets in only as many large requests at once as memory holds, and turns a
 * database that is away into an honest 503, what cannot be read into a 400 and a form beyond all
 * limits into a 413 that says so.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Gate extends OncePerRequestFilter {

  private final Address address;
  private final Texts texts;
  private final Pages pages;
  private final Sizes sizes;
  private final Burden burden;

  Gate(Address address, Texts texts, Pages pages, Sizes sizes) {
    this.address = address;
    this.texts = texts;
    this.pages = pages;
    this.sizes = sizes;
    this.burden = new Burden(sizes);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Headers.put(request, response, address.https());
    String host = request.getHeader("Host");
    if (host == null || !address.knows(host)) {
      foreign(response);
      return;
    }
    int weight = burden.weight(request);
    if (!burden.admit(weight)) {
      response.setHeader("Retry-After", "5");
      pages.write(View.of(503, "web/busy"), pages.ofAnyone(request), request, response);
      return;
    }
    try {
      answered(request, response, chain);
    } finally {
      burden.release(weight);
    }
  }

  /** Nobody's language is believed here, and no page of the house is shown under another's name. */
  private void foreign(HttpServletResponse response) throws IOException {
    response.setStatus(421);
    response.setContentType("text/plain;charset=UTF-8");
    for (Lang lang : Lang.values()) {
      response.getWriter().write(texts.get(lang, "error.host") + "\n");
    }
  }

  private void answered(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException e) {
      if (response.isCommitted() || !(databaseAway(e) || e instanceof InvalidParameterException)) {
        throw e;
      }
      response.reset();
      Headers.put(request, response, address.https());
      Page page = pages.ofAnyone(request);
      if (tooLarge(e)) {
        pages.write(sizes.exceeded(page, request), page, request, response);
      } else if (e instanceof InvalidParameterException) {
        pages.write(garbled(page, request), page, request, response);
      } else {
        response.setHeader("Retry-After", "5");
        pages.write(View.of(503, "web/away"), page, request, response);
      }
    }
  }

  /** The answer to an address or a form that is not written as the web writes them. */
  private static View garbled(Page page, HttpServletRequest request) {
    String why = page.t("error.unfit.encoding");
    return View.of(400, "web/unfit", "why", why, "back", Stand.before(request).orElse(""));
  }

  /** True when the sent form was larger than any form may be; its fields were never read. */
  private static boolean tooLarge(Throwable fault) {
    return fault instanceof InvalidParameterException parameters
        && parameters.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
  }

  /** True when the database could not be reached, was stopped, or did not answer in time. */
  static boolean databaseAway(Throwable fault) {
    for (Throwable t = fault; t != null; t = t.getCause()) {
      boolean away =
          switch (t) {
            case DataAccessResourceFailureException e -> true;
            case TransientDataAccessException e -> true;
            case RecoverableDataAccessException e -> true;
            case CannotCreateTransactionException e -> true;
            case TransactionSystemException e -> true;
            case SQLException e -> e.getSQLState() != null && e.getSQLState().matches("(08|57).*");
            default -> false;
          };
      if (away) {
        return true;
      }
    }
    return false;
  }
}
