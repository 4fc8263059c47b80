package org.jisr.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.partnership.Samples.agreement;
import static org.jisr.partnership.Samples.commitment;
import static org.jisr.partnership.Samples.draft;
import static org.jisr.partnership.Samples.inForce;
import static org.jisr.partnership.Samples.nothing;
import static org.jisr.partnership.Samples.roadmap;
import static org.jisr.partnership.Samples.signed;
import static org.jisr.partnership.Samples.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jisr.base.Refusal;
import org.jisr.base.Side;
import org.jisr.decision.PublicationState;
import org.jisr.people.Act;
import org.junit.jupiter.api.Test;

class RoadmapRulesTest {

  private static final CommitmentSteps.Align GOALS = new CommitmentSteps.Align(1, List.of(), 1);

  private static final LocalDate START = LocalDate.of(2028, 1, 1);

  private static Roadmaps.Write write(Optional<LocalDate> from, Optional<LocalDate> until) {
    return new Roadmaps.Write(1, "FDR-2028-2030", text("Suite"), from, until, 1);
  }

  private static List<String> keys(List<Refusal> faults) {
    return faults.stream().map(Refusal::key).toList();
  }

  private static Commitments.Write write(String code, Optional<Integer> horizon) {
    return new Commitments.Write(code, text("Texte"), horizon, Owner.BOTH, List.of(), 1);
  }

  @Test
  void everyFaultIsSaidAtOnce() {
    var empty = new Roadmaps.Write(0, "fdr 2028", nothing(), Optional.empty(), Optional.empty(), 0);
    assertThat(keys(RoadmapRules.faults(empty, false, false)))
        .containsExactly(
            "form.code.invalid",
            "form.text.missing",
            "form.date.missing",
            "form.date.missing",
            "roadmap.agreement");
  }

  @Test
  void aCodeIsTakenOnce() {
    var write = write(Optional.of(START), Optional.of(START.plusYears(3)));
    assertThat(keys(RoadmapRules.faults(write, true, true))).containsExactly("form.code.taken");
  }

  @Property
  void aPeriodMayNotEndBeforeItStarts(@ForAll @IntRange(min = -3000, max = 3000) int days) {
    var write = write(Optional.of(START), Optional.of(START.plusDays(days)));
    assertThat(RoadmapRules.faults(write, false, true).isEmpty()).isEqualTo(days >= 0);
  }

  @Test
  void onlyASignedRoadmapIsRenewedAndByALaterOne() {
    var later = write(Optional.of(START), Optional.of(START.plusYears(3)));
    var same = write(Optional.of(LocalDate.of(2025, 1, 1)), Optional.of(START));
    assertThat(RoadmapRules.renewal(signed(), later, false, true)).isEmpty();
    assertThat(keys(RoadmapRules.renewal(draft(), later, false, true)))
        .containsExactly("roadmap.renew.unsigned");
    assertThat(keys(RoadmapRules.renewal(signed(), same, false, true)))
        .containsExactly("roadmap.renew.start");
    assertThat(keys(RoadmapRules.renewal(signed(), later, false, false)))
        .containsExactly("roadmap.agreement");
  }

  @Test
  void aCodeOfACommitmentIsUniqueInItsRoadmapExceptItsOwn() {
    var here = draft(commitment(3));
    assertThat(keys(RoadmapRules.faults(here, write("C3", Optional.empty()), 0)))
        .containsExactly("form.code.taken");
    assertThat(RoadmapRules.faults(here, write("C3", Optional.empty()), 3)).isEmpty();
    assertThat(keys(RoadmapRules.faults(here, write("COMMITMENT1", Optional.empty()), 0)))
        .containsExactly("commitment.code.invalid");
  }

  @Property
  void aHorizonLiesBetweenTheFirstYearAnd2100(@ForAll @IntRange(min = -50, max = 9999) int year) {
    var faults = RoadmapRules.faults(draft(), write("C11", Optional.of(year)), 0);
    assertThat(faults.isEmpty()).isEqualTo(year >= 2025 && year <= 2100);
  }

  @Test
  void aSignedTextNoLongerChanges() {
    var axis = new Commitments.WriteAxis("AX2", text("Axe"), 1);
    assertThat(keys(RoadmapRules.faults(signed(), axis, 0))).containsExactly("roadmap.frozen");
    assertThat(keys(RoadmapRules.faults(signed(), write("C9", Optional.empty()), 0)))
        .containsExactly("roadmap.frozen");
    assertThat(RoadmapRules.editable(roadmap(RoadmapState.PROPOSED, PublicationState.INTERNAL)))
        .isEmpty();
  }

