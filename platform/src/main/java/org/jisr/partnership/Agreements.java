package org.jisr.partnership;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Fingerprint;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
import org.jisr.decision.PublicationState;
import org.jisr.journal.Change;
import org.jisr.people.Act;
import org.jisr.people.Acts;
import org.jisr.people.By;
import org.jisr.store.Documents;
import org.jisr.store.Scanner;
import org.jisr.store.Upload;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The framework agreements, their amendments and documents. */
@Service
public class Agreements {

  static final String SIGN = "agreement.sign";
  static final String AMEND = "amendment.sign";
  static final String PUBLISH = "agreement.publish";

  private final AgreementStore store;
  private final Acts acts;
  private final Decisions decisions;
  private final Documents documents;
  private final Scanner scanner;
  private final Wordings wordings;

  Agreements(
      JdbcClient sql,
      Acts acts,
      Decisions decisions,
      Documents documents,
      Scanner scanner,
      Wordings wordings) {
    this.store = new AgreementStore(sql);
    this.acts = acts;
    this.decisions = decisions;
    this.documents = documents;
    this.scanner = scanner;
    this.wordings = wordings;
  }

  /** What an officer writes of an agreement before it is signed. */
  public record Write(
      String code,
      LocalText title,
      LocalText purpose,
      LocalText governance,
      int years,
      boolean renewable,
      int version) {}

  /** An agreement signed before Jisr: a fact with its source, not decided here. */
  public record Historic(
      Write text,
      LocalDate signedOn,
      LocalText place,
      String source,
      PublicationState publication) {}

  public record Amend(long agreement, LocalText body, Optional<LocalDate> endsOn) {}

  public record Attach(long agreement, String title, Lang lang, Upload file) {}

  public Optional<Agreement> find(long id) {
    return store.find(id);
  }

  /** The agreement with this code, when citizens may see it. */
  public Optional<Agreement> findPublic(String code) {
    return store.list().stream()
        .filter(a -> a.code().equals(code) && a.publication() == PublicationState.PUBLIC)
        .findFirst();
  }

  public Agreement get(long id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no agreement " + id));
  }

  /** All, the oldest first. */
  public List<Agreement> list() {
    return store.list();
  }

  public List<Agreement.Amendment> amendments(long agreement) {
    return store.amendments(agreement);
  }

  public List<Agreement.Document> documents(long agreement) {
    return store.documents(agreement);
  }

  /** A file of this very agreement. */
  public Optional<Agreement.Document> findDocument(long agreement, long document) {
    return store.documents(agreement).stream().filter(d -> d.id() == document).findFirst();
  }

  /** Writes the content of a file, see {@link Documents#write}. */
  public void write(Agreement.Document document, OutputStream out) throws IOException {
    documents.write(new Fingerprint(document.hash()), out);
  }

  public Outcome create(By by, Write write) {
    return acts.run(
        by,
        Act.CREATE_AGREEMENT,
        () -> {
          List<Refusal> faults = AgreementRules.faults(write, store.codeTaken(write.code(), 0));
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          long id = store.insert(write);
          acts.record(by, Change.made("agreement.create", "agreement", id, write));
          return Outcome.done(id);
        });
  }

  public Outcome edit(By by, long id, Write write) {
    return acts.run(
        by,
        Act.EDIT_AGREEMENT,
        () -> store.lock(id),
        before -> {
          if (before.version() != write.version()) {
            return acts.conflict("agreement", id, before.version());
          }
          List<Refusal> faults = AgreementRules.faults(write, store.codeTaken(write.code(), id));
          AgreementRules.editable(before).ifPresent(faults::add);
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          store.update(id, write);
          acts.record(by, Change.edited("agreement.edit", "agreement", id, before, get(id)));
          revise(by, get(id));
          return Outcome.done(id);
        });
  }

  /** A text that waits for keys was written anew: the keys fall. */
  private void revise(By by, Agreement agreement) {
    decisions.revise(by, wordings.agreement(agreement, documents(agreement.id())));
  }

  void hold(long id) {
    store.lock(id);
  }

  /** An amendment and the agreement whose last day it may move. */
  void holdAmendment(long id) {
    findAmendment(id).ifPresent(amendment -> store.lock(amendment.agreement()));
    store.lockAmendment(id);
  }

  /** Puts the text before both sides for signature. */
  public Outcome propose(By by, long id) {
    return acts.run(
        by, Act.PROPOSE_AGREEMENT, () -> store.lock(id), agreement -> proposed(by, agreement));
  }

  private Outcome proposed(By by, Agreement agreement) {
    Optional<AgreementState> next =
        AgreementState.LIFE.next(agreement.state(), AgreementState.Act.PROPOSE);
    if (next.isEmpty()) {
      return Outcome.refused(Refusal.illegal("step.illegal"));
    }
    store.move(agreement.id(), next.get());
    acts.record(
        by,
        Change.edited(
            "agreement.propose", "agreement", agreement.id(), agreement.state(), next.get()));
    return Outcome.done(
        decisions.propose(by, wordings.agreement(agreement, documents(agreement.id()))));
  }

