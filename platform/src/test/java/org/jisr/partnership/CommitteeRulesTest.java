package org.jisr.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.partnership.Samples.inForce;
import static org.jisr.partnership.Samples.meeting;
import static org.jisr.partnership.Samples.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jisr.base.Refusal;
import org.jisr.decision.PublicationState;
import org.junit.jupiter.api.Test;

class CommitteeRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static List<Refusal> held(Agreement agreement, LocalDate on) {
    return CommitteeRules.faults(
        agreement,
        new Committees.Hold(1, Optional.of(on), "Rabat", text("Relevé"), 0),
        List.of(),
        TODAY);
  }

  private static List<Refusal> due(LocalDate held, LocalDate due) {
    return CommitteeRules.faults(
        meeting(held), new Committees.Decide(1, text("Retenir"), Owner.BOTH, Optional.of(due), 0));
  }

  @Property
  void aMeetingWasHeldBetweenTheSignatureAndToday(@ForAll @IntRange(min = -400, max = 8000) int n) {
    LocalDate on = Samples.SIGNED.plusDays(n);
    assertThat(held(inForce(), on).isEmpty()).isEqualTo(n >= 0 && !on.isAfter(TODAY));
  }

  @Property
  void aCommitteeMeetsAtLeastEverySoManyMonthsFromOneToSixty(@ForAll @IntRange(max = 70) int n) {
    var write = new Committees.Write(text("Comité"), n, 0);
    assertThat(CommitteeRules.faults(write).isEmpty()).isEqualTo(n >= 1 && n <= 60);
  }

  @Test
  void aRefusedDayIsNamedWithTheDayThatBoundsIt() {
    LocalDate tomorrow = TODAY.plusDays(1);
    LocalDate before = Samples.SIGNED.minusDays(1);
    assertThat(held(inForce(), tomorrow))
        .containsExactly(Refusal.invalid("heldOn", "meeting.future", tomorrow, TODAY));
    assertThat(held(inForce(), before))
        .containsExactly(Refusal.invalid("heldOn", "meeting.before", before, Samples.SIGNED));
  }

  @Test
  void noCommitteeMeetsUnderAnAgreementThatIsNotSigned() {
    Agreement draft = Samples.agreement(AgreementState.DRAFT, PublicationState.INTERNAL);
    assertThat(held(draft, TODAY))
        .containsExactly(Refusal.invalid("heldOn", "meeting.unsigned", draft.code()));
  }

  @Test
  void aMeetingIsNotMovedBehindWhatItDecided() {
    LocalDate due = TODAY.minusDays(5);
    var decisions = List.of(Samples.decision(Owner.A, due, Optional.empty()));
    var late = new Committees.Hold(1, Optional.of(due.plusDays(1)), "Rabat", text("Relevé"), 1);
    var same = new Committees.Hold(1, Optional.of(due), "Rabat", text("Relevé"), 1);
    assertThat(CommitteeRules.faults(inForce(), late, decisions, TODAY))
        .containsExactly(Refusal.invalid("heldOn", "meeting.decided", due));
    assertThat(CommitteeRules.faults(inForce(), same, decisions, TODAY)).isEmpty();
  }

  @Property
  void whatAMeetingDecidesIsNotDueBeforeTheMeeting(@ForAll @IntRange(min = -40, max = 40) int n) {
    List<Refusal> faults = due(TODAY, TODAY.plusDays(n));
    if (n >= 0) {
      assertThat(faults).isEmpty();
    } else {
      assertThat(faults)
          .containsExactly(Refusal.invalid("dueOn", "meeting.due", TODAY.plusDays(n), TODAY));
    }
  }
}
