package org.jisr.partnership;

import java.util.List;
import java.util.Optional;
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

/** What changes of a commitment once its roadmap is signed: its state, and the goals it serves. */
@Service
public class CommitmentSteps {

  private final RoadmapStore store;
  private final AxisStore axes;
  private final Acts acts;
  private final Plans plans;
  private final Decisions decisions;
  private final Wordings wordings;

  CommitmentSteps(JdbcClient sql, Acts acts, Plans plans, Decisions decisions, Wordings wordings) {
    this.store = new RoadmapStore(sql);
    this.axes = new AxisStore(sql);
    this.acts = acts;
    this.plans = plans;
    this.decisions = decisions;
    this.wordings = wordings;
  }

  /** Which goals a commitment serves, of a signed roadmap too. */
  public record Align(long commitment, List<Long> goals, int version) {}

  /** A step with the goals ticked beside it. */
  public record Step(Align align, CommitmentState.Act act, String note) {}

  /** Moves a commitment of a signed roadmap one step of its life, or asks both sides to. */
  public Outcome step(By by, Step step) {
    long id = step.align().commitment();
    return acts.run(
        by,
        Act.MOVE_COMMITMENT,
        () -> locked(id),
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
            axes.touch(id);
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
    locked(commitment);
  }

  private Optional<Roadmap> locked(long commitment) {
    return axes.roadmapOfCommitment(commitment).flatMap(store::lock);
  }

  /** Both keys are in: the commitment is given up, for the reason that both have read. */
  void dropped(By second, Decision decision) {
    long id = decision.subject();
    String reason = decision.wording().bound(Wordings.REASON).orElse("");
    moved(second, locked(id).orElseThrow().commitment(id), CommitmentState.Act.DROP, reason);
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
        () -> locked(id),
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
  void aligned(By by, long commitment, List<Long> wanted) {
    List<Long> before = axes.goalsOf(commitment);
    List<Long> after = wanted.stream().distinct().sorted().toList();
    if (!before.equals(after)) {
      axes.align(commitment, after);
      acts.record(by, Change.edited("commitment.align", "commitment", commitment, before, after));
    }
  }
}
