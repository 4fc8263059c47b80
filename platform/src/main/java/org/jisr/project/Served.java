package org.jisr.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.partnership.Coverage;
import org.jisr.partnership.Plan;
import org.jisr.partnership.Roadmap;
import org.jisr.web.Page;

/**
 * What the projects that a filter finds serve: each commitment of a roadmap, and each goal of the
 * plans, with the gaps.
 */
public record Served(List<Promise> promises, List<Reached> plans) {

  /** A commitment with how many projects serve it. */
  public record Promise(Roadmap.Commitment commitment, int projects) {}

  /** A plan with its goals. */
  public record Reached(Plan plan, List<Goal> goals) {

    /** How many projects by goal, in the plan's order. */
    public Map<String, Integer> counts(Page page) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      goals.forEach(
          g -> counts.put(g.goal().code() + " " + page.plain(g.goal().title()), g.projects()));
      return counts;
    }

    /** Goals that a commitment names and no project serves. */
    public long gaps() {
      return goals.stream().filter(Goal::gap).count();
    }
  }

  /**
   * A goal of a plan.
   *
   * @param projects how many serve it through a commitment
   * @param targets the targets of this goal that projects name themselves, with how many name each
   */
  public record Goal(
      Plan.Goal goal,
      List<Roadmap.Commitment> commitments,
      int projects,
      Map<String, Integer> targets) {

    /** It was promised, and no project does it. */
    public boolean gap() {
      return projects == 0 && !commitments.isEmpty();
    }
  }

  /** How many projects by commitment, in the roadmap's order. */
  public Map<String, Integer> counts(Page page) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    promises.forEach(p ->
        counts.put(p.commitment().code() + " " + page.plain(p.commitment().body()), p.projects()));
    return counts;
  }

  /** Commitments that no project serves. */
  public long gaps() {
    return promises.stream().filter(promise -> promise.projects() == 0).count();
  }

  /**
   * @param tally by {@code COMMITMENT}, {@code GOAL} and {@code TARGET}
   */
  static Served of(Roadmap roadmap, List<Plan> plans, Map<Long, Set<Long>> alignment, Tally tally) {
    return new Served(
        roadmap
            .commitments()
            .map(c -> new Promise(c, tally.of(Tally.Part.COMMITMENT, c.id())))
            .toList(),
        Coverage.of(roadmap, plans, alignment).stream()
            .map(covered ->
                new Reached(
                    covered.plan(), covered.goals().stream().map(c -> goal(c, tally)).toList()))
            .toList());
  }

  /** SDG target {@code 11.2} belongs to the goal of code {@code 11}. */
  private static Goal goal(Coverage.Covered covered, Tally tally) {
    String prefix = covered.goal().code() + ".";
    Map<String, Integer> targets = new java.util.TreeMap<>(tally.of(Tally.Part.TARGET));
    targets.keySet().removeIf(target -> !target.startsWith(prefix));
    return new Goal(
        covered.goal(),
        covered.commitments(),
        tally.of(Tally.Part.GOAL, covered.goal().id()),
        targets);
  }
}
