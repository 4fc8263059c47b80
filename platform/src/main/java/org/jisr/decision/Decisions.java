package org.jisr.decision;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jisr.base.Fingerprint;
import org.jisr.base.LocalText;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.base.Side;
import org.jisr.base.TextRules;
import org.jisr.journal.Change;
import org.jisr.people.Act;
import org.jisr.people.Acts;
import org.jisr.people.By;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The joint decisions: proposed by a room, keyed by a person of each side, or withdrawn. */
@Service
public class Decisions {

  /** Of what somebody writes beside their key. */
  private static final int LONGEST = 300;

  private final DecisionStore store;
  private final Acts acts;
  private final Clock clock;
  private final ObjectProvider<Effect> effects;

  Decisions(JdbcClient sql, Acts acts, Clock clock, ObjectProvider<Effect> effects) {
    this.store = new DecisionStore(sql);
    this.acts = acts;
    this.clock = clock;
    this.effects = effects;
  }

  /**
   * A text put before both sides.
   *
   * @param body the articles in their languages, one a line
   */
  public record Proposal(
      String kind, long subject, LocalText title, LocalText body, List<Wording.Bind> binds) {

    public Fingerprint hash() {
      return Wording.hash(kind, subject, body, binds);
    }
  }

  /**
   * @param hash of the text the person has read
   * @param power by which the person signs, as they write it
   * @param place where they sign; both may be empty
   */
  public record Turn(long decision, String hash, String power, String place) {}

  public record Withdraw(long decision, String reason) {}

  public Optional<Decision> find(long id) {
    return store.find(id);
  }

  /** The decision that waits for keys on a thing. */
  public Optional<Decision> open(String kind, long subject) {
    return store.list("where state = 'OPEN' and kind = ? and subject = ?", kind, subject).stream()
        .findFirst();
  }

  /** All of one thing, newest first. */
  public List<Decision> of(String kind, long subject) {
    return store.list("where kind = ? and subject = ? order by id desc", kind, subject);
  }

  /** All that wait, oldest first. */
  public List<Decision> waiting() {
    return store.list("where state = 'OPEN' order by id");
  }

  /** Those that ended, with a lower number than this, the highest first; so many at most. */
  public List<Decision> ended(long before, int most) {
    return store.list("where state <> 'OPEN' and id < ? order by id desc limit ?", before, most);
  }

  /** All after a number, whatever became of them. */
  public List<Decision> after(long id, int most) {
    return store.list("where id > ? order by id limit ?", id, most);
  }

  /** True when it waits for a key this person could turn. */
  public boolean awaits(Decision decision, By by) {
    Effect effect = effect(decision.kind());
    return KeyRules.awaited(decision, effect.keyHolders(), by)
        && effect.hindrance(decision.subject()).isEmpty();
  }

  public Effect effect(String kind) {
    Effect effect = byKind().get(kind);
    if (effect == null) {
      throw new IllegalArgumentException("no room decides " + kind);
    }
    return effect;
  }

  private Map<String, Effect> byKind() {
    return effects.stream().collect(Collectors.toMap(Effect::kind, Function.identity()));
  }

