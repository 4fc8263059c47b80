package org.jisr.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jisr.testing.Drafts.code;
import static org.jisr.testing.Drafts.commitment;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.refusal;
import static org.jisr.testing.Drafts.text;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
import org.jisr.journal.Journal;
import org.jisr.journal.Line;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.jisr.store.Upload;
import org.jisr.testing.Drafts;
import org.jisr.testing.Running;
import org.jisr.testing.Visitor;
import org.junit.jupiter.api.Test;

/** What was entered by mistake is put right or taken out, and the journal keeps what was there. */
class CorrectionsTest {

  private static final Running JISR = Running.shared();

  private final Agreements agreements = JISR.bean(Agreements.class);
  private final Amendments amendments = JISR.bean(Amendments.class);
  private final AgreementFiles files = JISR.bean(AgreementFiles.class);
  private final Roadmaps roadmaps = JISR.bean(Roadmaps.class);
  private final Commitments commitments = JISR.bean(Commitments.class);
  private final Committees committees = JISR.bean(Committees.class);
  private final Decisions decisions = JISR.bean(Decisions.class);
  private final Visitor officer = JISR.visitor(Role.OFFICER, Side.A).reading("fr");

  private static By by() {
    return JISR.acting(Role.OFFICER, Side.A).form();
  }

  private static Line last(String noun, long id) {
    return JISR.bean(Journal.class).of(noun, id, 1).getFirst();
  }

  private long agreement() {
    return done(
        agreements.create(
            by(),
            new Agreements.Write(
                code(), text("Accord jeté"), text("Objet"), text("Comité"), 5, true, 0)));
  }

  private long signedAgreement() {
    return agreements.list().getFirst().id();
  }

  private long document(long agreement) {
    return done(
        files.attach(
            by(),
            new AgreementFiles.Attach(
                agreement,
                "Annexe de trop",
                Lang.FR,
                new Upload("annexe.pdf", ("%PDF-" + code()).getBytes(StandardCharsets.UTF_8)))));
  }

  private long meeting(LocalDate on) {
    return done(
        committees.hold(
            by(),
            new Committees.Hold(
                committees.list().getFirst().id(), Optional.of(on), "Pari", text("Relevé"), 0)));
  }

  @Test
  void aMeetingAndItsDecisionAreCorrectedAndTheSecondOfTwoEditorsIsTold() {
    long id = meeting(LocalDate.of(2021, 3, 1));
    Map<String, String> sent =
        Map.of(
            "heldOn", "2021-03-02",
            "place", "Paris",
            "minutes.fr", "Relevé corrigé",
            "minutes.source", "fr",
            "_version", "1");
    assertThat(officer.get("/work/meetings/" + id + "/edit").body()).contains("value=\"Pari\"");
    assertThat(officer.post("/work/meetings/" + id, sent).statusCode()).isEqualTo(303);
    assertThat(committees.findMeeting(id).orElseThrow().heldOn()).isEqualTo("2021-03-02");
    Visitor other = JISR.visitor(Role.OFFICER, Side.B).reading("fr");
    var late = other.post("/work/meetings/" + id, sent);
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("name=\"_version\" value=\"2\"");
    assertThat(last("meeting", id).before()).contains("Pari\"");
  }

  @Test
  void aDecisionNotedAsDoneIsReopenedByASideThatOwnsIt() {
    long id = meeting(LocalDate.of(2021, 4, 1));
    long decision =
        done(
            committees.decide(
                by(),
                new Committees.Decide(
                    id, text("Envoyer"), Owner.B, Optional.of(LocalDate.of(2021, 5, 1)), 0)));
    By ours = JISR.acting(Role.OFFICER, Side.B).form();
    done(committees.finish(ours, decision));
    assertThat(refusal(committees.reopen(by(), decision))).containsExactly("commitment.otherside");
    Visitor owner = JISR.visitor(Role.OFFICER, Side.B).reading("fr");
    String reopen = "/work/meeting-decisions/" + decision + "/reopen";
    assertThat(owner.get("/work/meetings/" + id).body()).contains(reopen);
    assertThat(owner.post(reopen, Map.of()).statusCode()).isEqualTo(303);
    assertThat(committees.findDecision(decision).orElseThrow().doneOn()).isEmpty();
    var edited =
        officer.post(
            "/work/meeting-decisions/" + decision,
            Map.of(
                "body.fr", "Envoyer la liste",
                "body.source", "fr",
                "owner", "A",
                "dueOn", "2021-06-01",
                "_version", "3"));
    assertThat(edited.statusCode()).isEqualTo(303);
    assertThat(committees.findDecision(decision).orElseThrow().owner()).isEqualTo(Owner.A);
    assertThat(last("meeting", id).act()).isEqualTo("meeting.reword");
  }

  @Test
  void aCommitmentTakenOutLetsTheKeyFallAndStaysInTheJournalWithItsGoals() {
    Decision decision = Drafts.proposed(JISR);
    long roadmap = decision.subject();
    long axis = roadmaps.get(roadmap).axes().getFirst().id();
    long first = roadmaps.get(roadmap).commitments().findFirst().orElseThrow().id();
    assertThat(refusal(commitments.remove(by(), first))).containsExactly("roadmap.last");
    done(commitments.add(by(), axis, commitment("C2", 0)));
    By signatory = JISR.acting(Role.SIGNATORY, Side.A).form();
    done(decisions.turn(signatory, Drafts.turn(decisions.find(decision.id()).orElseThrow())));
    assertThat(officer.post("/work/commitments/" + first + "/remove", Map.of()).statusCode())
        .isEqualTo(303);
    assertThat(roadmaps.get(roadmap).commitments())
        .extracting(Roadmap.Commitment::code)
        .containsExactly("C2");
    assertThat(decisions.find(decision.id()).orElseThrow().key(Side.A)).isEmpty();
    assertThat(last("commitment", first).before()).contains("\"code\":\"C1\"");
    assertThat(last("commitment", first).after()).isEmpty();
  }

