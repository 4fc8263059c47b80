package org.jisr.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The numbers of the milestones of a project. One that stays keeps its number, one that is new gets
 * the next that was never given; a number of another project counts as new.
 */
final class MilestoneNumbers {

  private MilestoneNumbers() {}

  /** The milestones with their numbers, before the list is written anew; keeps the last given. */
  static List<Project.Milestone> given(JdbcClient sql, long project, List<Project.Milestone> all) {
    Set<Integer> kept =
        new HashSet<>(
            sql.sql("select n from project.milestone where project_id = ?")
                .param(project)
                .query(Integer.class)
                .list());
    int last =
        sql.sql("select last_milestone from project.project where id = ?")
            .param(project)
            .query(Integer.class)
            .single();
    List<Project.Milestone> numbered = new ArrayList<>();
    for (Project.Milestone m : all) {
      int n = kept.remove(m.n()) ? m.n() : ++last;
      numbered.add(new Project.Milestone(n, m.title(), m.due(), m.done()));
    }
    sql.sql("update project.project set last_milestone = ? where id = ?")
        .params(last, project)
        .update();
    return numbered;
  }
}
