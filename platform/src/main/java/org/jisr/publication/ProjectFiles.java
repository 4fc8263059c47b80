package org.jisr.publication;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jisr.people.Territories;
import org.jisr.project.Directory;
import org.jisr.project.Filter;
import org.jisr.project.Near;
import org.jisr.project.Project;
import org.jisr.project.ProjectShape;
import org.jisr.project.Projects;
import org.jisr.web.Form;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Public projects as files: the whole list, with the filters of its page. */
@RestController
class ProjectFiles {

  private static final MediaType GEOJSON = new MediaType("application", "geo+json");
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Projects projects;
  private final Directory directory;
  private final Territories territories;

  ProjectFiles(Projects projects, Directory directory, Territories territories) {
    this.projects = projects;
    this.directory = directory;
    this.territories = territories;
  }

  @GetMapping("/projects.csv")
  ResponseEntity<String> csv(Form form) {
    String table = new ProjectTable(directory.published(), territories).of(wanted(form));
    return file(CSV, "projects.csv", '\ufeff' + table);
  }

  @GetMapping("/projects.json")
  ResponseEntity<String> json(Form form) {
    ArrayNode all = JsonMapper.shared().createArrayNode();
    ProjectShape shape = shape();
    wanted(form).forEach(p -> all.add(shape.of(p)));
    return file(MediaType.APPLICATION_JSON, "projects.json", all.toString());
  }

  @GetMapping("/projects.geojson")
  ResponseEntity<String> geojson(Form form) {
    ObjectNode collection = JsonMapper.shared().createObjectNode();
    ArrayNode features = collection.put("type", "FeatureCollection").putArray("features");
    ProjectShape shape = shape();
    wanted(form).forEach(p -> shape.features(features, p));
    return file(GEOJSON, "projects.geojson", collection.toString());
  }

  /** The projects of the page, all of them, in its order. */
  private List<Project> wanted(Form form) {
    Filter filter = Filter.of(form, Filter.ALL).page(0, Filter.ALL);
    return Near.of(form)
        .filter(near -> near.side().isPresent())
        .map(near ->
            projects.published(filter, near.first()).stream().map(Near.Found::project).toList())
        .orElseGet(() -> projects.published(filter));
  }

  private static ResponseEntity<String> file(MediaType type, String name, String body) {
    return ResponseEntity.ok()
        .contentType(type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .body(body);
  }

  private ProjectShape shape() {
    return new ProjectShape(directory.published(), territories);
  }
}
