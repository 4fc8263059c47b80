package org.jisr.publication;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.partnership.Plan;
import org.jisr.partnership.Roadmap;

/**
 * How a roadmap covers a plan: for each goal, the commitments that serve it. A goal without any is
 * a gap, and is shown.
 */
public record Coverage(Plan plan, List<Covered> goals) {

  public record Covered(Plan.Goal goal, List<Roadmap.Commitment> commitments) {
    public boolean gap() {
      return commitments.isEmpty();
    }
  }

  /** A goal with the plan it belongs to. */
  public record Served(Plan plan, Plan.Goal goal) {}

  static List<Coverage> of(Roadmap roadmap, List<Plan> plans, Map<Long, Set<Long>> alignment) {
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
            .filter(c -> alignment.getOrDefault(c.id(), Set.of()).contains(goal.id()))
            .toList());
  }

  static List<Served> goalsOf(long commitment, List<Plan> plans, Map<Long, Set<Long>> alignment) {
    Set<Long> served = alignment.getOrDefault(commitment, Set.of());
    return plans.stream()
        .flatMap(plan ->
            plan.goals().stream()
                .filter(goal -> served.contains(goal.id()))
                .map(goal -> new Served(plan, goal)))
        .toList();
  }
}
