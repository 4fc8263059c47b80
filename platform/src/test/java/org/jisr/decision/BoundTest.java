package org.jisr.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.text;
import static org.jisr.testing.Drafts.turn;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Outcome;
import org.jisr.base.Side;
import org.jisr.partnership.Agreement;
import org.jisr.partnership.AgreementFiles;
import org.jisr.partnership.Agreements;
import org.jisr.partnership.Commitments;
import org.jisr.partnership.Roadmap;
import org.jisr.partnership.Roadmaps;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.jisr.store.Upload;
import org.jisr.testing.Drafts;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All that a text binds: whatever of it is changed, the keys fall. */
class BoundTest {

  private static final Running JISR = Running.shared();

  private final Decisions decisions = JISR.bean(Decisions.class);
  private final Agreements agreements = JISR.bean(Agreements.class);
  private final AgreementFiles files = JISR.bean(AgreementFiles.class);
  private final Roadmaps roadmaps = JISR.bean(Roadmaps.class);
  private final Commitments commitments = JISR.bean(Commitments.class);

  private static By officer() {
    return JISR.acting(Role.OFFICER, Side.A).form();
  }

  private static By signatory(Side side) {
    return JISR.acting(Role.SIGNATORY, side).form();
  }

  private Decision now(Decision decision) {
    return decisions.find(decision.id()).orElseThrow();
  }

  /** What an officer can change of a roadmap whose text waits for keys. */
  private enum Edit {
    AGREEMENT,
    CODE,
    TITLE,
    PERIOD,
    AXIS_CODE,
    AXIS_TITLE,
    NEW_AXIS,
    NEW_COMMITMENT,
    COMMITMENT
  }

  @ParameterizedTest
  @EnumSource(Edit.class)
  void everyChangeOfARoadmapMakesTheKeyFall(Edit edit) {
    Decision decision = Drafts.proposed(JISR);
    done(decisions.turn(signatory(Side.A), turn(decision)));
    change(roadmaps.get(decision.subject()), edit);
    assertThat(now(decision).key(Side.A)).as("the key on the text before").isEmpty();
    assertThat(now(decision).wording().n()).isEqualTo(2);
  }

  private void change(Roadmap r, Edit edit) {
    Roadmap.Axis axis = r.axes().getFirst();
    Roadmap.Commitment promise = axis.commitments().getFirst();
    switch (edit) {
      case AGREEMENT -> edit(r, signedAgreement(), r.code(), r.title(), r.period().until());
      case CODE -> edit(r, r.agreement(), Drafts.code(), r.title(), r.period().until());
      case TITLE -> edit(r, r.agreement(), r.code(), text("Autre"), r.period().until());
      case PERIOD -> edit(r, r.agreement(), r.code(), r.title(), r.period().until().minusDays(1));
      case AXIS_CODE -> axis(axis, "X9", axis.title());
      case AXIS_TITLE -> axis(axis, axis.code(), text("Autre axe"));
      case NEW_AXIS ->
          done(
              commitments.addAxis(
                  officer(), r.id(), new Commitments.WriteAxis("X2", text("Axe vide"), 0)));
      case NEW_COMMITMENT ->
          done(commitments.add(officer(), axis.id(), Drafts.commitment("C2", 0)));
      case COMMITMENT ->
          done(
              commitments.edit(
                  officer(), promise.id(), Drafts.commitment("C9", promise.version())));
    }
  }

  private void edit(Roadmap r, long agreement, String code, LocalText title, LocalDate until) {
    done(
        roadmaps.edit(
            officer(),
            r.id(),
            new Roadmaps.Write(
                agreement,
                code,
                title,
                Optional.of(r.period().from()),
                Optional.of(until),
                r.version())));
  }

  private void axis(Roadmap.Axis axis, String code, LocalText title) {
    done(
        commitments.editAxis(
            officer(), axis.id(), new Commitments.WriteAxis(code, title, axis.version())));
  }

  private Decision proposedAgreement() {
    String code = Drafts.code();
    long id =
        done(
            agreements.create(
                officer(),
                new Agreements.Write(
                    code, text(code), text("Objet"), LocalText.EMPTY, 5, true, 0)));
    return decisions.find(done(agreements.propose(officer(), id))).orElseThrow();
  }

  private long signedAgreement() {
    Decision decision = proposedAgreement();
    done(decisions.turn(signatory(Side.A), turn(decision)));
    done(decisions.turn(signatory(Side.B), turn(decision)));
    return decision.subject();
  }

  @Test
  void aDocumentAttachedAfterAKeyMakesItFallAndStandsInTheText() {
    Decision decision = proposedAgreement();
    done(decisions.turn(signatory(Side.B), turn(decision)));
    byte[] content = "%PDF-1.7 annexe".getBytes(StandardCharsets.UTF_8);
    done(
        files.attach(
            officer(),
            new AgreementFiles.Attach(
                decision.subject(), "Annexe", Lang.FR, new Upload("annexe.pdf", content))));
    Agreement.Document document = files.of(decision.subject()).getFirst();
    assertThat(now(decision).key(Side.B)).isEmpty();
    assertThat(now(decision).wording().binds())
        .contains(new Wording.Bind("bind.attachment", "Annexe · " + document.hash()));
    for (Lang lang : Lang.values()) {
      assertThat(now(decision).wording().articles(lang))
          .anyMatch(article -> article.contains("Annexe"));
    }
  }

  @Test
  void theDecisionIsCalledByTheTitleThatIsSigned() {
    Decision decision = Drafts.proposed(JISR);
    Roadmap r = roadmaps.get(decision.subject());
    edit(r, r.agreement(), r.code(), text("Titre nouveau"), r.period().until());
    assertThat(now(decision).title().in(Lang.FR).text()).contains("Titre nouveau");
  }

  @Test
  void whatStandsInOneLanguageOnlySaysSoInTheTextsOfTheOthers() {
    Decision decision = Drafts.proposed(JISR);
    Roadmap r = roadmaps.get(decision.subject());
    edit(r, r.agreement(), r.code(), LocalText.of(Lang.AR, "خارطة"), r.period().until());
    assertThat(now(decision).wording().articles(Lang.FR).getFirst())
        .contains("\u2068خارطة\u2069 (en arabe seulement)");
    assertThat(now(decision).wording().articles(Lang.AR).getFirst())
        .contains("خارطة")
        .doesNotContain("فقط");
  }

  @Test
  void anEditAndAKeyAtOneTimeWaitForEachOtherAndBothAreAnswered() throws Exception {
    try (var two = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < 12; i++) {
        Decision decision = Drafts.proposed(JISR);
        Roadmap r = roadmaps.get(decision.subject());
        Callable<Outcome> key = () -> decisions.turn(signatory(Side.A), turn(decision));
        Callable<Outcome> edit =
            () -> roadmaps.edit(officer(), r.id(), Drafts.write(JISR, Drafts.code(), r.version()));
        List<Future<Outcome>> both = two.invokeAll(List.of(key, edit));
        done(both.get(1).get());
        both.get(0).get();
        assertThat(now(decision).key(Side.A)).as("no key on a text that is gone").isEmpty();
      }
    }
  }
}
