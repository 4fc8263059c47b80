package org.jisr.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jisr.base.Lang;
import org.jisr.partnership.CommitmentState;
import org.jisr.web.Texts;
import org.junit.jupiter.api.Test;

/** Whatever a room writes into the journal, a reader finds in words. */
class JournalWordsTest {

  /** The calls that end in a journal line; the first text of the form noun.verb is its act. */
  private static final Pattern WRITING =
      Pattern.compile(
          "(?:Change\\.made|Change\\.edited|new Change|return changed|move|moveAmendment|showTo)"
              + "\\([^;]*?\"([a-z]+)\\.([a-z]+)\"");

  /** What a line speaks of: the text that follows its act. */
  private static final Pattern THING =
      Pattern.compile("(?:Change\\.made|Change\\.edited|new Change)\\([^;,]*?,\\s*\"([a-z]+)\"");

  private final Texts texts = new Texts(java.util.List.of("people", "workspace"));

  @Test
  void everyActThatIsWrittenHasItsWords() throws IOException {
    Set<String> acts = written();
    Arrays.stream(CommitmentState.Act.values())
        .forEach(act -> acts.add("commitment." + act.name().toLowerCase(Locale.ROOT)));
    assertThat(acts).hasSizeGreaterThan(50);
    for (Lang lang : Lang.values()) {
      assertThat(texts.keys(lang)).containsAll(acts.stream().map(act -> "act." + act).toList());
    }
  }

  @Test
  void everyActWithWordsIsWrittenSomewhere() throws IOException {
    Set<String> acts = written();
    assertThat(texts.keys(Lang.FR))
        .filteredOn(key -> key.startsWith("act."))
        .filteredOn(key -> !key.startsWith("act.commitment."))
        .allSatisfy(key -> assertThat(acts).contains(key.substring(4)));
  }

  @Test
  void theThreeLanguagesHaveTheSameKeys() {
    assertThat(texts.keys(Lang.AR)).isEqualTo(texts.keys(Lang.FR));
    assertThat(texts.keys(Lang.EN)).isEqualTo(texts.keys(Lang.FR));
  }

  @Test
  void everythingThatALineSpeaksOfHasItsWordAndCanBeChosenAlone() throws IOException {
    Set<String> things = new TreeSet<>();
    calls(THING, call -> things.add(call.group(1)));
    assertThat(things).hasSizeGreaterThan(15).contains("territory", "workbook");
    assertThat(texts.keys(Lang.FR)).containsAll(things.stream().map(t -> "noun." + t).toList());
    assertThat(Noun.codes()).containsAll(things);
  }

  private static Set<String> written() throws IOException {
    Set<String> found = new TreeSet<>();
    calls(WRITING, call -> found.add(call.group(1) + "." + call.group(2)));
    return found;
  }

  private static void calls(Pattern pattern, Consumer<MatchResult> found) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        pattern.matcher(Files.readString(file)).results().forEach(found);
      }
    }
  }
}
