package org.jisr.partnership;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jisr.base.LocalText;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.journal.Change;
import org.jisr.people.Act;
import org.jisr.people.Acts;
import org.jisr.people.By;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The axes of a roadmap and their commitments, written before it is signed. */
@Service
public class Commitments {

  private final RoadmapStore store;
  private final AxisStore axes;
  private final Acts acts;
  private final Roadmaps roadmaps;
  private final Plans plans;
  private final CommitmentSteps steps;

  Commitments(JdbcClient sql, Acts acts, Roadmaps roadmaps, Plans plans, CommitmentSteps steps) {
    this.store = new RoadmapStore(sql);
    this.axes = new AxisStore(sql);
    this.acts = acts;
    this.roadmaps = roadmaps;
    this.plans = plans;
    this.steps = steps;
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
          steps.aligned(by, id, write.goals());
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

  /** Writes the line, and lets the keys fall when the text waits for them. */
  private Outcome changed(
      By by, String act, String noun, long id, long roadmap, Object before, Object after) {
    acts.record(by, Change.edited(act, noun, id, before, after));
    roadmaps.revise(by, roadmap);
    return Outcome.done(roadmap);
  }
}
