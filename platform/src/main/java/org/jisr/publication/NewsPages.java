package org.jisr.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jisr.decision.PublicationState;
import org.jisr.partnership.Agreements;
import org.jisr.partnership.Roadmap;
import org.jisr.partnership.Roadmaps;
import org.jisr.project.Filter;
import org.jisr.project.Published;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The feeds, and what machines that index the site read. */
@RestController
class NewsPages {

  private static final MediaType ATOM =
      new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
  private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);

  /** The most addresses one map may hold (sitemaps.org). */
  private static final int MOST = 50_000;

  private static final List<String> ALWAYS =
      List.of("/", "/projects", "/iati", "/about/accessibility", "/about/privacy", "/about/legal");

  private final News news;
  private final Site site;
  private final Published projects;
  private final Roadmaps roadmaps;
  private final Agreements agreements;

  NewsPages(News news, Site site, Published projects, Roadmaps roadmaps, Agreements agreements) {
    this.news = news;
    this.site = site;
    this.projects = projects;
    this.roadmaps = roadmaps;
    this.agreements = agreements;
  }

  @GetMapping("/feed.atom")
  ResponseEntity<String> everything(Page page, HttpServletRequest request) {
    String base = site.base(request);
    return feed(
        page,
        new Atom(
            page.t("feed.title"),
            page.lang(),
            self(page, request),
            base + "/?lang=" + page.lang().code(),
            news.all(page, base)));
  }

  /** The projects of the page with its filters. */
  @GetMapping("/projects.atom")
  ResponseEntity<String> projects(Page page, Form form, HttpServletRequest request) {
    String base = site.base(request);
    Filter filter = Filter.of(form, Filter.ALL);
    String query = filter.query();
    return feed(
        page,
        new Atom(
            page.t("feed.projects.title"),
            page.lang(),
            self(page, request),
            base
                + "/projects"
                + query
                + (query.isEmpty() ? "?" : "&")
                + "lang="
                + page.lang().code(),
            news.projects(page, base, filter)));
  }

  private String self(Page page, HttpServletRequest request) {
    return site.base(request) + page.in(page.lang());
  }

  private static ResponseEntity<String> feed(Page page, Atom atom) {
    return ResponseEntity.ok()
        .contentType(ATOM)
        .header("Cache-Control", "no-cache")
        .header("Content-Language", page.lang().code())
        .header("Vary", "Accept-Language, Cookie")
        .body(atom.xml());
  }

  @GetMapping("/robots.txt")
  ResponseEntity<String> robots(HttpServletRequest request) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
        .body(
            """
            User-agent: *
            Disallow: /work
            Disallow: /signin
            Sitemap: %s/sitemap.xml
            """
                .formatted(site.base(request)));
  }

  @GetMapping("/sitemap.xml")
  ResponseEntity<String> sitemap(HttpServletRequest request) {
    String base = site.base(request);
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    paths()
        .forEach(
            path -> xml.append("<url><loc>").append(base).append(path).append("</loc></url>\n"));
    return ResponseEntity.ok().contentType(XML).body(xml.append("</urlset>\n").toString());
  }

  /** Every page of the portal that is there now. */
  private List<String> paths() {
    List<String> paths = new ArrayList<>(ALWAYS);
    for (Roadmap roadmap : roadmaps.shown()) {
      paths.add(roadmap.address());
      roadmap.commitments().forEach(c -> paths.add(roadmap.address(c)));
    }
    agreements.list().stream()
        .filter(a -> a.publication() == PublicationState.PUBLIC)
        .forEach(a -> paths.add("/agreements/" + a.code()));
    projects.codes(MOST - paths.size()).forEach(code -> paths.add("/projects/" + code));
    return paths;
  }
}
