package org.jisr.partnership;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a roadmap covers a plan: for each goal, the commitments that serve it. A goal without any is
 * a gap, and is shown.
 */
public record Coverage(Plan plan, List<Covered> goals) {

  /** A goal with the commitments that serve it, without those that were dropped. */
  public record Covered(Plan.Goal goal, List<Roadmap.Commitment> commitments) {
    public boolean gap() {
      return commitments.isEmpty();
    }
  }

  public long gaps() {
    return goals.stream().filter(Covered::gap).count();
  }

  /**
   * One for each plan.
   *
   * @param alignment the goals each commitment serves, see {@link Plans#goalsByCommitment}
   */
  public static List<Coverage> of(
      Roadmap roadmap, List<Plan> plans, Map<Long, Set<Long>> alignment) {
    return plans.stream()
        .map(plan ->
            new Coverage(
                plan,
                plan.goals().stream().map(goal -> covered(roadmap, goal, alignment)).toList()))
        .toList();
  }

  private static Covered covered(Roadmap roadmap, Plan.Goal goal, Map<Long, Set<Long>> alignment) {
    return new Covered(
        goal,
        roadmap
            .commitments()
            .filter(c -> c.state() != CommitmentState.DROPPED)
            .filter(c -> alignment.getOrDefault(c.id(), Set.of()).contains(goal.id()))
            .toList());
  }
}
