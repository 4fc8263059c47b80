package org.jisr.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jisr.web.Page;
import org.jisr.web.draw.Gantt;

/** The calendar of a list of projects as a picture, its rows numbered as the list. */
final class ProjectPlan {

  private ProjectPlan() {}

  static String of(Page page, List<Project> projects) {
    List<Gantt.Row> rows = new ArrayList<>();
    for (Project project : projects) {
      rows.add(row(page, rows.size() + 1, project));
    }
    Gantt.Words words = new Gantt.Words(page.t("projects.plan"), page.t("projects.today"));
    return rows.isEmpty() ? "" : new Gantt(rows, page.today(), words).svg(page.rtl());
  }

  private static Gantt.Row row(Page page, int n, Project project) {
    LocalDate today = page.today();
    List<Gantt.Mark> marks =
        project.sheet().milestones().stream()
            .map(m ->
                new Gantt.Mark(
                    m.due(), m.done().isPresent(), project.state().running() && m.late(today)))
            .toList();
    String word =
        switch (kind(project)) {
          case SUSPENDED -> page.t(project.state().key());
          default -> "";
        };
    return new Gantt.Row(
        n,
        page.plain(project.title()),
        "/work/projects/" + project.id(),
        project.sheet().period().from(),
        project.sheet().period().until(),
        kind(project),
        marks,
        word);
  }

  private static Gantt.Kind kind(Project project) {
    if (project.state() == ProjectState.SUSPENDED) {
      return Gantt.Kind.SUSPENDED;
    }
    return project.state().agreed() ? Gantt.Kind.DECIDED : Gantt.Kind.UNDECIDED;
  }
}
