package org.jisr.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jisr.testing.Drafts;
import org.jisr.testing.Running;
import org.jisr.testing.Sheets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Milestones from before they had numbers, and what a text that is signed says of them. */
class MilestoneNumbersTest {

  private static final Running JISR = Running.fresh().found();

  private final Projects projects = JISR.bean(Projects.class);

  @AfterAll
  static void close() {
    JISR.close();
  }

  private Project sample() {
    return projects.list(Filter.EVERYTHING).stream()
        .filter(project -> project.sheet().milestones().size() > 1)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thoseThatWereThereTakeTheirPlaceAsNumberAlsoInAmendments() throws IOException {
    Project before = sample();
    List<Project.Milestone> proposed = new ArrayList<>(before.sheet().milestones());
    proposed.addFirst(
        new Project.Milestone(
            Drafts.text("Jalon d’avant"), LocalDate.of(2026, 1, 1), Optional.empty()));
    new ProjectStore(JISR.sql())
        .amend(before.id(), Optional.of(Sheets.reaching(before.sheet(), proposed)));
    JISR.ownerSql()
        .sql(
            """
            drop index project.milestone_open;
            alter table project.milestone drop column n;
            alter table project.project drop column last_milestone;
            update project.project set amendment = jsonb_set(amendment, '{milestones}', (
              select jsonb_agg(m - 'n' order by i)
              from jsonb_array_elements(amendment -> 'milestones') with ordinality as e (m, i)))
            where amendment is not null
            """)
        .update();
    JISR.ownerSql().sql("set search_path to project; " + script() + "; reset search_path").update();
    Project after = projects.get(before.id());
    assertThat(after.sheet()).isEqualTo(before.sheet());
    assertThat(after.amendment().orElseThrow().milestones()).isEqualTo(proposed);
  }

  /** What was signed before milestones had numbers keeps its fingerprint. */
  @Test
  void theTextToBeSignedDoesNotSayTheNumbers() {
    Project project = sample();
    List<Project.Milestone> others =
        project.sheet().milestones().stream()
            .map(m -> new Project.Milestone(m.n() + 40, m.title(), m.due(), m.done()))
            .toList();
    Project other =
        new Project(
            project.id(),
            project.number(),
            Sheets.reaching(project.sheet(), others),
            project.amendment(),
            project.state(),
            project.publication(),
            project.historic(),
            project.version());
    ProjectWordings wordings = JISR.bean(ProjectWordings.class);
    assertThat(wordings.step(other, ProjectState.Act.CONTRACT, "").hash())
        .isEqualTo(wordings.step(project, ProjectState.Act.CONTRACT, "").hash());
  }

  private static String script() throws IOException {
    String path = "/project/migrations/V5__milestone_numbers.sql";
    try (var in =
        Objects.requireNonNull(MilestoneNumbersTest.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
