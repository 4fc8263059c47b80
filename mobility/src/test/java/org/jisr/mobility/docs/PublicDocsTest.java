package org.jisr.mobility.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicDocsTest {
  private static final Path SOURCES = Path.of("src/main/java");

  @Test
  void everyPublicTypeStatesUnitsAndErrors() throws IOException {
    List<String> gaps = new ArrayList<>();
    int types = 0;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        String source = Files.readString(file);
        types += source.contains("\npublic ") ? 1 : 0;
        String name = String.valueOf(file.getFileName());
        PublicDocs.gaps(name, source).forEach(gap -> gaps.add(name + ": " + gap));
      }
    }
    assertThat(types).isGreaterThan(50);
    assertThat(gaps).isEmpty();
  }

  @Test
  void aTypeThatSaysAllHasNoGap() {
    assertThat(
            gaps(
                """
                /**
                 * A walk.
                 *
                 * @param metres straight line, 0 or more
                 */
                public record Walk(double metres) {
                  /** @throws IllegalArgumentException when metres are below 0 */
                  public Walk { if (metres < 0) throw new IllegalArgumentException(); }

                  /** Seconds at 1 m/s, 0 or more. */
                  public int seconds() { return (int) metres; }

                  @Override public String toString() { return "walk"; }

                  int inner(int x) { return x; }
                }
                """))
        .isEmpty();
  }

  @Test
  void aTypeWithoutAWordIsFound() {
    assertThat(gaps("public enum Way { THERE, BACK }"))
        .containsExactly("Way has no documentation", "Way says nothing of its errors");
    assertThat(gaps("/** Errors: none. */ public interface Out { class In {} }"))
        .containsExactly("In has no documentation");
    assertThat(gaps("class Hidden { public int x(int y) { throw new Error(); } }")).isEmpty();
  }

  @Test
  void aComponentOrConstantNobodyExplainsIsFound() {
    assertThat(
            gaps(
                """
                /**
                 * A walk. Errors: none.
                 *
                 * @param metres straight line
                 */
                public record Walk(double metres, int steps) { public static final Walk FAR = null; }
                """))
        .containsExactlyInAnyOrder(
            "Walk.steps is a component without @param",
            "Walk.FAR is a constant without documentation");
  }

  @Test
  void aNumberWithoutAUnitIsFound() {
    String type = "/** A walk. Errors: none. */ public interface Walk { %s }";
    assertThat(gaps(type.formatted("/** How long. */ int length();")))
        .containsExactly("Walk.length has a number without a unit");
    assertThat(gaps(type.formatted("void go(java.util.List<Double> far);")))
        .containsExactly("Walk.go has a number without a unit");
    assertThat(gaps(type.formatted("/** Metres walked. */ int[] length();"))).isEmpty();
    assertThat(gaps(type.formatted("String name();"))).isEmpty();
  }

  @Test
  void aThrowThatIsNotAnnouncedIsFound() {
    String type =
        "/** Errors: none. */ public final class Door { %s public void open() { %s }"
            + " private void pull() { if (true) throw new IllegalStateException(); } }";
    assertThat(gaps(type.formatted("", "throw new IllegalStateException();")))
        .containsExactly("Door.open throws without @throws");
    assertThat(gaps(type.formatted("", "pull();"))).hasSize(1);
    assertThat(gaps(type.formatted("", "findings.refuseIfFatal();"))).hasSize(1);
    assertThat(gaps(type.formatted("/** @throws IllegalStateException when shut */", "pull();")))
        .isEmpty();
    assertThat(gaps(type.formatted("", "other.pull();"))).isEmpty();
    String told = type.replace("none", "a shut door is an IllegalStateException");
    assertThat(gaps(told.formatted("", "pull();"))).isEmpty();
  }

  private static List<String> gaps(String source) {
    return PublicDocs.gaps("Sample.java", source);
  }
}
