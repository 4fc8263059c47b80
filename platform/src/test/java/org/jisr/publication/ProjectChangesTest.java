package org.jisr.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Outcome;
import org.jisr.base.Side;
import org.jisr.journal.Change;
import org.jisr.people.Act;
import org.jisr.people.Acts;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.jisr.project.Directory;
import org.jisr.project.Filter;
import org.jisr.project.Project;
import org.jisr.project.ProjectState;
import org.jisr.project.Projects;
import org.jisr.project.Published;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;

/** The history that citizens read. */
class ProjectChangesTest {

  private static final Running JISR = Running.shared();

  private final Projects projects = JISR.bean(Projects.class);
  private final ProjectChanges changes = JISR.bean(ProjectChanges.class);

  private static By officer() {
    return JISR.acting(Role.OFFICER, Side.A).form();
  }

  @Test
  void itBeginsWithThePublication() {
    Project project = Plans.published(JISR, Drafts.code().replace("-", ""));
    assertThat(changes.of(project))
        .extracting(ProjectChanges.Told::key)
        .containsExactly("change.public");
  }

  @Test
  void itTellsMilestonesStepsAndAmendmentsNewestFirst() {
    Project project = Plans.published(JISR, Drafts.code().replace("-", ""));
    LocalDate today = JISR.bean(Directory.class).today(officer());
    done(projects.reach(officer(), new Projects.Reach(project.id(), 1, Optional.of(today))));
    done(
        projects.step(
            officer(), new Projects.Step(project.id(), ProjectState.Act.AMEND, "Mme X demande")));
    Project amended =
        Plans.stepped(JISR, project, ProjectState.Act.ACCEPT_AMENDMENT, Role.SIGNATORY);
    Project suspended = Plans.stepped(JISR, amended, ProjectState.Act.SUSPEND, Role.OFFICER);
    assertThat(changes.of(suspended))
        .extracting(ProjectChanges.Told::key)
        .containsExactly("change.suspend", "change.amendment", "change.milestone", "change.public");
    assertThat(changes.of(suspended).get(2).what().map(LocalText::isEmpty)).contains(false);
  }

  @Test
  void whatOftenChangedInsideKeepsWhatCitizensReadOfIt() {
    Project project = Plans.published(JISR, Drafts.code().replace("-", ""));
    Change amended = Change.edited("project.amended", "project", project.id(), "", "1");
    done(
        JISR.bean(Acts.class)
            .run(
                officer(),
                Act.EDIT_PROJECT,
                () -> {
                  JISR.bean(Acts.class).recordAll(officer(), Collections.nCopies(600, amended));
                  return Outcome.done(1);
                }));
    assertThat(changes.of(project))
        .extracting(ProjectChanges.Told::key)
        .containsExactly("change.public");
  }

  @Test
  void itNamesNoPersonAndNoReason() {
    Project project = Plans.published(JISR, Drafts.code().replace("-", ""));
    Plans.stepped(JISR, project, ProjectState.Act.SUSPEND, Role.OFFICER);
    String page = JISR.visitor().get("/projects/" + project.code()).body();
    assertThat(page).contains("suspendu");
    assertThat(page).doesNotContain("Raison de test", officer().person().name().in(Lang.FR).text());
  }

  @Test
  void aProjectEnteredAsItWasBeginsWithItsEntry() {
    Project entered =
        JISR.bean(Published.class).list(Filter.EVERYTHING).stream()
            .filter(p -> p.sheet().illustrative())
            .findFirst()
            .orElseThrow();
    assertThat(changes.of(entered).getLast().key()).isEqualTo("change.public");
  }
}
