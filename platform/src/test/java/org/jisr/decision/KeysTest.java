package org.jisr.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.refusal;
import static org.jisr.testing.Drafts.turn;

import org.jisr.base.Side;
import org.jisr.partnership.Commitments;
import org.jisr.partnership.Roadmap;
import org.jisr.partnership.RoadmapState;
import org.jisr.partnership.Roadmaps;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.jisr.testing.Acting;
import org.jisr.testing.Drafts;
import org.jisr.testing.Running;
import org.jisr.testing.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeysTest {

  private static final Running JISR = Running.shared();

  private final Decisions decisions = JISR.bean(Decisions.class);
  private final Roadmaps roadmaps = JISR.bean(Roadmaps.class);
  private final Commitments commitments = JISR.bean(Commitments.class);
  private final By signatoryA = JISR.acting(Role.SIGNATORY, Side.A).form();
  private final By signatoryB = JISR.acting(Role.SIGNATORY, Side.B).form();

  @Test
  void oneOfEachSideSignTheRoadmapTogether() {
    Decision decision = Drafts.proposed(JISR);
    done(decisions.turn(signatoryA, turn(decision)));
    assertThat(roadmaps.get(decision.subject()).state()).isEqualTo(RoadmapState.PROPOSED);
    done(decisions.turn(signatoryB, turn(decision)));
    Roadmap signed = roadmaps.get(decision.subject());
    assertThat(signed.state()).isEqualTo(RoadmapState.SIGNED);
    assertThat(signed.signatures())
        .extracting(Roadmap.Signature::name)
        .containsExactly(signatoryA.person().name(), signatoryB.person().name());
    assertThat(now(decision).state()).isEqualTo(DecisionState.DECIDED);
  }

  @Test
  void inEitherOrder() {
    Decision decision = Drafts.proposed(JISR);
    done(decisions.turn(signatoryB, turn(decision)));
    done(decisions.turn(signatoryA, turn(decision)));
    assertThat(roadmaps.get(decision.subject()).state()).isEqualTo(RoadmapState.SIGNED);
  }

  @Test
  void onePersonWithASeatOnEachSideTurnsOnlyOne() {
    Decision decision = Drafts.proposed(JISR);
    long person = Acting.person(JISR);
    By here = Acting.seated(JISR, person, Role.SIGNATORY, Side.A);
    By there = Acting.seated(JISR, person, Role.SIGNATORY, Side.B);
    done(decisions.turn(here, turn(decision)));
    refused(there, decision, "key.same.person");
    assertThat(now(decision).keys()).hasSize(1);
  }

  @Test
  void theDatabaseItselfTakesNoSecondKeyOfOnePerson() {
    Decision decision = Drafts.proposed(JISR);
    done(decisions.turn(signatoryA, turn(decision)));
    assertThatThrownBy(() ->
            JISR.ownerSql()
                .sql(
                    """
                    insert into decision.key
                      (joint_id, n, side, person_id, name, role, power, hash, turned_at)
                    select joint_id, n, 'B', person_id, name, role, power, hash, turned_at
                    from decision.key where joint_id = ?
                    """)
                .param(decision.id())
                .update())
        .hasMessageContaining("key_person");
  }

  @Test
  void theSameSideTurnsOnlyOnce() {
    Decision decision = Drafts.proposed(JISR);
    done(decisions.turn(signatoryA, turn(decision)));
    refused(JISR.acting(Role.SIGNATORY, Side.A).form(), decision, "key.side.turned");
    refused(Acting.newcomer(JISR, Role.SIGNATORY, Side.A), decision, "key.side.turned");
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "SIGNATORY", mode = EnumSource.Mode.EXCLUDE)
  void nobodyButASignatorySigns(Role role) {
    Decision decision = Drafts.proposed(JISR);
    refused(JISR.acting(role, Side.A).form(), decision, "refusal.absent");
    refused(JISR.acting(role, Side.B).form(), decision, "refusal.absent");
  }

  @Test
  void anEditMakesTheTurnedKeyFallAndAsksForItOnTheNewText() {
    Decision decision = Drafts.proposed(JISR);
    done(decisions.turn(signatoryA, turn(decision)));
    Roadmap.Commitment promise =
        roadmaps.get(decision.subject()).commitments().findFirst().orElseThrow();
    done(
        commitments.edit(
            JISR.acting(Role.OFFICER, Side.B).form(),
            promise.id(),
            Drafts.commitment("C9", promise.version())));
    Decision edited = now(decision);
    assertThat(edited.key(Side.A)).isEmpty();
    assertThat(edited.wording().n()).isEqualTo(2);
    assertThat(edited.voided(1)).hasSize(1);
    refused(signatoryB, decision, "key.textchanged");
    done(decisions.turn(signatoryB, turn(edited)));
    assertThat(roadmaps.get(decision.subject()).state()).isEqualTo(RoadmapState.PROPOSED);
    done(decisions.turn(JISR.acting(Role.SIGNATORY, Side.A).form(), turn(edited)));
    assertThat(roadmaps.get(decision.subject()).state()).isEqualTo(RoadmapState.SIGNED);
  }

  @Test
  void anEditThatChangesNothingBoundLeavesTheKeys() {
    Decision decision = Drafts.proposed(JISR);
    done(decisions.turn(signatoryA, turn(decision)));
    Roadmap roadmap = roadmaps.get(decision.subject());
    done(
        roadmaps.edit(
            JISR.acting(Role.OFFICER, Side.A).form(),
            roadmap.id(),
            Drafts.write(JISR, roadmap.code(), roadmap.version())));
    assertThat(now(decision).key(Side.A)).isPresent();
  }

  @Test
  void aKeyOnATextThatWasNeverShownIsRefused() {
    Decision decision = Drafts.proposed(JISR);
    for (String hash : new String[] {"", "0".repeat(64), "x"}) {
      var forged = new Decisions.Turn(decision.id(), hash, "", "");
      assertThat(refusal(decisions.turn(signatoryA, forged))).containsExactly("key.textchanged");
    }
  }

  @Test
  void nothingTurnsAfterTheEndOfADecision() {
    Decision decision = Drafts.proposed(JISR);
    By officer = JISR.acting(Role.OFFICER, Side.A).form();
    done(decisions.withdraw(officer, new Decisions.Withdraw(decision.id(), "Erreur")));
    refused(signatoryA, decision, "key.closed");
    assertThat(roadmaps.get(decision.subject()).state()).isEqualTo(RoadmapState.DRAFT);
  }

  @Test
  void aSignedTextCannotBeEdited() {
    Decision decision = Drafts.proposed(JISR);
    done(decisions.turn(signatoryA, turn(decision)));
    done(decisions.turn(signatoryB, turn(decision)));
    Roadmap roadmap = roadmaps.get(decision.subject());
    By officer = JISR.acting(Role.OFFICER, Side.A).form();
    assertThat(
            refusal(
                roadmaps.edit(
                    officer, roadmap.id(), Drafts.write(JISR, "OTHER", roadmap.version()))))
        .contains("roadmap.frozen");
  }

  private void refused(By by, Decision decision, String why) {
    Snapshot before = Snapshot.of(JISR);
    Decisions.Turn turn = turn(decision);
    By form = new By(by.person(), by.seat(), java.util.UUID.randomUUID());
    assertThat(refusal(decisions.turn(form, turn))).containsExactly(why);
    assertThat(Snapshot.of(JISR)).isEqualTo(before);
  }

  private Decision now(Decision decision) {
    return decisions.find(decision.id()).orElseThrow();
  }
}
