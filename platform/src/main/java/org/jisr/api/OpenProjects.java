package org.jisr.api;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jisr.base.Fingerprint;
import org.jisr.people.Territories;
import org.jisr.project.Directory;
import org.jisr.project.Filter;
import org.jisr.project.Near;
import org.jisr.project.Project;
import org.jisr.project.ProjectShape;
import org.jisr.project.Published;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.web.Problem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is public of projects, in pages, for programs without a token. */
@RestController
class OpenProjects {

  private final Published projects;
  private final Directory directory;
  private final Territories territories;

  OpenProjects(Published projects, Directory directory, Territories territories) {
    this.projects = projects;
    this.directory = directory;
    this.territories = territories;
  }

  @GetMapping("/api/v1/projects")
  ResponseEntity<String> list(Page page, Form form) {
    Paging paging = Paging.of(form);
    form.put("after", Long.toString(paging.after()));
    form.put("beyond", Long.toString(paging.beyond()));
    Filter filter = Filter.of(form, paging.limit() + 1);
    Optional<Near> near = Near.of(form);
    if (form.faulty()) {
      return Problem.of(page, 400, form.faults(), UnaryOperator.identity()).entity();
    }
    ProjectShape shape = shape();
    return answer(
        near.map(n -> nearest(paging, filter, n, shape))
            .orElseGet(() -> paging.page(projects.list(filter), Project::number, shape::of)));
  }

  /** By distance, each with how far its nearest place is. */
  private ObjectNode nearest(Paging paging, Filter filter, Near near, ProjectShape shape) {
    return paging.pages(
        projects.list(filter, near),
        found -> Paging.cursor(found.project().number(), found.metres().orElse(Near.NOWHERE)),
        found -> {
          ObjectNode node = shape.of(found.project());
          found.metres().ifPresent(metres -> node.put("metres", metres));
          return node;
        });
  }

  @GetMapping("/api/v1/projects/{code}")
  ResponseEntity<String> show(Page page, @PathVariable String code) {
    Optional<Project> project = projects.find(code);
    return project
        .map(p -> answer(shape().of(p)))
        .orElseGet(() -> Problem.of(page, 404, page.t("api.absent")).entity());
  }

  /**
   * The tag is of what is answered and of nothing else: a count of changes would tell of an
   * amendment that is not public. Pages of other sites may read it: it is open, and knows no
   * cookie.
   */
  static ResponseEntity<String> answer(JsonNode node) {
    String body = node.toString();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Cache-Control", "no-cache")
        .header("Access-Control-Allow-Origin", "*")
        .eTag(Fingerprint.of(body.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hex())
        .body(body);
  }

  private ProjectShape shape() {
    return new ProjectShape(directory.published(), territories);
  }
}
