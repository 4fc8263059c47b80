package org.jisr.partnership;

import java.util.List;
import java.util.Map;
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

/** The axes of a roadmap and their commitments: written before it is signed, moved after. */
@Service
public class Commitments {

  private final RoadmapStore store;
  private final AxisStore axes;
  private final Acts acts;
  private final Roadmaps roadmaps;
  private final Plans plans;
  private final Decisions decisions;
  private final Wordings wordings;

  Commitments(
      JdbcClient sql,
      Acts acts,
      Roadmaps roadmaps,
      Plans plans,
      Decisions decisions,
      Wordings wordings) {
    this.store = new RoadmapStore(sql);
    this.axes = new AxisStore(sql);
    this.acts = acts;
    this.roadmaps = roadmaps;
    this.plans = plans;
    this.decisions = decisions;
    this.wordings = wordings;
  }

  public record WriteAxis(String code, LocalText title, int version) {}

  /**
   * @param goals the numbers of the goals it serves
   */
  public record Write(
      String code,
      LocalText body,
      Optional<Integer> horizon,
      Owner owner,
      List<Long> goals,
      int version) {}

  /** Which goals a commitment serves, of a signed roadmap too. */
  public record Align(long commitment, List<Long> goals, int version) {}

  /** A step with the goals ticked beside it. */
  public record Step(Align align, CommitmentState.Act act, String note) {}

  /** Finds the roadmap that holds an axis. */
  public Optional<Roadmap> withAxis(long axis) {
    return axes.roadmapOfAxis(axis).flatMap(store::find);
  }

  /** Finds the roadmap that holds a commitment. */
  public Optional<Roadmap> withCommitment(long commitment) {
    return axes.roadmapOfCommitment(commitment).flatMap(store::find);
  }

  public Outcome addAxis(By by, long roadmap, WriteAxis write) {
    return acts.run(
        by,
        Act.ADD_AXIS,
        () -> store.lock(roadmap),
        owner -> {
          List<Refusal> faults = RoadmapRules.faults(owner, write, 0);
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          long id = axes.insert(roadmap, owner.axes().size() + 1, write);
          return changed(by, "axis.add", "axis", id, roadmap, "", write);
        });
  }

  public Outcome editAxis(By by, long id, WriteAxis write) {
    return acts.run(
        by,
        Act.EDIT_AXIS,
        () -> axes.roadmapOfAxis(id).flatMap(store::lock),
        owner -> {
          Roadmap.Axis before = owner.axis(id);
          if (before.version() != write.version()) {
            return acts.conflict("axis", id, before.version());
          }
          List<Refusal> faults = RoadmapRules.faults(owner, write, id);
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          axes.update(id, write);
          return changed(
              by, "axis.edit", "axis", id, owner.id(), before, roadmaps.get(owner.id()).axis(id));
        });
  }

  public Outcome add(By by, long axis, Write write) {
    return acts.run(
        by,
        Act.ADD_COMMITMENT,
        () -> axes.roadmapOfAxis(axis).flatMap(store::lock),
        owner -> {
          List<Refusal> faults = RoadmapRules.faults(owner, write, 0);
          faults.addAll(plans.unknown(write.goals()));
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          int position = owner.axis(axis).commitments().size() + 1;
          long id = axes.insert(axis, position, write, Optional.empty());
          axes.align(id, write.goals());
          return changed(by, "commitment.add", "commitment", id, owner.id(), "", write);
        });
  }

  public Outcome edit(By by, long id, Write write) {
    return acts.run(
        by,
        Act.EDIT_COMMITMENT,
        () -> axes.roadmapOfCommitment(id).flatMap(store::lock),
        owner -> {
          Roadmap.Commitment before = owner.commitment(id);
          if (before.version() != write.version()) {
            return acts.conflict("commitment", id, before.version());
          }
          List<Refusal> faults = RoadmapRules.faults(owner, write, id);
          faults.addAll(plans.unknown(write.goals()));
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          aligned(by, id, write.goals());
          axes.update(id, write);
          Roadmap.Commitment after = roadmaps.get(owner.id()).commitment(id);
          return changed(by, "commitment.edit", "commitment", id, owner.id(), before, after);
        });
  }

  /**
   * Takes a commitment out before the roadmap is signed; the journal keeps it. Keys turned on the
   * text with it fall.
   */
  public Outcome remove(By by, long id) {
    return acts.run(
        by,
        Act.REMOVE_COMMITMENT,
        () -> axes.roadmapOfCommitment(id).flatMap(store::lock),
        owner -> {
          Roadmap.Commitment before = owner.commitment(id);
          List<Refusal> faults = RoadmapRules.removable(owner, List.of(before));
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          Kept kept = kept(owner.id(), before, List.of(before));
          return Kept.unlessUsed(() -> {
            axes.delete(before);
            acts.record(by, new Change("commitment.remove", "commitment", id, "", kept, null));
            roadmaps.revise(by, owner.id());
            return Outcome.done(owner.id());
          });
        });
  }

