package org.jisr.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class NamesTest {

  private static final Pattern EMPTY_WORDS =
      Pattern.compile(
          "(Manager|Helper|Util|Utils|Impl|Dto|Info|Data|Base|Common|Misc)(?=[A-Z]|$)"
              + "|^(Abstract|Default|Generic)(?=[A-Z])");

  @Test
  void everyPackageSaysWhatItIsForAndThatNothingIsNull() {
    List<String> silent =
        packages().stream()
            .filter(p -> p.tryGetAnnotationOfType(NullMarked.class).isEmpty())
            .map(JavaPackage::getName)
            .toList();
    assertThat(silent).isEmpty();
    assertThat(Code.files("java", "package-info.java"))
        .allSatisfy(file -> assertThat(Code.text(file)).startsWith("/**"));
  }

  @Test
  void noTypeHasANameThatSaysNothing() {
    assertThat(types().stream().map(JavaClass::getSimpleName).filter(EMPTY_WORDS.asPredicate()))
        .isEmpty();
  }

  @Test
  void atLeastTwoTypesInFiveAreTheirPackagesOwnBusiness() {
    List<JavaClass> types = types();
    long own = types.stream().filter(t -> !t.getModifiers().contains(JavaModifier.PUBLIC)).count();
    System.out.printf("Package-private types: %d of %d%n", own, types.size());
    assertThat(own * 100).isGreaterThanOrEqualTo(40L * types.size());
  }

  /** Types of their own file; records and enumerations inside another are part of it. */
  private static List<JavaClass> types() {
    return Code.classes().stream()
        .filter(t -> t.isTopLevelClass() && !t.getSimpleName().equals("package-info"))
        .toList();
  }

  private static List<JavaPackage> packages() {
    return types().stream().map(JavaClass::getPackage).distinct().toList();
  }
}