  @Test
  void anEmptyRoadmapIsNotProposed() {
    assertThat(keys(RoadmapRules.proposable(draft(), inForce()))).containsExactly("roadmap.empty");
    assertThat(RoadmapRules.proposable(draft(commitment(1)), inForce())).isEmpty();
    assertThat(keys(RoadmapRules.proposable(signed(commitment(1)), inForce())))
        .containsExactly("step.illegal");
  }

  @Test
  void itsAgreementIsSignedBeforeItAndShownBeforeIt() {
    var unsigned = agreement(AgreementState.PROPOSED, PublicationState.INTERNAL);
    var shown = agreement(AgreementState.IN_FORCE, PublicationState.PUBLIC);
    assertThat(keys(RoadmapRules.proposable(draft(commitment(1)), unsigned)))
        .containsExactly("roadmap.agreement.unsigned");
    assertThat(keys(RoadmapRules.publishable(signed(commitment(1)), inForce())))
        .containsExactly("roadmap.agreement.internal");
    assertThat(RoadmapRules.publishable(signed(commitment(1)), shown)).isEmpty();
    assertThat(keys(RoadmapRules.publishable(draft(commitment(1)), shown)))
        .containsExactly("publication.unsigned");
  }

  @Test
  void aCommitmentMovesWithANoteByTheSideThatOwnsItOnceSigned() {
    var ours = commitment(1, Optional.empty(), Owner.A, CommitmentState.PLANNED);
    var start = new CommitmentSteps.Step(GOALS, CommitmentState.Act.START, "Lancé.");
    var keep = new CommitmentSteps.Step(GOALS, CommitmentState.Act.KEEP, " ");
    assertThat(RoadmapRules.faults(signed(ours), ours, Side.A, start, false)).isEmpty();
    assertThat(keys(RoadmapRules.faults(signed(ours), ours, Side.A, start, true)))
        .containsExactly("commitment.waiting");
    assertThat(keys(RoadmapRules.faults(signed(ours), ours, Side.B, start, false)))
        .containsExactly("commitment.otherside");
    assertThat(keys(RoadmapRules.faults(draft(ours), ours, Side.B, keep, false)))
        .containsExactly(
            "commitment.unsigned", "step.illegal", "commitment.otherside", "form.text.missing");
  }

  @Test
  void aDraftIsWrittenAndASignedOneIsRenewedPublishedAndMoved() {
    assertThat(RoadmapRules.open(draft(commitment(1))))
        .contains(Act.EDIT_ROADMAP, Act.ADD_COMMITMENT, Act.PROPOSE_ROADMAP)
        .doesNotContain(Act.PUBLISH_ROADMAP, Act.RENEW_ROADMAP, Act.WITHDRAW_ROADMAP);
    assertThat(RoadmapRules.open(signed(commitment(1))))
        .contains(Act.PUBLISH_ROADMAP, Act.RENEW_ROADMAP, Act.MOVE_COMMITMENT)
        .doesNotContain(Act.EDIT_ROADMAP, Act.PROPOSE_ROADMAP, Act.WITHDRAW_ROADMAP);
  }

  @Test
  void aTextThatWaitsForKeysCanStillBeWrittenButNotProposedAgain() {
    var waiting = roadmap(RoadmapState.PROPOSED, PublicationState.INTERNAL, commitment(1));
    assertThat(RoadmapRules.open(waiting))
        .contains(Act.EDIT_ROADMAP)
        .doesNotContain(Act.PROPOSE_ROADMAP);
  }

  @Test
  void onlyWhatIsPublicIsWithdrawnAndWhatIsWithdrawnIsPublishedAgain() {
    assertThat(RoadmapRules.open(roadmap(RoadmapState.SIGNED, PublicationState.PUBLIC)))
        .contains(Act.WITHDRAW_ROADMAP)
        .doesNotContain(Act.PUBLISH_ROADMAP);
    assertThat(RoadmapRules.open(roadmap(RoadmapState.SIGNED, PublicationState.WITHDRAWN)))
        .contains(Act.PUBLISH_ROADMAP)
        .doesNotContain(Act.WITHDRAW_ROADMAP);
  }
}
