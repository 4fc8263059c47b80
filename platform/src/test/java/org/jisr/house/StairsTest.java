package org.jisr.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jisr.house.planted.high.Roof;
import org.jisr.house.planted.low.ReachesUp;
import org.junit.jupiter.api.Test;

class StairsTest {

  private final Stairs stairs = Stairs.ofJisr();

  @Test
  void everyRoomUsesOnlyTheRoomsBelowItThatTheTableNames() {
    assertThat(stairs.broken(Code.classes())).isEmpty();
  }

  @Test
  void everyRoomThatIsBuiltHasARowInTheTable() {
    Set<String> built =
        Code.classes().stream()
            .map(type -> type.getPackageName())
            .filter(name -> !name.equals("org.jisr"))
            .map(name -> name.substring("org.jisr.".length()))
            .collect(Collectors.toSet());
    assertThat(stairs.rooms()).containsAll(built);
  }

  @Test
  void whatCitizensReadKnowsNoDoorToProjectsButThePublishedOnes() {
    List<String> behind =
        Code.classes().stream()
            .filter(StairsTest::isForCitizens)
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(
                use -> use.getTargetClass().getName().matches("org.jisr.project.Projects(\\$.*)?"))
            .map(Dependency::getDescription)
            .toList();
    assertThat(behind).isEmpty();
    assertThat(Code.classes().stream().filter(StairsTest::isForCitizens)).hasSizeGreaterThan(10);
  }

  private static boolean isForCitizens(JavaClass type) {
    return type.getPackageName().equals("org.jisr.publication")
        || type.getPackageName().equals("org.jisr.api") && type.getSimpleName().startsWith("Open");
  }

  @Test
  void aClassPlantedInALowRoomThatReachesUpIsFound() {
    Stairs planted =
        new Stairs().room("house.planted.low").room("house.planted.high", "house.planted.low");
    assertThat(planted.broken(new ClassFileImporter().importClasses(ReachesUp.class, Roof.class)))
        .containsExactly(ReachesUp.class.getName() + " may not use " + Roof.class.getName());
  }

  @Test
  void aUseInsideAMethodOfARoomThatTheTableDoesNotNameIsFoundToo() {
    Stairs planted = new Stairs().room("house.planted.low");
    assertThat(planted.broken(new ClassFileImporter().importClasses(Roof.class)))
        .containsExactly(Roof.class.getName() + " may not use " + ReachesUp.class.getName());
  }

  @Test
  void theTableItselfCannotHoldACycle() {
    assertThatThrownBy(() -> new Stairs().room("low", "high").room("high", "low"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("low stands on high, which is not built");
  }
}
