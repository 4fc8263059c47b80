package org.jisr.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
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
    List<String> bad =
        request.getParameterMap().entrySet().stream()
            .filter(Screening::unfit)
            .map(Map.Entry::getKey)
            .toList();
    if (bad.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    Page page = pages.of(request);
    Watch.unfit(request, clean(bad.getFirst()));
    List<String> faults =
        bad.stream().map(field -> fault(request, page, field)).distinct().toList();
    String kept = page.t(keep(request, page) ? "form.unfit.kept" : "form.unfit.gone", LONGEST);
    String why = Problem.answers(request) ? String.join(" ", faults) : kept;
    View view =
        View.of(400, "web/unfit", "why", why, "faults", faults, "back", Stand.back(request));
    pages.write(view, page, request, response);
  }

  private static String fault(HttpServletRequest request, Page page, String field) {
    boolean tooLong =
        Arrays.stream(request.getParameterValues(field)).anyMatch(v -> v.length() > LONGEST);
    String name = page.labelled(clean(field)).orElseGet(() -> page.t("form.field.unnamed"));
    return tooLong ? page.t("form.text.huge", name, LONGEST) : page.t("form.text.unclean", name);
  }

  /** Keeps what was typed, cleaned; false when it belongs to no form of a person who is in. */
  private boolean keep(HttpServletRequest request, Page page) {
    Optional<String> form = Stand.form(request);
    if (form.isEmpty() || page.reader().isEmpty()) {
      return false;
    }
    Map<String, String> kept =
        request.getParameterMap().entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> clean(entry.getKey()),
                    entry -> clean(String.join(",", entry.getValue())),
                    (one, other) -> one));
    drafts.keep(page.signedIn().person().id(), form.get(), kept);
    return true;
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
