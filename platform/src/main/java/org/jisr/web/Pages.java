package org.jisr.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.people.Territories;
import org.jisr.people.Territory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the {@link Page} of a request and writes views with it. */
@Component
public class Pages {

  private final Texts texts;
  private final Territories territories;
  private final Readers readers;
  private final Drafts drafts;
  private final Clock clock;
  private final TemplateEngine templates;
  private final Address address;
  private final boolean demonstration;

  Pages(
      Texts texts,
      Territories territories,
      Readers readers,
      Drafts drafts,
      Clock clock,
      TemplateEngine templates,
      Address address,
      @Value("${jisr.demonstration:false}") boolean demonstration) {
    this.texts = texts;
    this.territories = territories;
    this.readers = readers;
    this.drafts = drafts;
    this.clock = clock;
    this.templates = templates;
    this.address = address;
    this.demonstration = demonstration;
  }

  Page of(HttpServletRequest request) {
    return of(request, readers.of(request), Stand.of(request));
  }

  /**
   * The page of a request whose reader cannot be looked up, as when the database is away, and whose
   * fields are not to be read.
   */
  Page ofAnyone(HttpServletRequest request) {
    return of(request, Optional.empty(), Stand.unread(request));
  }

  private Page of(HttpServletRequest request, Optional<Reader> reader, String path) {
    Lang lang = Languages.of(request);
    Side side = reader.map(r -> r.seat().side()).orElse(Side.A);
    return new Page(
        lang,
        texts,
        new Formats(lang),
        territories,
        reader,
        path,
        csrf(request),
        clock.instant(),
        LocalDate.ofInstant(clock.instant(), zone(side)),
        reader.map(r -> drafts.onPage(r.person().id(), path)).orElse(form -> Optional.empty()),
        demonstration);
  }

  private ZoneId zone(Side side) {
    return territories.list().stream()
        .filter(t -> t.side() == side)
        .map(Territory::zone)
        .findFirst()
        .orElse(ZoneId.of("UTC"));
  }

  /** Writes a view; a shown one with its page as the parameter {@code page}. */
  void write(View view, Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (Problem.answers(request) && !(view instanceof View.Given)) {
      problem(view, page).write(response);
      return;
    }
    switch (view) {
      case View.Go(String path) -> {
        response.setStatus(303);
        response.setHeader("Location", path);
      }
      case View.Given() -> {}
      case View.Absent() -> write(View.of(404, "web/absent"), page, request, response);
      case View.Shown shown -> {
        Languages.remember(request, response, address.https());
        write(shown, page, response);
      }
    }
  }

  /** A page that says why something cannot be had, in the form for programs. */
  private static Problem problem(View view, Page page) {
    if (!(view instanceof View.Shown shown)) {
      return Problem.of(page, 404, "");
    }
    Object why = shown.model().get("why");
    Object number = shown.model().get("number");
    String detail = why == null ? "" : why.toString();
    return Problem.of(
        page,
        shown.status(),
        number == null ? detail : page.t("error.broken.lead", number.toString()));
  }

  private void write(View.Shown shown, Page page, HttpServletResponse response) throws IOException {
    Map<String, Object> model = new HashMap<>(shown.model());
    model.put("page", page);
    Utf8ByteOutput out = new Utf8ByteOutput();
    templates.render(shown.template() + ".jte", model, out);
    response.setStatus(shown.status());
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Language", page.lang().code());
    response.addHeader("Vary", "Accept-Language, Cookie");
    response.setHeader("Cache-Control", page.reader().isPresent() ? "no-store" : "no-cache");
    response.setContentLength(out.getContentLength());
    // A page is thousands of pieces, and each filter looks at each write.
    ByteArrayOutputStream whole = new ByteArrayOutputStream(out.getContentLength());
    out.writeTo(whole);
    whole.writeTo(response.getOutputStream());
  }

  private static String csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }
}
