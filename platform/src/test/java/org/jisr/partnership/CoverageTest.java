package org.jisr.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.partnership.Samples.commitment;
import static org.jisr.partnership.Samples.signed;
import static org.jisr.partnership.Samples.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jisr.base.Period;
import org.junit.jupiter.api.Test;

class CoverageTest {

  private static final LocalDate DAY = LocalDate.of(2023, 7, 1);

  private static final Plan PLAN =
      new Plan(
          1,
          "PDR",
          text("Plan"),
          new Period(DAY, DAY.plusYears(5)),
          "le Bulletin officiel",
          DAY,
          List.of(goal(10), goal(11), goal(12)));

  private static Plan.Goal goal(long id) {
    return new Plan.Goal(id, "G" + id, text("But " + id), Optional.empty());
  }

  @Test
  void aGoalWithoutACommitmentIsAGap() {
    var roadmap = signed(commitment(1), commitment(2));
    var coverage =
        Coverage.of(roadmap, List.of(PLAN), Map.of(1L, Set.of(10L, 11L), 2L, Set.of(10L)));
    assertThat(coverage)
        .singleElement()
        .satisfies(plan -> {
          assertThat(plan.gaps()).isEqualTo(1);
          assertThat(plan.goals()).extracting(c -> c.commitments().size()).containsExactly(2, 1, 0);
          assertThat(plan.goals())
              .extracting(Coverage.Covered::gap)
              .containsExactly(false, false, true);
        });
  }

  @Test
  void aDroppedCommitmentCoversNothing() {
    var dropped = commitment(1, Optional.empty(), Owner.BOTH, CommitmentState.DROPPED);
    var coverage = Coverage.of(signed(dropped), List.of(PLAN), Map.of(1L, Set.of(10L)));
    assertThat(coverage.getFirst().gaps()).isEqualTo(3);
  }

  @Test
  void aCommitmentOfAnotherRoadmapCoversNothingHere() {
    var coverage = Coverage.of(signed(commitment(1)), List.of(PLAN), Map.of(9L, Set.of(10L)));
    assertThat(coverage.getFirst().gaps()).isEqualTo(3);
  }
}
