package org.jisr.publication;

import java.util.List;
import org.jisr.project.Directory;
import org.jisr.project.Filter;
import org.jisr.project.Portfolio;
import org.jisr.project.ProjectMap;
import org.jisr.project.Projects;
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
  private final Projects projects;
  private final Directory directory;

  PublicProjects(Portfolio portfolio, Projects projects, Directory directory) {
    this.portfolio = portfolio;
    this.projects = projects;
    this.directory = directory;
  }

  @GetMapping("/projects")
  View list(Page page, Form form) {
    Portfolio.Found found = portfolio.findPublic(Filter.of(form, PAGE));
    return View.of(
        "publication/projects",
        "found",
        found,
        "known",
        directory.publishedRoadmaps(),
        "map",
        ProjectMap.of(page, found, false));
  }

  @GetMapping("/projects/{code}")
  View show(Page page, @PathVariable String code) {
    return projects
        .findPublic(code)
        .map(project ->
            View.of(
                "publication/project",
                "project",
                project,
                "known",
                directory.published(),
                "map",
                ProjectMap.of(page, List.of(project), false)))
        .orElseGet(() -> gone(code));
  }

  /** A project that was public leaves a notice; any other was never there. */
  private View gone(String code) {
    return projects.withdrawn(code)
        ? View.of(410, "publication/withdrawn", "code", code)
        : new View.Absent();
  }
}
