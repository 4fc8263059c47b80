package org.jisr.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jisr.base.Refusal;
import org.jisr.journal.Change;
import org.jisr.people.Acts;
import org.jisr.people.By;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Projects from before Jisr, entered many at a time as they stand: historic, not decided here. None
 * becomes public by being entered.
 */
@Service
public class HistoricProjects {

  /** The longest list of a project, in rows: no longer than its form. */
  public static final int ROWS = ProjectForm.ROWS;

  private final JdbcClient sql;
  private final Acts acts;

  HistoricProjects(JdbcClient sql, Acts acts) {
    this.sql = sql;
    this.acts = acts;
  }

  /**
   * One of them.
   *
   * @param number one that no project has, from {@link #reserve}
   */
  public record Entry(int number, Project.Sheet sheet, ProjectState state) {}

  /** All faults of a sheet, in the order of the form; lists are numbered from 1. */
  public static List<Refusal> faults(Draft draft, References known) {
    return ProjectRules.faults(draft, known);
  }

  /** The highest number given so far; 0 before the first. */
  public int last() {
    return sql.sql("select coalesce(max(number), 0) from project.project")
        .query(Integer.class)
        .single();
  }

  /** Takes so many fresh numbers, each above {@code above}; none up to there is given any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Integer> reserve(int above, int count) {
    int next = numbers(1).getFirst();
    if (next < above) {
      numbers(above - next);
    }
    return numbers(count);
  }

  private List<Integer> numbers(int count) {
    return sql.sql("select nextval('project.number') from generate_series(1, ?)")
        .param(count)
        .query(Integer.class)
        .list();
  }

  /** Enters them, each with its line in the journal; inside {@link Acts#run}. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void enterAll(By by, List<Entry> entries) {
    Map<Integer, Long> ids = new HashMap<>(new ProjectBatch(sql).insert(entries));
    acts.recordAll(
        by,
        entries.stream()
            .map(entry ->
                Change.made(
                    "project.enter", "project", ids.getOrDefault(entry.number(), 0L), entry))
            .toList());
  }
}
