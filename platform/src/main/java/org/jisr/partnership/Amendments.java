package org.jisr.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jisr.base.LocalText;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
import org.jisr.journal.Change;
import org.jisr.people.Act;
import org.jisr.people.Acts;
import org.jisr.people.By;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The amendments of agreements in force, from a draft to the signed text. */
@Service
public class Amendments {

  private final AgreementStore store;
  private final Acts acts;
  private final Decisions decisions;
  private final Wordings wordings;
  private final Agreements agreements;

  Amendments(
      JdbcClient sql, Acts acts, Decisions decisions, Wordings wordings, Agreements agreements) {
    this.store = new AgreementStore(sql);
    this.acts = acts;
    this.decisions = decisions;
    this.wordings = wordings;
    this.agreements = agreements;
  }

  /** What an officer writes of an amendment before it is signed. */
  public record Write(LocalText body, Optional<LocalDate> endsOn, int version) {}

  public Optional<Agreement.Amendment> find(long id) {
    return store.findAmendment(id);
  }

  /** Those of an agreement, in their order. */
  public List<Agreement.Amendment> of(long agreement) {
    return store.amendments(agreement);
  }

  public Outcome create(By by, long agreement, Write write) {
    return acts.run(
        by,
        Act.ADD_AMENDMENT,
        () -> store.lock(agreement),
        amended -> {
          List<Refusal> faults = AgreementRules.faults(amended, write);
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          long id = store.insert(agreement, write);
          acts.record(by, Change.made("amendment.create", "amendment", id, get(id)));
          return Outcome.done(agreement);
        });
  }

  private Agreement.Amendment get(long id) {
    return find(id).orElseThrow();
  }

  public Outcome edit(By by, long id, Write write) {
    return acts.run(
        by,
        Act.EDIT_AMENDMENT,
        () -> store.lockAmendment(id),
        before -> {
          if (before.version() != write.version()) {
            return acts.conflict("amendment", id, before.version());
          }
          Agreement agreement = agreements.get(before.agreement());
          List<Refusal> faults = AgreementRules.faults(agreement, write);
          AgreementRules.editable(before).ifPresent(faults::add);
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          store.update(id, write);
          acts.record(by, Change.edited("amendment.edit", "amendment", id, before, get(id)));
          decisions.revise(by, wordings.amendment(agreement, get(id)));
          return Outcome.done(before.agreement());
        });
  }

  /** True for a draft that never was before both sides. */
  public boolean discardable(Agreement.Amendment amendment) {
    return kept(amendment).isEmpty();
  }

  private Optional<Refusal> kept(Agreement.Amendment amendment) {
    boolean proposed = !decisions.of(Agreements.AMEND, amendment.id()).isEmpty();
    return AgreementRules.discardable(amendment.state(), proposed);
  }

  /** Takes a draft away; the journal keeps it whole. */
  public Outcome discard(By by, long id) {
    return acts.run(
        by,
        Act.DISCARD_AMENDMENT,
        () -> store.lockAmendment(id),
        before -> {
          Optional<Refusal> kept = kept(before);
          if (kept.isPresent()) {
            return Outcome.refused(kept.get());
          }
          store.deleteAmendment(id);
          acts.record(by, new Change("amendment.discard", "amendment", id, "", before, null));
          return Outcome.done(before.agreement());
        });
  }

  /** The amendment, after the agreement whose last day it may move. */
  void hold(long id) {
    find(id).ifPresent(amendment -> agreements.hold(amendment.agreement()));
    store.lockAmendment(id);
  }

  /** Puts the text before both sides for signature. */
  public Outcome propose(By by, long id) {
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
          Agreement agreement = agreements.get(amendment.agreement());
          return Outcome.done(decisions.propose(by, wordings.amendment(agreement, amendment)));
        });
  }

  void moveAmendment(By by, Agreement.Amendment amendment, AgreementState state, String act) {
    store.moveAmendment(amendment.id(), state);
    acts.record(by, Change.edited(act, "amendment", amendment.id(), amendment.state(), state));
  }

  /** Both keys are in: the amendment holds, and with it the new last day. */
  void amended(By by, Decision decision) {
    Agreement.Amendment amendment = get(decision.subject());
    moveAmendment(by, amendment, AgreementState.IN_FORCE, "amendment.sign");
    amendment.endsOn().ifPresent(end -> agreements.extend(by, amendment.agreement(), end));
  }
}
