package org.jisr.publication;

import java.util.List;
import java.util.Optional;
import org.jisr.base.Refusal;
import org.jisr.people.Territories;
import org.jisr.project.Directory;
import org.jisr.project.Filter;
import org.jisr.project.Project;
import org.jisr.project.Projects;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.workbook.Download;
import org.jisr.workbook.ProjectShape;
import org.jisr.workbook.ProjectTable;
import org.jisr.workbook.Workbooks;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Public projects for programs: the whole list as files with the filters of the page, and the REST
 * interface in pages. What is wrong is answered as problem details (RFC 9457) that name the field
 * and the remedy, in the language asked for.
 */
@RestController
class ProjectApi {

  private static final int MOST = 100;

  private final Projects projects;
  private final Directory directory;
  private final Territories territories;
  private final Workbooks workbooks;

  ProjectApi(Projects projects, Directory directory, Territories territories, Workbooks workbooks) {
    this.workbooks = workbooks;
    this.projects = projects;
    this.directory = directory;
    this.territories = territories;
  }

  @GetMapping("/projects.csv")
  ResponseEntity<byte[]> csv(Form form) {
    String table = new ProjectTable(directory.published(), territories).of(wanted(form));
    return Download.of(Download.CSV, "projects.csv", '\ufeff' + table);
  }

  @GetMapping("/projects.json")
  ResponseEntity<byte[]> json(Form form) {
    String all = shape().array(wanted(form)).toString();
    return Download.of(MediaType.APPLICATION_JSON, "projects.json", all);
  }

  @GetMapping("/projects.geojson")
  ResponseEntity<byte[]> geojson(Form form) {
    return Download.of(
        Download.GEOJSON, "projects.geojson", shape().collection(wanted(form)).toString());
  }

  @GetMapping("/projects.xlsx")
  ResponseEntity<byte[]> xlsx(Page page, Form form) {
    byte[] book = workbooks.of(page.lang(), wanted(form), directory.published());
    return Download.of(Download.XLSX, "projects-" + page.lang().code() + ".xlsx", book);
  }

  private List<Project> wanted(Form form) {
    return projects.published(Filter.of(form, Filter.ALL));
  }

  /**
   * A page of projects by number. {@code limit} is 1 to 100, 50 without; {@code after} is the
   * cursor that the page before gave as {@code next}.
   */
  @GetMapping("/api/v1/projects")
  ResponseEntity<String> list(Page page, Form form) {
    int limit = form.whole("limit").orElse(50);
    if (limit < 1 || limit > MOST) {
      form.fault("limit", "api.limit", Integer.toString(limit), MOST);
    }
    Filter filter = Filter.of(form, Math.clamp(limit, 1, MOST) + 1);
    if (form.faulty()) {
      return problem(page, 400, page.t("api.query"), form.faults());
    }
    List<Project> found = projects.published(filter);
    boolean more = found.size() > limit;
    ObjectNode answer = JsonMapper.shared().createObjectNode();
    ArrayNode data = answer.putArray("data");
    ProjectShape shape = shape();
    found.stream().limit(limit).forEach(project -> data.add(shape.of(project)));
    if (more) {
      answer.put("next", Integer.toString(found.get(limit - 1).number()));
    }
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer.toString());
  }

  @GetMapping("/api/v1/projects/{code}")
  ResponseEntity<String> show(Page page, @PathVariable String code) {
    Optional<Project> project = projects.findPublic(code);
    if (project.isEmpty()) {
      return problem(page, 404, page.t("api.absent"), List.of());
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(shape().of(project.get()).toString());
  }

  private ProjectShape shape() {
    return new ProjectShape(directory.published(), territories);
  }

  private static ResponseEntity<String> problem(
      Page page, int status, String title, List<Refusal> faults) {
    ObjectNode problem = JsonMapper.shared().createObjectNode();
    problem.put("type", "about:blank").put("title", title).put("status", status);
    ArrayNode errors = problem.putArray("errors");
    for (Refusal fault : faults) {
      ObjectNode error = errors.addObject();
      if (fault instanceof Refusal.Invalid invalid) {
        error.put("field", invalid.field());
      }
      error.put("code", fault.key()).put("detail", page.say(fault));
    }
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem.toString());
  }
}
