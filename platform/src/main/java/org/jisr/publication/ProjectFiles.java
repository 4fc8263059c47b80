package org.jisr.publication;

import java.util.List;
import org.jisr.people.Territories;
import org.jisr.project.Directory;
import org.jisr.project.Filter;
import org.jisr.project.Near;
import org.jisr.project.Project;
import org.jisr.project.ProjectShape;
import org.jisr.project.Published;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.workbook.Download;
import org.jisr.workbook.ProjectTable;
import org.jisr.workbook.Workbooks;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Public projects as files: the whole list, with the filters of its page. */
@RestController
class ProjectFiles {

  private final Published projects;
  private final Directory directory;
  private final Territories territories;
  private final Workbooks workbooks;

  ProjectFiles(
      Published projects, Directory directory, Territories territories, Workbooks workbooks) {
    this.projects = projects;
    this.directory = directory;
    this.territories = territories;
    this.workbooks = workbooks;
  }

  @GetMapping("/projects.xlsx")
  ResponseEntity<byte[]> xlsx(Page page, Form form) {
    byte[] book = workbooks.of(page.lang(), wanted(form), directory.published());
    return Download.of(Download.XLSX, "projects-" + page.lang().code() + ".xlsx", book);
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
    String all = shape().collection(wanted(form)).toString();
    return Download.of(Download.GEOJSON, "projects.geojson", all);
  }

  /** The projects of the page, all of them, in its order. */
  private List<Project> wanted(Form form) {
    Filter filter = Filter.of(form, Filter.ALL).page(0, Filter.ALL);
    return Near.of(form)
        .filter(near -> near.side().isPresent())
        .map(near -> projects.list(filter, near.first()).stream().map(Near.Found::project).toList())
        .orElseGet(() -> projects.list(filter));
  }

  private ProjectShape shape() {
    return new ProjectShape(directory.published(), territories);
  }
}
