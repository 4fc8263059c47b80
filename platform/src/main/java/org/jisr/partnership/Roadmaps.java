package org.jisr.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
 * The roadmaps, from a draft to the signed and published text. {@link Commitments} holds what
 * stands in them.
 */
@Service
public class Roadmaps {

  static final String SIGN = "roadmap.sign";
  static final String PUBLISH = "roadmap.publish";

  private final RoadmapStore store;
  private final AgreementStore agreements;
  private final AxisStore axes;
  private final Clock clock;
  private final Acts acts;
  private final Decisions decisions;
  private final Wordings wordings;

  Roadmaps(JdbcClient sql, Clock clock, Acts acts, Decisions decisions, Wordings wordings) {
    this.store = new RoadmapStore(sql);
    this.agreements = new AgreementStore(sql);
    this.axes = new AxisStore(sql);
    this.clock = clock;
    this.acts = acts;
    this.decisions = decisions;
    this.wordings = wordings;
  }

  /** What an officer writes of a roadmap. Dates are empty when they were not typed. */
  public record Write(
      long agreement,
      String code,
      LocalText title,
      Optional<LocalDate> startsOn,
      Optional<LocalDate> endsOn,
      int version) {}

  public record Withdraw(long roadmap, String reason) {}

  public Optional<Roadmap> find(long id) {
    return store.find(id);
  }

  public Roadmap get(long id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no roadmap " + id));
  }

