package org.jisr.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Money;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.base.Side;
import org.jisr.people.Role;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;
import org.jisr.testing.Sheets;
import org.junit.jupiter.api.Test;

/** What touches money, commitments, name or components goes before the assemblies (R11). */
class MinorAmendmentTest {

  private static final Running JISR = Running.shared();

  private final Projects projects = JISR.bean(Projects.class);

  private Project amending() {
    Project project = Plans.contracted(JISR, Drafts.code().replace("-", ""));
    done(step(project, ProjectState.Act.AMEND));
    return projects.get(project.id());
  }

  private Outcome step(Project project, ProjectState.Act act) {
    return projects.step(
        JISR.acting(Role.OFFICER, Side.A).form(),
        new Projects.Step(project.id(), act, "Raison du test"));
  }

  private void write(Project project, Project.Sheet sheet) {
    done(
        projects.edit(
            JISR.acting(Role.OFFICER, Side.A).form(),
            project.id(),
            new Projects.Write(Draft.of(sheet), project.version())));
  }

  @Test
  void anAmendmentThatMovesMoneyCannotTakeTheMinorRoute() {
    Project project = amending();
    Project.Sheet s = project.sheet();
    Project.Financing first = s.financing().getFirst();
    var dearer =
        List.of(new Project.Financing(first.funder(), Money.of(2000, Money.MAD), Optional.empty()));
    write(project, Sheets.paidBy(s, dearer));
    assertThat(step(project, ProjectState.Act.ACCEPT_MINOR))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.reasons())
                    .extracting(Refusal::key)
                    .containsExactly("project.minor.money"));
    assertThat(projects.get(project.id()).state()).isEqualTo(ProjectState.AMENDING);
  }

  @Test
  void aMilestoneMovedWithinThePeriodIsMinorAndTakesOneKey() {
    Project project = amending();
    Project.Sheet s = project.sheet();
    LocalDate later = LocalDate.of(2027, 3, 1);
    var moved =
        List.of(new Project.Milestone(s.milestones().getFirst().title(), later, Optional.empty()));
    write(project, Sheets.reaching(s, moved));
    done(step(project, ProjectState.Act.ACCEPT_MINOR));
    Project after = projects.get(project.id());
    assertThat(after.state()).isEqualTo(ProjectState.CONTRACTED);
    assertThat(after.sheet().milestones().getFirst().due()).isEqualTo(later);
    assertThat(after.amendment()).isEmpty();
  }

  @Test
  void everythingAnAmendmentTouchesIsSaidAtOnce() {
    Project project = amending();
    write(project, Plans.draft(JISR, "AUTRE").sheet());
    Project.Sheet other =
        Sheets.reaching(
            Sheets.paidBy(Plans.draft(JISR, "AUTRE").sheet(), List.of()),
            List.of(
                new Project.Milestone(
                    Drafts.text("Autre"), LocalDate.of(2026, 12, 1), Optional.empty())));
    write(projects.get(project.id()), other);
    assertThat(ProjectRules.weighty(projects.get(project.id())))
        .extracting(Refusal::key)
        .containsExactly("project.minor.money", "project.minor.name", "project.minor.components");
  }

  @Test
  void anAmendmentOfTwoKeysIsVotedByBothSides() {
    Project project = amending();
    done(step(project, ProjectState.Act.ACCEPT_AMENDMENT));
    assertThat(projects.tracks(project)).hasSize(2);
    Plans.voted(JISR, project);
    assertThat(projects.waiting(project)).hasSize(1);
  }
}
