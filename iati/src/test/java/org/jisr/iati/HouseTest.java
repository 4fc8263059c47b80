package org.jisr.iati;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which package may use which, and how much of each is shown. */
class HouseTest {

  private static final String HOME = "org.jisr.iati";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(HOME);

  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("xml", Set.of()),
          Map.entry("json", Set.of()),
          Map.entry("standard", Set.of("xml")),
          Map.entry("xpath", Set.of("xml")),
          Map.entry("rule", Set.of("xml", "xpath", "json")),
          Map.entry("finding", Set.of("standard")),
          Map.entry("validate", Set.of("xml", "standard", "rule", "finding")),
          Map.entry("model", Set.of("xml")),
          Map.entry("answer", Set.of("validate", "finding", "standard", "json", "xml")),
          Map.entry("convert", Set.of("model", "json", "standard")),
          Map.entry(
              "cli",
              Set.of(
                  "answer", "validate", "finding", "rule", "convert", "model", "standard", "xml")));

  @Test
  void a_package_uses_only_those_below_it() {
    for (JavaClass c : CLASSES) {
      String from = room(c);
      Set<String> used =
          c.getDirectDependenciesFromSelf().stream()
              .map(d -> room(d.getTargetClass()))
              .filter(r -> !r.isEmpty() && !r.equals(from))
              .collect(Collectors.toSet());
      assertThat(MAY_USE.getOrDefault(from, Set.of())).as(c.getName()).containsAll(used);
    }
  }

  @Test
  void packages_have_no_cycles() {
    slices().matching(HOME + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void four_types_in_ten_are_seen_by_their_package_only() {
    List<JavaClass> types = CLASSES.stream().filter(c -> !c.isAnonymousClass()).toList();
    long hidden =
        types.stream().filter(c -> !c.getModifiers().contains(JavaModifier.PUBLIC)).count();
    assertThat((double) hidden / types.size()).isGreaterThanOrEqualTo(0.4);
  }

  @Test
  void the_engine_needs_no_framework_and_no_database() {
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "java.sql..", "jakarta..")
        .check(CLASSES);
  }

  private static String room(JavaClass c) {
    String name = c.getBaseComponentType().getPackageName();
    return name.startsWith(HOME + ".") ? name.substring(HOME.length() + 1) : "";
  }
}
