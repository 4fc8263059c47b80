package org.jisr.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jisr.base.Lifecycle;
import org.junit.jupiter.api.Test;

/**
 * The three lives of the partnership: a text is signed by keys only; a commitment can come back.
 */
class LifecyclesTest {

  private static <S extends Enum<S>, T extends Enum<T>> void hasOneAnswerForEachStep(
      Lifecycle<S, T> life) {
    assertThat(life.table())
        .extracting(row -> row.from() + " " + row.step())
        .doesNotHaveDuplicates();
  }

  @Test
  void aStepLeadsToOneState() {
    hasOneAnswerForEachStep(AgreementState.LIFE);
    hasOneAnswerForEachStep(RoadmapState.LIFE);
    hasOneAnswerForEachStep(CommitmentState.LIFE);
  }

  @Property
  void aTextIsSignedByBothKeysOnly(
      @ForAll AgreementState agreement,
      @ForAll AgreementState.Act step,
      @ForAll RoadmapState roadmap,
      @ForAll RoadmapState.Act act) {
    assertThat(AgreementState.LIFE.next(agreement, step).equals(inForce()))
        .isEqualTo(agreement == AgreementState.PROPOSED && step == AgreementState.Act.BOTH_KEYS);
    assertThat(RoadmapState.LIFE.next(roadmap, act).filter(RoadmapState.SIGNED::equals))
        .matches(next ->
            next.isPresent()
                == (roadmap == RoadmapState.PROPOSED && act == RoadmapState.Act.BOTH_KEYS));
  }

  private static java.util.Optional<AgreementState> inForce() {
    return java.util.Optional.of(AgreementState.IN_FORCE);
  }

  @Test
  void whatIsSignedStaysSigned() {
    assertThat(AgreementState.LIFE.steps(AgreementState.IN_FORCE)).isEmpty();
    assertThat(RoadmapState.LIFE.steps(RoadmapState.SIGNED)).isEmpty();
  }

  @Property
  void everyCommitmentCanStillMove(@ForAll CommitmentState state) {
    assertThat(CommitmentState.LIFE.steps(state)).isNotEmpty();
  }

  @Test
  void aCommitmentIsKeptOnlyFromUnderWay() {
    assertThat(CommitmentState.LIFE.next(CommitmentState.PLANNED, CommitmentState.Act.KEEP))
        .isEmpty();
    assertThat(CommitmentState.LIFE.next(CommitmentState.UNDER_WAY, CommitmentState.Act.KEEP))
        .contains(CommitmentState.KEPT);
  }
}
