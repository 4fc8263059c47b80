package org.jisr.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.partnership.Samples.SIGNED;
import static org.jisr.partnership.Samples.commitment;
import static org.jisr.partnership.Samples.committee;
import static org.jisr.partnership.Samples.decision;
import static org.jisr.partnership.Samples.draft;
import static org.jisr.partnership.Samples.inForce;
import static org.jisr.partnership.Samples.meeting;
import static org.jisr.partnership.Samples.signed;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jisr.base.Side;
import org.junit.jupiter.api.Test;

class AlertRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static List<Alert> of(Committee committee) {
    return AlertRules.alerts(List.of(), List.of(), List.of(committee), TODAY);
  }

  private static List<Alert> of(Roadmap roadmap) {
    return AlertRules.alerts(List.of(), List.of(roadmap), List.of(), TODAY);
  }

  @Test
  void anAgreementThatEndsBeforeItsSignedRoadmapIsSaidOnItsLastDay() {
    var alerts = AlertRules.alerts(List.of(inForce()), List.of(signed()), List.of(), TODAY);
    assertThat(alerts)
        .singleElement()
        .satisfies(alert -> {
          assertThat(alert.kind()).isEqualTo(Alert.Kind.AGREEMENT_ENDS_FIRST);
          assertThat(alert.on()).isEqualTo(SIGNED.plusYears(10));
          assertThat(alert.daysFrom(TODAY)).isEqualTo(15);
          assertThat(alert.sides()).containsExactly(Side.A, Side.B);
        });
  }

  @Test
  void aDraftRoadmapGivesNoAlert() {
    var nearly = commitment(1, Optional.of(2026), Owner.BOTH, CommitmentState.PLANNED);
    assertThat(AlertRules.alerts(List.of(inForce()), List.of(draft(nearly)), List.of(), TODAY))
        .isEmpty();
  }

  @Property
  void anAgreementIsLateExactlyWhenItEndsBeforeTheRoadmap(
      @ForAll @IntRange(min = -2000, max = 2000) int days) {
    LocalDate end = LocalDate.of(2027, 12, 31).plusDays(days);
    var a = inForce();
    var moved =
        new Agreement(
            a.id(),
            a.code(),
            a.title(),
            a.purpose(),
            a.governance(),
            a.signedOn(),
            a.place(),
            a.years(),
            Optional.of(end),
            a.renewable(),
            a.source(),
            a.state(),
            a.historic(),
            a.publication(),
            a.renews(),
            a.version());
    assertThat(AlertRules.endsFirst(moved, signed()).isPresent()).isEqualTo(days < 0);
  }

  @Test
  void aHorizonIsNearInItsLastYearAndForTheSideThatOwnsIt() {
    var near = commitment(1, Optional.of(2026), Owner.A, CommitmentState.UNDER_WAY);
    var far = commitment(2, Optional.of(2029), Owner.A, CommitmentState.UNDER_WAY);
    assertThat(of(signed(near, far)))
        .singleElement()
        .satisfies(alert -> {
          assertThat(alert.kind()).isEqualTo(Alert.Kind.HORIZON_NEAR);
          assertThat(alert.sides()).containsExactly(Side.A);
          assertThat(alert.place()).isEqualTo("/work/commitments/1/edit");
        });
  }

  @Test
  void aKeptOrDroppedCommitmentHasNoHorizonToWatch() {
    assertThat(
            of(
                signed(
                    commitment(1, Optional.of(2026), Owner.BOTH, CommitmentState.KEPT),
                    commitment(2, Optional.of(2026), Owner.BOTH, CommitmentState.DROPPED))))
        .isEmpty();
  }

  @Test
  void aCommitteeThatNeverMetIsSaidToday() {
    assertThat(of(committee()))
        .singleElement()
        .satisfies(alert -> {
          assertThat(alert.key()).isEqualTo("alert.committee.never");
          assertThat(alert.on()).isEqualTo(TODAY);
        });
  }

  @Test
  void aCommitteeIsLateTheDayAfterItsRhythmRanOut() {
    assertThat(of(committee(meeting(TODAY.minusMonths(12))))).isEmpty();
    assertThat(of(committee(meeting(TODAY.minusMonths(12).minusDays(1)))))
        .extracting(Alert::kind)
        .containsExactly(Alert.Kind.COMMITTEE_NOT_MET);
  }

  @Test
  void aDecisionIsOverdueTheDayAfterItsDateUntilItIsDone() {
    var due = decision(Owner.B, TODAY, Optional.empty());
    var late = decision(Owner.B, TODAY.minusDays(1), Optional.empty());
    var done = decision(Owner.B, TODAY.minusDays(9), Optional.of(TODAY));
    assertThat(of(committee(meeting(TODAY, due, late, done))))
        .singleElement()
        .satisfies(alert -> {
          assertThat(alert.kind()).isEqualTo(Alert.Kind.DECISION_OVERDUE);
          assertThat(alert.on()).isEqualTo(TODAY.minusDays(1));
          assertThat(alert.sides()).containsExactly(Side.B);
        });
  }

  @Property
  void theEarliestDateComesFirst(@ForAll List<@IntRange(min = 1, max = 400) Integer> late) {
    var decisions =
        late.stream()
            .map(days -> decision(Owner.BOTH, TODAY.minusDays(days), Optional.empty()))
            .toArray(Committee.MeetingDecision[]::new);
    var horizons =
        IntStream.range(0, late.size())
            .mapToObj(
                i -> commitment(i, Optional.of(2025 + i % 3), Owner.BOTH, CommitmentState.PLANNED))
            .toArray(Roadmap.Commitment[]::new);
    var alerts =
        AlertRules.alerts(
            List.of(inForce()),
            List.of(signed(horizons)),
            List.of(committee(meeting(TODAY, decisions))),
            TODAY);
    assertThat(alerts)
        .hasSizeGreaterThan(late.size())
        .isSortedAccordingTo(Comparator.comparing(Alert::on));
  }
}
