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
 * The roadmaps, from a draft to the signed and published text. {@link Commitments} holds what
 * stands in them.
 */
@Service
public class Roadmaps {

  static final String SIGN = "roadmap.sign";
  static final String PUBLISH = "roadmap.publish";

  private final RoadmapStore store;
  private final AxisStore axes;
  private final Acts acts;
  private final Decisions decisions;
  private final Wordings wordings;

  Roadmaps(JdbcClient sql, Acts acts, Decisions decisions, Wordings wordings) {
    this.store = new RoadmapStore(sql);
    this.axes = new AxisStore(sql);
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

  /**
   * A roadmap signed before Jisr, with all it holds.
   *
   * @param axes numbers in it are not used; their order is
   */
  public record Historic(Roadmap roadmap) {}

  public Optional<Roadmap> find(long id) {
    return store.find(id);
  }

  public Roadmap get(long id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no roadmap " + id));
  }

  /** All, the newest period first. */
  public List<Roadmap> list() {
    return store.list("order by starts_on desc, id desc");
  }

  /** The signed roadmap with the newest period. */
  public Optional<Roadmap> inForce() {
    return list().stream().filter(r -> r.state() == RoadmapState.SIGNED).findFirst();
  }

  /** The roadmap citizens see: the public one with the newest period. */
  public Optional<Roadmap> current() {
    return store
        .list("where publication = 'PUBLIC' order by starts_on desc, id desc limit 1")
        .stream()
        .findFirst();
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
          acts.record(by, Change.edited("roadmap.edit", "roadmap", id, before, write));
          revise(by, id);
          return Outcome.done(id);
        });
  }

  /** A text that waits for keys was written anew: the keys fall. */
  void revise(By by, long id) {
    decisions.revise(by, wordings.roadmap(get(id)));
  }

  /** Puts the text before both sides for signature. */
  public Outcome propose(By by, long id) {
    return acts.run(
        by,
        Act.PROPOSE_ROADMAP,
        () -> store.lock(id),
        roadmap -> {
          List<Refusal> faults = RoadmapRules.proposable(roadmap);
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          move(by, id, RoadmapState.DRAFT, RoadmapState.PROPOSED, "roadmap.propose");
          return Outcome.done(decisions.propose(by, wordings.roadmap(roadmap)));
        });
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
          Optional<PublicationState> next =
              PublicationState.LIFE.next(roadmap.publication(), PublicationState.Act.PROPOSE);
          if (next.isEmpty() || roadmap.state() != RoadmapState.SIGNED) {
            return Outcome.refused(Refusal.illegal("publication.unsigned"));
          }
          showTo(by, id, next.get(), "roadmap.publish", "");
          return Outcome.done(decisions.propose(by, wordings.publication(roadmap)));
        });
  }

  void showTo(By by, long id, PublicationState state, String act, String reason) {
    PublicationState before = get(id).publication();
    store.publish(id, state);
    acts.record(by, Change.edited(act, "roadmap", id, before, state).because(reason));
  }

  /** Takes a public roadmap from sight; its address then says so, with the reason. */
  public Outcome withdraw(By by, Withdraw withdraw) {
    return acts.run(
        by,
        Act.WITHDRAW_ROADMAP,
        () -> store.lock(withdraw.roadmap()),
        roadmap -> {
          Optional<PublicationState> next =
              PublicationState.LIFE.next(roadmap.publication(), PublicationState.Act.WITHDRAW);
          if (next.isEmpty()) {
            return Outcome.refused(Refusal.illegal("step.illegal"));
          }
          if (withdraw.reason().isBlank()) {
            return Outcome.refused(Refusal.invalid("reason", "form.reason.missing"));
          }
          showTo(by, withdraw.roadmap(), next.get(), "roadmap.withdraw", withdraw.reason().strip());
          return Outcome.done(withdraw.roadmap());
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
          acts.record(by, Change.made("roadmap.renew", "roadmap", renewed, write));
          return Outcome.done(renewed);
        });
  }

  /** Enters a roadmap signed before Jisr, with its source, as Jisr's own act. */
  public Outcome enter(Historic historic) {
    return acts.runAsJisr(() -> {
      long id = store.insert(historic.roadmap());
      acts.recordAsJisr(Change.made("roadmap.enter", "roadmap", id, historic.roadmap()));
      return Outcome.done(id);
    });
  }
}
