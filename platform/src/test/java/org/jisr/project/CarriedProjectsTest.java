package org.jisr.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.refusal;

import java.util.List;
import java.util.Map;
import org.jisr.base.Side;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
import org.jisr.partnership.Roadmap;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;

/** A roadmap is renewed, and chosen projects carry on under the next one. */
class CarriedProjectsTest {

  private static final Running JISR = Running.shared();

  private final Projects projects = JISR.bean(Projects.class);
  private final Renewals renewals = new Renewals(JISR);
  private final Carries carries = JISR.bean(Carries.class);
  private final Decisions decisions = JISR.bean(Decisions.class);

  private static By officer(Side side) {
    return JISR.acting(Role.OFFICER, side).form();
  }

  private void signed(Decision decision) {
    renewals.signed(decision);
  }

  private Roadmap roadmap() {
    return renewals.roadmap();
  }

  private Roadmap renewed(Roadmap former) {
    return renewals.renewed(former);
  }

  private Roadmap renewedAndSigned(Roadmap former) {
    return renewals.renewedAndSigned(former);
  }

  private Project project(Roadmap roadmap) {
    return renewals.project(roadmap);
  }

  private Decision proposed(Roadmap next, Project... chosen) {
    List<Long> ids = java.util.Arrays.stream(chosen).map(Project::id).toList();
    return decisions
        .find(done(carries.propose(officer(Side.A), new Carries.Propose(next.id(), ids))))
        .orElseThrow();
  }

  @Test
  void aChosenProjectKeepsItsNumberAndServesWhatContinuesItsCommitments() {
    Roadmap former = roadmap();
    Project chosen = project(former);
    Project left = project(former);
    Roadmap next = renewedAndSigned(former);
    Decision decision = proposed(next, chosen);
    assertThat(projects.get(chosen.id()).sheet()).isEqualTo(chosen.sheet());
    signed(decision);
    Project after = projects.get(chosen.id());
    assertThat(after.number()).isEqualTo(chosen.number());
    assertThat(after.sheet().aims().axis()).isEqualTo(next.axes().getFirst().id());
    assertThat(after.sheet().aims().commitments())
        .containsExactly(next.axes().getFirst().commitments().getFirst().id());
    assertThat(after.sheet().financing()).isEqualTo(chosen.sheet().financing());
    assertThat(projects.get(left.id()).sheet()).isEqualTo(left.sheet());
  }

  @Test
  void whatAProjectAimedAtBeforeStaysOnItsSheet() {
    Roadmap former = roadmap();
    Project project = project(former);
    Roadmap next = renewedAndSigned(former);
    signed(proposed(next, project));
    assertThat(projects.former(project))
        .containsExactly(
            new Former(
                former.axes().getFirst().id(), project.sheet().aims().commitments(), next.id()));
    assertThat(JISR.visitor(Role.AUDITOR, Side.B).get("/work/projects/" + project.id()).body())
        .contains(former.title().find(org.jisr.base.Lang.FR).orElseThrow());
  }

  @Test
  void theTextNamesEachProjectAndBindsItsCode() {
    Roadmap former = roadmap();
    Project project = project(former);
    Decision decision = proposed(renewedAndSigned(former), project);
    assertThat(decision.wording().binds()).anyMatch(bind -> bind.value().equals(project.code()));
    assertThat(decision.wording().articles(org.jisr.base.Lang.AR)).hasSize(2);
  }

  @Test
  void whatAnAmendmentProposesFollowsToo() {
    Roadmap former = roadmap();
    Project project = project(former);
    done(
        projects.step(
            officer(Side.A), new Projects.Step(project.id(), ProjectState.Act.AMEND, "Raison")));
    Roadmap next = renewedAndSigned(former);
    signed(proposed(next, project));
    assertThat(projects.get(project.id()).amendment().orElseThrow().aims().axis())
        .isEqualTo(next.axes().getFirst().id());
  }

  @Test
  void aProjectThatEndedMeanwhileStaysWhereItEnded() {
    Roadmap former = roadmap();
    Project project = project(former);
    Decision decision = proposed(renewedAndSigned(former), project);
    Plans.stepped(JISR, project, ProjectState.Act.SUSPEND, Role.OFFICER);
    Project suspended = projects.get(project.id());
    Plans.stepped(JISR, suspended, ProjectState.Act.TERMINATE, Role.SIGNATORY);
    signed(decision);
    assertThat(projects.get(project.id()).sheet().aims()).isEqualTo(project.sheet().aims());
  }

  @Test
  void nothingIsCarriedBeforeTheNextRoadmapIsSigned() {
    Roadmap former = roadmap();
    Project project = project(former);
    Roadmap next = renewed(former);
    assertThat(
            refusal(
                carries.propose(
                    officer(Side.A), new Carries.Propose(next.id(), List.of(project.id())))))
        .containsExactly("carry.unsigned");
  }

  @Test
  void aProjectOfAnotherRoadmapCannotBeChosen() {
    Project other = project(roadmap());
    Roadmap next = renewedAndSigned(roadmap());
    assertThat(
            refusal(
                carries.propose(
                    officer(Side.A), new Carries.Propose(next.id(), List.of(other.id())))))
        .containsExactly("carry.none");
  }

  @Test
  void oneDecisionWaitsAtATime() {
    Roadmap former = roadmap();
    Project project = project(former);
    Roadmap next = renewedAndSigned(former);
    proposed(next, project);
    assertThat(
            refusal(
                carries.propose(
                    officer(Side.B), new Carries.Propose(next.id(), List.of(project.id())))))
        .containsExactly("carry.waiting");
  }

  @Test
  void thePageListsTheProjectsOfTheFormerRoadmapWithABoxEach() {
    Roadmap former = roadmap();
    Project project = project(former);
    Roadmap next = renewedAndSigned(former);
    String place = "/work/roadmaps/" + next.id() + "/projects";
    assertThat(JISR.visitor(Role.OFFICER, Side.A).get(place).body())
        .contains("value=\"" + project.id() + "\"", project.code());
    assertThat(JISR.visitor(Role.AUDITOR, Side.A).get(place).body())
        .contains(project.code())
        .doesNotContain("type=\"checkbox\"");
    assertThat(JISR.visitor(Role.OFFICER, Side.A).post(place, Map.of()).statusCode())
        .isEqualTo(422);
    assertThat(
            JISR.visitor(Role.OFFICER, Side.A)
                .get("/work/roadmaps/" + former.id() + "/projects")
                .statusCode())
        .isEqualTo(404);
  }
}