  /** Both keys are in: in force from today for its term. */
  void signed(By by, Decision decision, LocalDate today) {
    Agreement agreement = get(decision.subject());
    LocalDate end = today.plusYears(agreement.years());
    store.sign(agreement.id(), today, end);
    acts.record(
        by,
        Change.edited(
            "agreement.sign", "agreement", agreement.id(), agreement, get(agreement.id())));
  }

  void signatureGivenUp(By by, Decision decision) {
    store.move(decision.subject(), AgreementState.DRAFT);
    acts.record(
        by,
        Change.edited(
            "agreement.giveup",
            "agreement",
            decision.subject(),
            AgreementState.PROPOSED,
            AgreementState.DRAFT));
  }

  /** Puts the publication before both sides. */
  public Outcome publish(By by, long id) {
    return acts.run(
        by,
        Act.PUBLISH_AGREEMENT,
        () -> store.lock(id),
        agreement -> {
          if (!AgreementRules.open(agreement).contains(Act.PUBLISH_AGREEMENT)) {
            return Outcome.refused(Refusal.illegal("publication.unsigned"));
          }
          showTo(by, id, PublicationState.Act.PROPOSE, "agreement.publish");
          return Outcome.done(decisions.propose(by, wordings.publication(agreement)));
        });
  }

  void showTo(By by, long id, PublicationState.Act step, String act) {
    PublicationState before = get(id).publication();
    PublicationState after = PublicationState.LIFE.after(before, step);
    store.publish(id, after);
    acts.record(by, Change.edited(act, "agreement", id, before, after));
  }

  public Outcome amend(By by, Amend amend) {
    return acts.run(
        by,
        Act.ADD_AMENDMENT,
        () -> store.lock(amend.agreement()),
        agreement -> {
          List<Refusal> faults = AgreementRules.faults(agreement, amend);
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          long id = store.insert(amend, store.amendments(amend.agreement()).size() + 1);
          acts.record(by, Change.made("amendment.create", "amendment", id, amend));
          return Outcome.done(amend.agreement());
        });
  }

  public Optional<Agreement.Amendment> findAmendment(long id) {
    return store.findAmendment(id);
  }

  public Outcome proposeAmendment(By by, long id) {
    return acts.run(
        by,
        Act.PROPOSE_AMENDMENT,
        () -> store.lockAmendment(id),
        amendment -> {
          Optional<AgreementState> next =
              AgreementState.LIFE.next(amendment.state(), AgreementState.Act.PROPOSE);
          if (next.isEmpty()) {
            return Outcome.refused(Refusal.illegal("step.illegal"));
          }
          moveAmendment(by, amendment, next.get(), "amendment.propose");
          Agreement agreement = get(amendment.agreement());
          return Outcome.done(decisions.propose(by, wordings.amendment(agreement, amendment)));
        });
  }

  void moveAmendment(By by, Agreement.Amendment amendment, AgreementState state, String act) {
    store.moveAmendment(amendment.id(), state);
    acts.record(by, Change.edited(act, "amendment", amendment.id(), amendment.state(), state));
  }

  /** Both keys are in: the amendment holds, and with it the new last day. */
  void amended(By by, Decision decision) {
    Agreement.Amendment amendment = findAmendment(decision.subject()).orElseThrow();
    moveAmendment(by, amendment, AgreementState.IN_FORCE, "amendment.sign");
    amendment.endsOn().ifPresent(end -> extend(by, amendment.agreement(), end));
  }

  private void extend(By by, long id, LocalDate end) {
    Agreement before = get(id);
    store.extend(id, end);
    acts.record(by, Change.edited("agreement.extend", "agreement", id, before, get(id)));
  }

  public Outcome attach(By by, Attach attach) {
    return scanner.passed("file", attach.file().content(), () -> attached(by, attach));
  }

  private Outcome attached(By by, Attach attach) {
    return acts.run(
        by,
        Act.ADD_DOCUMENT,
        () -> store.lock(attach.agreement()),
        agreement -> {
          List<Refusal> faults = AgreementRules.faults(attach);
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          Documents.Stored stored = documents.keep(attach.file().content());
          long id = store.insert(attach, stored);
          acts.record(
              by,
              Change.made(
                  "document.add", "agreement", attach.agreement(), stored.fingerprint().hex()));
          revise(by, agreement);
          return Outcome.done(id);
        });
  }

  /** Enters an agreement signed before Jisr, with its source, as Jisr's own act. */
  public Outcome enter(Historic historic) {
    return acts.runAsJisr(() -> {
      long id = store.insert(historic);
      acts.recordAsJisr(Change.made("agreement.enter", "agreement", id, historic));
      return Outcome.done(id);
    });
  }
}