  @Test
  void anAxisGoesWithAllInItOnlyWhenThatWasSaid() {
    long roadmap = Drafts.roadmap(JISR);
    done(commitments.addAxis(by(), roadmap, new Commitments.WriteAxis("X2", text("Deux"), 0)));
    long axis = roadmaps.get(roadmap).axes().getFirst().id();
    String remove = "/work/axes/" + axis + "/remove";
    assertThat(officer.get("/work/axes/" + axis + "/edit").body())
        .contains(remove, "name=\"whole\"");
    assertThat(officer.post(remove, Map.of()).statusCode()).isEqualTo(422);
    assertThat(officer.post(remove, Map.of("whole", "yes")).statusCode()).isEqualTo(303);
    assertThat(roadmaps.get(roadmap).axes()).extracting(Roadmap.Axis::position).containsExactly(1);
    assertThat(last("axis", axis).before()).contains("\"code\":\"C1\"");
  }

  @Test
  void aDraftRoadmapThatNobodyProposedIsDiscardedAndKeptWholeInTheJournal() {
    long roadmap = Drafts.roadmap(JISR);
    assertThat(officer.get("/work/roadmaps/" + roadmap).body()).contains("/discard");
    assertThat(officer.post("/work/roadmaps/" + roadmap + "/discard", Map.of()).statusCode())
        .isEqualTo(303);
    assertThat(roadmaps.find(roadmap)).isEmpty();
    assertThat(last("roadmap", roadmap).before()).contains("\"code\":\"X1\"", "\"code\":\"C1\"");
    Decision proposed = Drafts.proposed(JISR);
    done(decisions.withdraw(by(), new Decisions.Withdraw(proposed.id(), "Raison de test")));
    assertThat(refusal(roadmaps.discard(by(), proposed.subject())))
        .containsExactly("discard.proposed");
  }

  @Test
  void aDraftAgreementIsDiscardedUnlessSomethingRestsOnIt() {
    long draft = agreement();
    document(draft);
    long used = agreement();
    done(
        roadmaps.create(
            by(),
            new Roadmaps.Write(
                used,
                code(),
                text("Feuille"),
                Optional.of(LocalDate.of(2028, 1, 1)),
                Optional.of(LocalDate.of(2030, 12, 31)),
                0)));
    assertThat(refusal(agreements.discard(by(), used))).containsExactly("remove.used");
    assertThat(agreements.find(used)).isPresent();
    done(agreements.discard(by(), draft));
    assertThat(agreements.find(draft)).isEmpty();
    assertThat(last("agreement", draft).before()).contains("Accord jeté", "Annexe de trop");
  }

  @Test
  void aDraftAmendmentIsEditedAndDiscardedAndItsNumberIsNotGivenTwice() {
    long agreement = signedAgreement();
    var write = new Amendments.Write(text("Avenant"), Optional.empty(), 0);
    done(amendments.create(by(), agreement, write));
    done(amendments.create(by(), agreement, write));
    var all = amendments.of(agreement);
    var first = all.get(all.size() - 2);
    var second = all.getLast();
    var edited =
        officer.post(
            "/work/amendments/" + second.id(),
            Map.of("body.fr", "Corrigé", "body.source", "fr", "_version", "1"));
    assertThat(edited.statusCode()).isEqualTo(303);
    assertThat(amendments.find(second.id()).orElseThrow().body().in(Lang.FR).text())
        .isEqualTo("Corrigé");
    done(amendments.discard(by(), first.id()));
    done(amendments.create(by(), agreement, write));
    assertThat(amendments.of(agreement)).extracting(Agreement.Amendment::n).doesNotHaveDuplicates();
    assertThat(last("amendment", first.id()).act()).isEqualTo("amendment.discard");
  }

  @Test
  void aDocumentIsTakenAwayButNotWhileTheTextWaitsForKeys() {
    long agreement = agreement();
    long document = document(agreement);
    String remove = "/work/agreements/" + agreement + "/documents/" + document + "/remove";
    long decision = done(agreements.propose(by(), agreement));
    assertThat(officer.post(remove, Map.of()).statusCode()).isEqualTo(422);
    done(decisions.withdraw(by(), new Decisions.Withdraw(decision, "Raison de test")));
    assertThat(officer.get("/work/agreements/" + agreement).body()).contains(remove);
    assertThat(officer.post(remove, Map.of()).statusCode()).isEqualTo(303);
    assertThat(files.of(agreement)).isEmpty();
    assertThat(last("agreement", agreement).before()).contains("Annexe de trop", "\"hash\"");
  }

  @Test
  void whatIsSignedIsKeptByTheDatabaseItself() {
    for (String sql :
        List.of(
            "delete from partnership.agreement where state <> 'DRAFT'",
            "delete from partnership.roadmap where state = 'SIGNED'",
            "delete from partnership.axis",
            "delete from partnership.commitment")) {
      assertThatThrownBy(() -> JISR.sql().sql(sql).update())
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }
}