  /**
   * Takes an axis out before the roadmap is signed.
   *
   * @param whole with the commitments in it; without, an axis that holds any is refused
   */
  public Outcome removeAxis(By by, long id, boolean whole) {
    return acts.run(
        by,
        Act.REMOVE_AXIS,
        () -> axes.roadmapOfAxis(id).flatMap(store::lock),
        owner -> {
          Roadmap.Axis before = owner.axis(id);
          List<Refusal> faults = RoadmapRules.removable(owner, before.commitments());
          if (!whole && !before.commitments().isEmpty()) {
            faults.add(Refusal.illegal("axis.full", before.commitments().size()));
          }
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          Kept kept = kept(owner.id(), before, before.commitments());
          return Kept.unlessUsed(() -> {
            axes.delete(before);
            acts.record(by, new Change("axis.remove", "axis", id, "", kept, null));
            roadmaps.revise(by, owner.id());
            return Outcome.done(owner.id());
          });
        });
  }

  private Kept kept(long roadmap, Object thing, List<Roadmap.Commitment> commitments) {
    Map<Long, List<Long>> goals = axes.goals(roadmap);
    goals.keySet().retainAll(commitments.stream().map(Roadmap.Commitment::id).toList());
    return new Kept(thing, goals);
  }

  /** Moves a commitment of a signed roadmap one step of its life, or asks both sides to. */
  public Outcome step(By by, Step step) {
    long id = step.align().commitment();
    return acts.run(
        by,
        Act.MOVE_COMMITMENT,
        () -> axes.roadmapOfCommitment(id).flatMap(store::lock),
        owner -> {
          Roadmap.Commitment before = owner.commitment(id);
          if (before.version() != step.align().version()) {
            return acts.conflict("commitment", id, before.version());
          }
          List<Refusal> faults =
              RoadmapRules.faults(owner, before, by.side(), step, givenUp(id).isPresent());
          faults.addAll(plans.unknown(step.align().goals()));
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          aligned(by, id, step.align().goals());
          String note = step.note().strip();
          if (step.act().joint()) {
            acts.record(
                by,
                Change.edited("commitment.propose", "commitment", id, before.state(), step.act())
                    .because(note));
            decisions.propose(by, wordings.givingUp(owner, before, note));
          } else {
            moved(by, before, step.act(), note);
          }
          return Outcome.done(owner.id());
        });
  }

  /** The decision to give a commitment up that waits for keys. */
  public Optional<Decision> givenUp(long commitment) {
    return decisions.open(CommitmentState.Act.DROP.kind(), commitment);
  }

  /** Keeps the roadmap of a commitment from any other change until the transaction ends. */
  void hold(long commitment) {
    axes.roadmapOfCommitment(commitment).ifPresent(store::lock);
  }

  /** Both keys are in: the commitment is given up, for the reason that both have read. */
  void dropped(By second, Decision decision) {
    long id = decision.subject();
    String reason = decision.wording().bound(Wordings.REASON).orElse("");
    moved(
        second, withCommitment(id).orElseThrow().commitment(id), CommitmentState.Act.DROP, reason);
  }

  private void moved(By by, Roadmap.Commitment before, CommitmentState.Act act, String note) {
    CommitmentState next = CommitmentState.LIFE.next(before.state(), act).orElseThrow();
    axes.move(before.id(), next, note);
    acts.record(
        by,
        Change.edited(act.kind(), "commitment", before.id(), before.state(), next).because(note));
  }

  /** Says anew which goals a commitment serves, and nothing else. */
  public Outcome align(By by, Align align) {
    long id = align.commitment();
    return acts.run(
        by,
        Act.ALIGN_COMMITMENT,
        () -> axes.roadmapOfCommitment(id).flatMap(store::lock),
        owner -> {
          int version = owner.commitment(id).version();
          if (version != align.version()) {
            return acts.conflict("commitment", id, version);
          }
          List<Refusal> faults = plans.unknown(align.goals());
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          aligned(by, id, align.goals());
          axes.touch(id);
          return Outcome.done(id);
        });
  }

  /** Writes the goals with a line of their own, when they are others than before. */
  private void aligned(By by, long commitment, List<Long> wanted) {
    List<Long> before = axes.goalsOf(commitment);
    List<Long> after = wanted.stream().distinct().sorted().toList();
    if (!before.equals(after)) {
      axes.align(commitment, after);
      acts.record(by, Change.edited("commitment.align", "commitment", commitment, before, after));
    }
  }

  /** Writes the line, and lets the keys fall when the text waits for them. */
  private Outcome changed(
      By by, String act, String noun, long id, long roadmap, Object before, Object after) {
    acts.record(by, Change.edited(act, noun, id, before, after));
    roadmaps.revise(by, roadmap);
    return Outcome.done(roadmap);
  }
}
