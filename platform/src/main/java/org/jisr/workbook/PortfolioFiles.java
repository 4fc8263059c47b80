package org.jisr.workbook;

import java.util.List;
import org.jisr.people.Territories;
import org.jisr.project.Directory;
import org.jisr.project.Filter;
import org.jisr.project.Project;
import org.jisr.project.ProjectShape;
import org.jisr.project.Projects;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The portfolio as files, with the filters of its page: what is on the screen, whole. */
@RestController
class PortfolioFiles {

  private final Projects projects;
  private final Directory directory;
  private final Territories territories;
  private final Workbooks workbooks;

  PortfolioFiles(
      Projects projects, Directory directory, Territories territories, Workbooks workbooks) {
    this.projects = projects;
    this.directory = directory;
    this.territories = territories;
    this.workbooks = workbooks;
  }

  @GetMapping("/work/projects.xlsx")
  ResponseEntity<byte[]> xlsx(Page page, Form form) {
    byte[] book = workbooks.of(page.lang(), wanted(form), directory.all());
    return Download.of(Download.XLSX, "portfolio-" + page.lang().code() + ".xlsx", book);
  }

  @GetMapping("/work/projects.csv")
  ResponseEntity<byte[]> csv(Form form) {
    String table = new ProjectTable(directory.all(), territories).of(wanted(form));
    return Download.of(Download.CSV, "portfolio.csv", '\ufeff' + table);
  }

  @GetMapping("/work/projects.json")
  ResponseEntity<byte[]> json(Form form) {
    String all = shape().array(wanted(form)).toString();
    return Download.of(MediaType.APPLICATION_JSON, "portfolio.json", all);
  }

  @GetMapping("/work/projects.geojson")
  ResponseEntity<byte[]> geojson(Form form) {
    String all = shape().collection(wanted(form)).toString();
    return Download.of(Download.GEOJSON, "portfolio.geojson", all);
  }

  private ProjectShape shape() {
    return new ProjectShape(directory.all(), territories);
  }

  private List<Project> wanted(Form form) {
    return projects.list(Filter.of(form, Filter.ALL));
  }
}
