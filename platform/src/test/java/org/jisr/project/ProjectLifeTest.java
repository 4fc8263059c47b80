package org.jisr.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProjectLifeTest {

  private static final Set<ProjectState> OF_A_CALL =
      Set.of(
          ProjectState.SUBMITTED,
          ProjectState.RETURNED,
          ProjectState.IN_ASSESSMENT,
          ProjectState.ASSESSED,
          ProjectState.RESERVE,
          ProjectState.CONDITIONAL,
          ProjectState.APPROVED,
          ProjectState.REFUSED,
          ProjectState.WITHDRAWN);

  @Test
  void noStateOfACallHasAStepHere() {
    assertThat(OF_A_CALL).allSatisfy(s -> assertThat(ProjectState.LIFE.steps(s)).isEmpty());
  }

  @Test
  void archivedAndTerminatedAreTheEnd() {
    assertThat(List.of(ProjectState.ARCHIVED, ProjectState.TERMINATED))
        .allSatisfy(s -> assertThat(ProjectState.LIFE.steps(s)).isEmpty());
  }

  @Test
  void everyStepStandsOnceInTheTable() {
    assertThat(ProjectState.LIFE.table().stream().map(row -> row.step()))
        .containsExactlyInAnyOrder(ProjectState.Act.values());
  }

  @Test
  void whatStartsStopsOrReopensAProjectTakesTwoKeys() {
    assertThat(Arrays.stream(ProjectState.Act.values()).filter(ProjectState.Act::joint))
        .containsExactlyInAnyOrder(
            ProjectState.Act.CONTRACT,
            ProjectState.Act.ACCEPT_AMENDMENT,
            ProjectState.Act.SUSPEND,
            ProjectState.Act.RESUME,
            ProjectState.Act.TERMINATE,
            ProjectState.Act.REOPEN);
  }

  @Test
  void aCodeIsReadBackToItsNumber() {
    assertThat(Project.number("JSR-007")).contains(7);
    assertThat(Project.number("JSR-1234")).contains(1234);
    assertThat(List.of("JSR-7", "JSR-0123", "jsr-007", "JSR-007x", ""))
        .allSatisfy(code -> assertThat(Project.number(code)).isEmpty());
  }
}
