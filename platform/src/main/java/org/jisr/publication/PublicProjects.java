package org.jisr.publication;

import java.util.List;
import java.util.Optional;
import org.jisr.dossier.ProjectDocuments;
import org.jisr.project.Directory;
import org.jisr.project.Filter;
import org.jisr.project.Near;
import org.jisr.project.Portfolio;
import org.jisr.project.Project;
import org.jisr.project.ProjectMap;
import org.jisr.project.Promises;
import org.jisr.project.Published;
import org.jisr.project.References;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The projects that citizens see: list and map from one query, and each on its page. */
@Controller
class PublicProjects {

  private static final int PAGE = 50;

  private final Portfolio portfolio;
  private final Published projects;
  private final Directory directory;
  private final ProjectDocuments documents;
  private final ProjectChanges changes;

  PublicProjects(
      Portfolio portfolio,
      Published projects,
      Directory directory,
      ProjectDocuments documents,
      ProjectChanges changes) {
    this.portfolio = portfolio;
    this.projects = projects;
    this.directory = directory;
    this.documents = documents;
    this.changes = changes;
  }

  @GetMapping("/projects")
  View list(Page page, Form form) {
    Nearby.resolve(form);
    Filter filter = Filter.of(form, PAGE);
    Optional<Near> near = Near.of(form).filter(n -> n.side().isPresent());
    Found found = near.map(n -> nearest(page, filter, n)).orElseGet(() -> byNumber(page, filter));
    String query = near.map(n -> n.query(filter.query())).orElse(filter.query());
    return View.of(
        "publication/projects",
        "projects",
        found.rows().stream().map(Near.Found::project).toList(),
        "filter",
        filter,
        "count",
        found.count(),
        "next",
        found.more() ? next(query, found.rows().getLast()) : "",
        "known",
        directory.publishedRoadmaps(),
        "map",
        found.map(),
        "query",
        query,
        "nearby",
        Nearby.of(form, near, found.rows()));
  }

  /**
   * A page of the list.
   *
   * @param count on all pages
   */
  private record Found(List<Near.Found> rows, int count, boolean more, String map) {}

  private Found byNumber(Page page, Filter filter) {
    Portfolio.Found found = portfolio.findPublic(filter);
    return new Found(
        found.shown().stream().map(p -> new Near.Found(p, Optional.empty())).toList(),
        found.tally().count(),
        found.more(),
        ProjectMap.of(page, found, false));
  }

  private Found nearest(Page page, Filter filter, Near near) {
    List<Near.Found> found = projects.list(filter.page(0, PAGE + 1), near);
    List<Near.Found> rows = found.stream().limit(PAGE).toList();
    List<Project> list = rows.stream().map(Near.Found::project).toList();
    return new Found(
        rows,
        projects.count(filter, near),
        found.size() > PAGE,
        ProjectMap.of(page, list, false, Optional.of(near)));
  }

  /** The address of what follows the last of a page. */
  private static String next(String query, Near.Found last) {
    return "/projects"
        + query
        + (query.isEmpty() ? "?" : "&")
        + last.metres().map(metres -> "beyond=" + metres + "&").orElse("")
        + "after="
        + last.project().number();
  }

  @GetMapping("/projects/{code}")
  View show(Page page, Form form, @PathVariable String code) {
    return projects
        .find(code)
        .map(project -> shown(page, form, project))
        .orElseGet(() -> gone(code));
  }

  private View shown(Page page, Form form, Project project) {
    References known = directory.published();
    return View.of(
        "publication/project",
        "project",
        project,
        "known",
        known,
        "map",
        ProjectMap.of(page, List.of(project), false),
        "promises",
        Promises.of(project, known, Promises.currency(page, form)),
        "documents",
        documents.published(project),
        "former",
        projects.former(project),
        "changes",
        changes.of(project));
  }

  /** A project that was public leaves a notice; any other was never there. */
  private View gone(String code) {
    return projects.withdrawn(code)
        ? View.of(410, "publication/withdrawn", "code", code)
        : new View.Absent();
  }
}