  /** All, the one that holds today first, see {@link RoadmapRules#order}. */
  public List<Roadmap> list() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return store.list("").stream().sorted(RoadmapRules.order(today)).toList();
  }

  /** The signed roadmap that holds today; before the first begins, the first to come. */
  public Optional<Roadmap> inForce() {
    return list().stream().filter(r -> r.state() == RoadmapState.SIGNED).findFirst();
  }

  /** Those citizens read, each beside its agreement, the one that holds today first. */
  public List<Roadmap> shown() {
    Set<Long> agreed =
        agreements.list().stream()
            .filter(agreement -> agreement.publication() == PublicationState.PUBLIC)
            .map(Agreement::id)
            .collect(Collectors.toSet());
    return list().stream()
        .filter(r -> r.publication() == PublicationState.PUBLIC && agreed.contains(r.agreement()))
        .toList();
  }

  /** The one that citizens meet first. */
  public Optional<Roadmap> current() {
    return shown().stream().findFirst();
  }

  public Outcome create(By by, Write write) {
    return acts.run(
        by,
        Act.CREATE_ROADMAP,
        () -> {
          List<Refusal> faults =
              RoadmapRules.faults(
                  write, store.codeTaken(write.code(), 0), store.hasAgreement(write.agreement()));
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          long id = store.insert(write, Optional.empty());
          acts.record(by, Change.made("roadmap.create", "roadmap", id, write));
          return Outcome.done(id);
        });
  }

  public Outcome edit(By by, long id, Write write) {
    return acts.run(
        by,
        Act.EDIT_ROADMAP,
        () -> store.lock(id),
        before -> {
          if (before.version() != write.version()) {
            return acts.conflict("roadmap", id, before.version());
          }
          List<Refusal> faults =
              RoadmapRules.faults(
                  write, store.codeTaken(write.code(), id), store.hasAgreement(write.agreement()));
          RoadmapRules.editable(before).ifPresent(faults::add);
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          store.update(id, write);
          acts.record(by, Change.edited("roadmap.edit", "roadmap", id, before, get(id)));
          revise(by, id);
          return Outcome.done(id);
        });
  }

  /** A text that waits for keys was written anew: the keys fall. */
  void revise(By by, long id) {
    Roadmap roadmap = get(id);
    decisions.revise(by, wordings.roadmap(roadmap, agreement(roadmap)));
  }

  void hold(long id) {
    store.lock(id);
  }

  /** True for a draft that never was before both sides. */
  public boolean discardable(Roadmap roadmap) {
    return RoadmapRules.discardable(roadmap, !decisions.of(SIGN, roadmap.id()).isEmpty()).isEmpty();
  }

  /** Takes a draft away with all it holds; the journal keeps it whole. */
  public Outcome discard(By by, long id) {
    return acts.run(
        by,
        Act.DISCARD_ROADMAP,
        () -> store.lock(id),
        before -> {
          boolean proposed = !decisions.of(SIGN, id).isEmpty();
          Optional<Refusal> kept = RoadmapRules.discardable(before, proposed);
          if (kept.isPresent()) {
            return Outcome.refused(kept.get());
          }
          Kept whole = new Kept(before, axes.goals(id));
          return Kept.unlessUsed(() -> {
            store.delete(id);
            acts.record(by, new Change("roadmap.discard", "roadmap", id, "", whole, null));
            return Outcome.done(id);
          });
        });
  }

  /** Puts the text before both sides for signature. */
  public Outcome propose(By by, long id) {
    return acts.run(
        by,
        Act.PROPOSE_ROADMAP,
        () -> store.lock(id),
        roadmap -> {
          List<Refusal> faults = RoadmapRules.proposable(roadmap, agreement(roadmap));
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          move(by, id, RoadmapState.DRAFT, RoadmapState.PROPOSED, "roadmap.propose");
          return Outcome.done(decisions.propose(by, wordings.roadmap(roadmap, agreement(roadmap))));
        });
  }

  private Agreement agreement(Roadmap roadmap) {
    return agreements.find(roadmap.agreement()).orElseThrow();
  }

  void move(By by, long id, RoadmapState from, RoadmapState to, String act) {
    store.move(id, to);
    acts.record(by, Change.edited(act, "roadmap", id, from, to));
  }

  /** Both keys are in: signed today by the two persons who turned them. */
  void signed(By by, Decision decision, LocalDate today, List<Roadmap.Signature> signatures) {
    long id = decision.subject();
    store.sign(id, today, signatures);
    acts.record(
        by,
        Change.edited("roadmap.sign", "roadmap", id, RoadmapState.PROPOSED, RoadmapState.SIGNED));
  }

  /** Puts the publication before both sides. */
  public Outcome publish(By by, long id) {
    return acts.run(
        by,
        Act.PUBLISH_ROADMAP,
        () -> store.lock(id),
        roadmap -> {
          List<Refusal> faults = RoadmapRules.publishable(roadmap, agreement(roadmap));
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          showTo(by, id, PublicationState.Act.PROPOSE, "roadmap.publish", "");
          return Outcome.done(decisions.propose(by, wordings.publication(roadmap)));
        });
  }

  void showTo(By by, long id, PublicationState.Act step, String act, String reason) {
    PublicationState before = get(id).publication();
    PublicationState after = PublicationState.LIFE.after(before, step);
    store.publish(id, after);
    acts.record(by, Change.edited(act, "roadmap", id, before, after).because(reason));
  }

  /** Takes a public roadmap from sight; its address then says so, with the reason. */
  public Outcome withdraw(By by, Withdraw withdraw) {
    return acts.run(
        by,
        Act.WITHDRAW_ROADMAP,
        () -> store.lock(withdraw.roadmap()),
        roadmap -> {
          if (!RoadmapRules.open(roadmap).contains(Act.WITHDRAW_ROADMAP)) {
            return Outcome.refused(Refusal.illegal("step.illegal"));
          }
          if (withdraw.reason().isBlank()) {
            return Outcome.refused(Refusal.invalid("reason", "form.reason.missing"));
          }
          String reason = withdraw.reason().strip();
          showTo(by, roadmap.id(), PublicationState.Act.WITHDRAW, "roadmap.withdraw", reason);
          return Outcome.done(roadmap.id());
        });
  }

  /** Starts the next roadmap from this one: its axes and its commitments that are not dropped. */
  public Outcome renew(By by, long id, Write write) {
    return acts.run(
        by,
        Act.RENEW_ROADMAP,
        () -> store.lock(id),
        before -> {
          List<Refusal> faults =
              RoadmapRules.renewal(
                  before,
                  write,
                  store.codeTaken(write.code(), 0),
                  store.hasAgreement(write.agreement()));
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          long renewed = store.insert(write, Optional.of(id));
          before.axes().forEach(axis -> axes.carry(renewed, axis));
          Kept whole = new Kept(get(renewed), axes.goals(renewed));
          acts.record(by, Change.made("roadmap.renew", "roadmap", renewed, whole));
          return Outcome.done(renewed);
        });
  }

  /**
   * Enters a roadmap signed before Jisr, with all it holds and its source, as Jisr's own act. The
   * numbers in it are not used; the order of its axes is.
   */
  public Outcome enter(Roadmap historic) {
    return acts.runAsJisr(() -> {
      long id = store.insert(historic);
      acts.recordAsJisr(Change.made("roadmap.enter", "roadmap", id, historic));
      return Outcome.done(id);
    });
  }
}
