package org.jisr.publication;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.partnership.Plan;

/** A goal that a commitment serves, with the plan it belongs to. */
public record Served(Plan plan, Plan.Goal goal) {

  /**
   * The goals of one commitment, plan by plan.
   *
   * @param alignment the goals each commitment serves
   */
  static List<Served> by(long commitment, List<Plan> plans, Map<Long, Set<Long>> alignment) {
    Set<Long> served = alignment.getOrDefault(commitment, Set.of());
    return plans.stream()
        .flatMap(plan ->
            plan.goals().stream()
                .filter(goal -> served.contains(goal.id()))
                .map(goal -> new Served(plan, goal)))
        .toList();
  }
}
