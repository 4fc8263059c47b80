package org.jisr.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The framework agreements. {@link Amendments} holds what changes them, {@link AgreementFiles}
 * their documents.
 */
@Service
public class Agreements {

  static final String SIGN = "agreement.sign";
  static final String AMEND = "amendment.sign";
  static final String PUBLISH = "agreement.publish";

  private final AgreementStore store;
  private final Acts acts;
  private final Decisions decisions;
  private final Wordings wordings;

  Agreements(JdbcClient sql, Acts acts, Decisions decisions, Wordings wordings) {
    this.store = new AgreementStore(sql);
    this.acts = acts;
    this.decisions = decisions;
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

  public Outcome create(By by, Write write) {
    return acts.run(
        by,
        Act.CREATE_AGREEMENT,
        () -> {
          List<Refusal> faults = AgreementRules.faults(write, store.codeTaken(write.code(), 0));
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          long id = store.insert(write, Optional.empty());
          acts.record(by, Change.made("agreement.create", "agreement", id, write));
          return Outcome.done(id);
        });
  }

  /** Starts the agreement that takes over from this one: a draft to be signed as any other. */
  public Outcome renew(By by, long id, Write write) {
    return acts.run(
        by,
        Act.RENEW_AGREEMENT,
        () -> store.lock(id),
        before -> {
          List<Refusal> faults =
              AgreementRules.renewal(before, write, store.codeTaken(write.code(), 0));
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          long renewed = store.insert(write, Optional.of(id));
          acts.record(by, Change.made("agreement.renew", "agreement", renewed, get(renewed)));
          return Outcome.done(renewed);
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
  void revise(By by, Agreement agreement) {
    decisions.revise(by, wordings.agreement(agreement, store.documents(agreement.id())));
  }

  void hold(long id) {
    store.lock(id);
  }

  /** True for a draft that never was before both sides. */
  public boolean discardable(Agreement agreement) {
    return AgreementRules.discardable(
            agreement.state(), !decisions.of(SIGN, agreement.id()).isEmpty())
        .isEmpty();
  }

  /** Takes a draft away with its documents; the journal keeps it whole. */
  public Outcome discard(By by, long id) {
    return acts.run(
        by,
        Act.DISCARD_AGREEMENT,
        () -> store.lock(id),
        before -> {
          boolean proposed = !decisions.of(SIGN, id).isEmpty();
          Optional<Refusal> kept = AgreementRules.discardable(before.state(), proposed);
          if (kept.isPresent()) {
            return Outcome.refused(kept.get());
          }
          Discarded discarded = new Discarded(before, store.documents(id));
          return Kept.unlessUsed(() -> {
            store.delete(id);
            acts.record(by, new Change("agreement.discard", "agreement", id, "", discarded, null));
            return Outcome.done(id);
          });
        });
  }

  /** A draft that was taken away, as the journal keeps it. */
  private record Discarded(Agreement agreement, List<Agreement.Document> documents) {}

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
        decisions.propose(by, wordings.agreement(agreement, store.documents(agreement.id()))));
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

  /** An amendment in force moves the last day. */
  void extend(By by, long id, LocalDate end) {
    Agreement before = get(id);
    store.extend(id, end);
    acts.record(by, Change.edited("agreement.extend", "agreement", id, before, get(id)));
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
