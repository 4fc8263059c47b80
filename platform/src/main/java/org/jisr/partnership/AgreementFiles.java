package org.jisr.partnership;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jisr.base.Fingerprint;
import org.jisr.base.Lang;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.decision.Decision;
import org.jisr.decision.DecisionState;
import org.jisr.decision.Decisions;
import org.jisr.journal.Change;
import org.jisr.people.Act;
import org.jisr.people.Acts;
import org.jisr.people.By;
import org.jisr.store.Documents;
import org.jisr.store.Scanner;
import org.jisr.store.Upload;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The documents of agreements. */
@Service
public class AgreementFiles {

  private final AgreementStore store;
  private final Acts acts;
  private final Decisions decisions;
  private final Agreements agreements;
  private final Documents documents;
  private final Scanner scanner;

  AgreementFiles(
      JdbcClient sql,
      Acts acts,
      Decisions decisions,
      Agreements agreements,
      Documents documents,
      Scanner scanner) {
    this.store = new AgreementStore(sql);
    this.acts = acts;
    this.decisions = decisions;
    this.agreements = agreements;
    this.documents = documents;
    this.scanner = scanner;
  }

  public record Attach(long agreement, String title, Lang lang, Upload file) {}

  public List<Agreement.Document> of(long agreement) {
    return store.documents(agreement);
  }

  /** A file of this very agreement. */
  public Optional<Agreement.Document> find(long agreement, long document) {
    return of(agreement).stream().filter(d -> d.id() == document).findFirst();
  }

  /** Writes the content of a file, see {@link Documents#write}. */
  public void write(Agreement.Document document, OutputStream out) throws IOException {
    documents.write(new Fingerprint(document.hash()), out);
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
          Agreement.Document added = find(attach.agreement(), id).orElseThrow();
          acts.record(by, Change.made("document.add", "agreement", attach.agreement(), added));
          agreements.revise(by, agreement);
          return Outcome.done(id);
        });
  }

  /**
   * Takes a file away that was entered by mistake: not while the agreement's text waits for keys,
   * and not when a text that was signed or waits names its fingerprint. The bytes stay in the
   * store.
   */
  public Outcome remove(By by, long agreement, long document) {
    return acts.run(
        by,
        Act.REMOVE_DOCUMENT,
        () -> store.lock(agreement),
        owner ->
            find(agreement, document)
                .map(before -> removed(by, owner, before))
                .orElseGet(() -> Outcome.refused(new Refusal.Absent())));
  }

  private Outcome removed(By by, Agreement owner, Agreement.Document before) {
    Optional<Refusal> held = AgreementRules.held(owner, bound(owner.id(), before));
    if (held.isPresent()) {
      return Outcome.refused(held.get());
    }
    store.deleteDocument(before.id());
    acts.record(by, new Change("document.remove", "agreement", owner.id(), "", before, null));
    return Outcome.done(owner.id());
  }

  /** True when a text of the agreement or of an amendment binds the file by its fingerprint. */
  private boolean bound(long agreement, Agreement.Document document) {
    Stream<Decision> own =
        Stream.of(Agreements.SIGN, Agreements.PUBLISH)
            .flatMap(kind -> decisions.of(kind, agreement).stream());
    Stream<Decision> amending =
        store.amendments(agreement).stream()
            .flatMap(m -> decisions.of(Agreements.AMEND, m.id()).stream());
    return Stream.concat(own, amending)
        .filter(decision -> decision.state() != DecisionState.WITHDRAWN)
        .flatMap(decision -> decision.wording().binds().stream())
        .anyMatch(bind -> bind.value().contains(document.hash()));
  }
}
