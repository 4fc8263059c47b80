package org.jisr.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.refusal;
import static org.jisr.testing.Drafts.turn;

import java.util.List;
import org.jisr.base.Outcome;
import org.jisr.base.Side;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
import org.jisr.journal.Journal;
import org.jisr.journal.Line;
import org.jisr.people.Role;
import org.jisr.testing.Drafts;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What both sides signed, both sides give up. */
class GivingUpTest {

  private static final Running JISR = Running.shared();
  private static final String REASON = "Le partenaire <b>s’est</b> retiré.";

  private final Commitments commitments = JISR.bean(Commitments.class);
  private final CommitmentSteps steps = JISR.bean(CommitmentSteps.class);
  private final Decisions decisions = JISR.bean(Decisions.class);
  private final long id = signed();

  /** The commitment of a roadmap that both have signed. */
  private long signed() {
    Decision roadmap = Drafts.proposed(JISR);
    key(roadmap, Side.A);
    key(roadmap, Side.B);
    return JISR.bean(Roadmaps.class)
        .get(roadmap.subject())
        .commitments()
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void key(Decision decision, Side side) {
    done(decisions.turn(JISR.acting(Role.SIGNATORY, side).form(), turn(decision)));
  }

  private Roadmap.Commitment now() {
    return commitments.withCommitment(id).orElseThrow().commitment(id);
  }

  private Outcome step(CommitmentState.Act act) {
    var align = new CommitmentSteps.Align(id, List.of(), now().version());
    return steps.step(
        JISR.acting(Role.OFFICER, Side.A).form(), new CommitmentSteps.Step(align, act, REASON));
  }

  private Decision proposed() {
    done(step(CommitmentState.Act.DROP));
    return steps.givenUp(id).orElseThrow();
  }

  @Test
  void oneSideAloneCanOnlyAskForIt() {
    Decision decision = proposed();
    key(decision, Side.A);
    assertThat(now().state()).isEqualTo(CommitmentState.PLANNED);
    assertThat(now().note()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void bothKeysInAnyOrderGiveItUpForTheReasonBothHaveRead(Side first) {
    Decision decision = proposed();
    assertThat(decision.wording().articles(org.jisr.base.Lang.FR))
        .anyMatch(line -> line.contains("Engagement C1"))
        .anyMatch(line -> line.contains(REASON));
    key(decision, first);
    key(decision, first.other());
    assertThat(now().state()).isEqualTo(CommitmentState.DROPPED);
    assertThat(now().note()).isEqualTo(REASON);
    assertThat(steps.givenUp(id)).isEmpty();
    assertThat(JISR.bean(Journal.class).of("commitment", id, 10))
        .extracting(Line::act)
        .contains("commitment.propose", "commitment.drop");
  }

  @Test
  void itStandsStillUntilBothHaveAnsweredAndMovesAgainOnceTheTextIsTakenBack() {
    Decision decision = proposed();
    assertThat(refusal(step(CommitmentState.Act.START))).containsExactly("commitment.waiting");
    assertThat(refusal(step(CommitmentState.Act.DROP))).containsExactly("commitment.waiting");
    done(
        decisions.withdraw(
            JISR.acting(Role.OFFICER, Side.A).form(),
            new Decisions.Withdraw(decision.id(), "Nous le gardons.")));
    done(step(CommitmentState.Act.START));
    assertThat(now().state()).isEqualTo(CommitmentState.UNDER_WAY);
  }

  @Test
  void itsPageSaysThatKeysAreAwaitedAndOffersNoOtherStep() {
    String form = "/work/commitments/" + id + "/edit";
    var officer = JISR.visitor(Role.OFFICER, Side.B);
    assertThat(officer.get(form).body()).contains("name=\"act\"");
    Decision decision = proposed();
    assertThat(officer.get(form).body())
        .contains("/work/decisions/" + decision.id())
        .doesNotContain("name=\"act\"");
  }
}