  /** Puts a text before both sides, inside the transaction of the room that asks. */
  @Transactional(propagation = Propagation.MANDATORY)
  public long propose(By by, Proposal proposal) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    long id = store.open(proposal, by.person().id(), now);
    store.add(
        id,
        new Wording(1, proposal.body(), proposal.binds(), proposal.hash(), by.person().id(), now));
    acts.record(by, Change.made("decision.propose", "decision", id, proposal.hash().hex()));
    return id;
  }

  /**
   * Takes the new text of a thing whose decision waits: the keys fall, and are to be turned again
   * on the new text. Nothing happens when the text is the same or no decision waits.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void revise(By by, Proposal proposal) {
    open(proposal.kind(), proposal.subject())
        .filter(decision -> !decision.wording().hash().equals(proposal.hash()))
        .ifPresent(decision -> rewrite(by, decision, proposal));
  }

  private void rewrite(By by, Decision decision, Proposal proposal) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    int n = decision.wording().n() + 1;
    store.voidKeys(decision.id(), now);
    store.name(decision.id(), proposal.title());
    store.add(
        decision.id(),
        new Wording(n, proposal.body(), proposal.binds(), proposal.hash(), by.person().id(), now));
    acts.record(
        by,
        Change.edited(
            "decision.revise",
            "decision",
            decision.id(),
            decision.wording().hash().hex(),
            proposal.hash().hex()));
  }

  /** Turns the key of the person's side; with the second one, the effect takes place. */
  public Outcome turn(By by, Turn turn) {
    return acts.run(
        by, Act.TURN_KEY, () -> held(turn.decision()), before -> turned(by, before, turn));
  }

  /**
   * The decision, which nobody keys, rewrites or takes back meanwhile. The thing it is about is
   * held first, as every edit of that thing does before it writes the text anew.
   */
  private Optional<Decision> held(long id) {
    find(id).ifPresent(decision -> effect(decision.kind()).hold(decision.subject()));
    store.lock(id);
    return find(id);
  }

  private Outcome turned(By by, Decision before, Turn turn) {
    Effect effect = effect(before.kind());
    Optional<Refusal> refusal =
        KeyRules.refusal(before, effect.keyHolders(), by, turn.hash())
            .or(() -> effect.hindrance(before.subject()));
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    List<Refusal> faults = new ArrayList<>(TextRules.optional("power", turn.power(), LONGEST));
    faults.addAll(TextRules.optional("place", turn.place(), LONGEST));
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    Key key = key(by, before, turn);
    store.add(before.id(), key);
    acts.record(by, Change.made("decision.key", "decision", before.id(), key));
    if (before.key(by.side().other()).isPresent()) {
      decided(by, before.id(), effect);
    }
    return Outcome.done(before.id());
  }

  private Key key(By by, Decision decision, Turn turn) {
    return new Key(
        decision.wording().n(),
        by.side(),
        by.person().id(),
        by.person().name(),
        by.seat().role(),
        turn.power().strip(),
        turn.place().strip(),
        decision.wording().hash(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        Optional.empty());
  }

  private void decided(By by, long id, Effect effect) {
    store.close(id, DecisionState.DECIDED, "", clock.instant());
    Decision decision = find(id).orElseThrow();
    acts.record(
        by,
        Change.edited(
            "decision.decided", "decision", id, DecisionState.OPEN, DecisionState.DECIDED));
    effect.decided(by, decision);
  }

  /** Takes a text back before its second key; the keys turned so far stay on record. */
  public Outcome withdraw(By by, Withdraw withdraw) {
    return acts.run(
        by,
        Act.WITHDRAW_DECISION,
        () -> held(withdraw.decision()),
        decision -> {
          if (!decision.open()) {
            return Outcome.refused(Refusal.illegal("key.closed"));
          }
          if (withdraw.reason().isBlank()) {
            return Outcome.refused(Refusal.invalid("reason", "form.reason.missing"));
          }
          return withdrawn(by, decision, withdraw.reason().strip());
        });
  }

  private Outcome withdrawn(By by, Decision decision, String reason) {
    store.close(decision.id(), DecisionState.WITHDRAWN, reason, clock.instant());
    acts.record(
        by,
        Change.edited(
                "decision.withdraw",
                "decision",
                decision.id(),
                DecisionState.OPEN,
                DecisionState.WITHDRAWN)
            .because(reason));
    effect(decision.kind()).withdrawn(by, decision);
    return Outcome.done(decision.id());
  }

  /** Which sides' keys are still out on an open decision. */
  public static List<Side> awaitedSides(Decision decision) {
    return List.of(Side.values()).stream().filter(s -> decision.key(s).isEmpty()).toList();
  }
}
