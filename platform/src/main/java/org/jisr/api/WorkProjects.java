package org.jisr.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.decision.Decision;
import org.jisr.people.Territories;
import org.jisr.project.Directory;
import org.jisr.project.Filter;
import org.jisr.project.Project;
import org.jisr.project.ProjectShape;
import org.jisr.project.ProjectState;
import org.jisr.project.Projects;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The portfolio for programs: the same commands as its pages. */
@RestController
class WorkProjects {

  private static final String LIST = "/api/v1/work/projects";
  private static final String ONE = "/api/v1/work/projects/{id}";

  private final Projects projects;
  private final Directory directory;
  private final Territories territories;
  private final Commands commands;
  private final Shapes shapes;

  WorkProjects(
      Projects projects,
      Directory directory,
      Territories territories,
      Commands commands,
      Shapes shapes) {
    this.projects = projects;
    this.directory = directory;
    this.territories = territories;
    this.commands = commands;
    this.shapes = shapes;
  }

  @GetMapping(LIST)
  ResponseEntity<String> list(Page page, Form form) {
    Paging paging = Paging.of(form);
    form.put("after", Long.toString(paging.after()));
    Filter filter = Filter.of(form, paging.limit() + 1);
    if (form.faulty()) {
      return Problem.of(page, 400, form.faults(), UnaryOperator.identity()).entity();
    }
    ProjectShape shape = shape();
    return Answer.of(paging.page(projects.list(filter), Project::number, shape::whole)).entity();
  }

  @GetMapping(ONE)
  ResponseEntity<String> show(Page page, @PathVariable long id) {
    return projects
        .find(id)
        .map(project -> one(project).entity())
        .orElseGet(() -> Problem.of(page, 404, "").entity());
  }

  private Answer one(Project project) {
    ObjectNode node = shape().whole(project);
    ArrayNode waiting = node.putArray("waiting");
    for (Decision decision : projects.waiting(project)) {
      waiting.addObject().put("decision", decision.id()).put("kind", decision.kind());
    }
    return Answer.of(node, project.version());
  }

  private Answer one(long id) {
    return one(projects.get(id));
  }

  private ProjectShape shape() {
    return new ProjectShape(directory.all(), territories);
  }

  @PostMapping(LIST)
  ResponseEntity<String> create(Page page, HttpServletRequest request) throws IOException {
    return commands.post(
        page,
        request,
        sent -> {
          var write = new Projects.Write(new ProjectBody(sent, territories).read(), 0);
          return by -> projects.create(by, write);
        },
        id -> one(id).created(LIST + "/" + id));
  }

  @PutMapping(ONE)
  ResponseEntity<String> edit(Page page, HttpServletRequest request, @PathVariable long id)
      throws IOException {
    return commands.put(
        page,
        request,
        (sent, version) -> {
          var write = new Projects.Write(new ProjectBody(sent, territories).read(), version);
          return by -> projects.edit(by, id, write);
        },
        this::one);
  }

  @PostMapping(ONE + "/step")
  ResponseEntity<String> step(Page page, HttpServletRequest request, @PathVariable long id)
      throws IOException {
    return commands.post(
        page,
        request,
        sent -> {
          sent.only("act", "reason");
          var act = sent.choice("act", ProjectState.Act.class);
          String reason = sent.text("reason");
          return by ->
              act.map(a -> projects.step(by, new Projects.Step(id, a, reason)))
                  .orElseGet(() -> Outcome.refused(Refusal.invalid("act", "project.choice")));
        },
        this::one);
  }

  @PostMapping(ONE + "/milestones/{n}")
  ResponseEntity<String> reach(
      Page page, HttpServletRequest request, @PathVariable long id, @PathVariable int n)
      throws IOException {
    return commands.post(
        page,
        request,
        sent -> {
          var reach = new Projects.Reach(id, n, sent.only("doneOn").date("doneOn"));
          return by -> projects.reach(by, reach);
        },
        this::one);
  }

  /** Puts the publication before both sides; answers the joint decision that waits for keys. */
  @PostMapping(ONE + "/publish")
  ResponseEntity<String> publish(Page page, HttpServletRequest request, @PathVariable long id)
      throws IOException {
    return commands.post(
        page,
        request,
        sent -> {
          sent.only();
          return by -> projects.publish(by, id);
        },
        decision -> shapes.decision(decision).created("/api/v1/work/decisions/" + decision));
  }
}
