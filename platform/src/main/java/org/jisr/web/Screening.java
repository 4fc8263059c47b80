package org.jisr.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jisr.base.TextRules;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The one place that refuses text no field can hold: NUL, lone surrogates, marks that force a
 * writing direction, and whole books. What was typed is kept as a draft without them.
 */
@Component
@Order(0)
class Screening extends OncePerRequestFilter {

  /** The longest text of any field, in UTF-16 units. Rooms have shorter limits of their own. */
  private static final int LONGEST = 20_000;

  private final Pages pages;
  private final Drafts drafts;

  Screening(Pages pages, Drafts drafts) {
    this.pages = pages;
    this.drafts = drafts;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return Edge.machine(request) && !Problem.answers(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Map.Entry<String, String[]>> bad =
        request.getParameterMap().entrySet().stream().filter(Screening::unfit).findFirst();
    if (bad.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    Page page = pages.of(request);
    String back = keep(request, page).orElse("");
    String field = clean(bad.get().getKey());
    Watch.unfit(request, field);
    boolean tooLong = Arrays.stream(bad.get().getValue()).anyMatch(v -> v.length() > LONGEST);
    String why =
        tooLong ? page.t("form.text.huge", field, LONGEST) : page.t("form.text.unclean", field);
    pages.write(View.of(400, "web/unfit", "why", why, "back", back), page, request, response);
  }

  /** Keeps what was typed, cleaned, and answers the address of the form it belongs to. */
  private Optional<String> keep(HttpServletRequest request, Page page) {
    String form = request.getParameter("_draft");
    if (form == null || page.reader().isEmpty() || !form.startsWith("/work/")) {
      return Optional.empty();
    }
    Map<String, String> kept =
        request.getParameterMap().entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> clean(entry.getKey()),
                    entry -> clean(String.join(",", entry.getValue())),
                    (one, other) -> one));
    drafts.keep(page.signedIn().person().id(), clean(form), kept);
    return Optional.of(clean(form));
  }

  private static boolean unfit(Map.Entry<String, String[]> entry) {
    return unfit(entry.getKey()) || Arrays.stream(entry.getValue()).anyMatch(Screening::unfit);
  }

  static boolean unfit(String text) {
    return text.length() > LONGEST || !Signs.fit(text);
  }

  static String clean(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().filter(c -> !Signs.refused(c)).limit(LONGEST).forEach(out::appendCodePoint);
    return TextRules.beginning(out.toString(), LONGEST);
  }
}
