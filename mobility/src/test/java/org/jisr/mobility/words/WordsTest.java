package org.jisr.mobility.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static final Pattern FINDING =
      Pattern.compile(
          "Finding\\s*\\.(?:fatal|warning|note)\\(\\s*\"([a-z-]+)\"|\\.refuse\\(\\s*\"([a-z-]+)\"");
  private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([a-z.-]+)\"[,)]");

  @ParameterizedTest
  @ValueSource(strings = {"messages", "usage"})
  void everyKeyIsThereInEveryLanguageWithTheSameArguments(String bundle) throws IOException {
    Properties fr = load(bundle, "fr");
    for (String language : Set.of("ar", "en")) {
      Properties other = load(bundle, language);
      assertThat(other.stringPropertyNames()).isEqualTo(fr.stringPropertyNames());
      for (String key : fr.stringPropertyNames()) {
        assertThat(arguments(other.getProperty(key)))
            .as(key)
            .isEqualTo(arguments(fr.getProperty(key)));
        assertThat(other.getProperty(key)).isNotBlank();
      }
    }
  }

  @Test
  void theComparisonOutsideTheEngineSpeaksTheSameLanguages() throws IOException {
    Path folder = Path.of("../bench/mobility/src/main/resources/org/jisr/bench/mobility");
    Properties fr = load(folder.resolve("messages_fr.properties"));
    assertThat(fr.stringPropertyNames()).hasSizeGreaterThan(20);
    for (String language : Set.of("ar", "en")) {
      Properties other = load(folder.resolve("messages_" + language + ".properties"));
      assertThat(other.stringPropertyNames()).isEqualTo(fr.stringPropertyNames());
      for (String key : fr.stringPropertyNames()) {
        assertThat(arguments(other.getProperty(key)))
            .as(key)
            .isEqualTo(arguments(fr.getProperty(key)));
      }
    }
  }

  private static Properties load(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    return properties;
  }

  @Test
  void everyFindingAndSentenceOfTheSourceHasItsWords() throws IOException {
    Set<String> keys = load("messages", "fr").stringPropertyNames();
    Set<String> wanted = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        Matcher finding = FINDING.matcher(source);
        while (finding.find()) {
          wanted.add("finding." + (finding.group(1) == null ? finding.group(2) : finding.group(1)));
        }
        Matcher said = SAID.matcher(source);
        while (said.find()) {
          wanted.add(said.group(1));
        }
      }
    }
    assertThat(wanted).hasSizeGreaterThan(60);
    assertThat(keys).containsAll(wanted);
  }

  @Test
  void arabicIsWrittenWithLatinDigits() {
    assertThat(Words.in("ar").say("match.cleared", 192)).contains("192");
  }

  @Test
  void findingsAndVehiclesAreCountedAsPeopleSay() {
    assertThat(Words.in("en").say("check.done", 0)).isEqualTo("Readable. No findings.");
    assertThat(Words.in("en").say("check.done", 1)).isEqualTo("Readable. One finding.");
    assertThat(Words.in("fr").say("check.done", 6)).isEqualTo("Lisible. 6 constats.");
    assertThat(Words.in("ar").say("check.done", 2)).contains("ملاحظتان");
    assertThat(Words.in("ar").say("check.done", 6)).contains("6 ملاحظات");
    assertThat(Words.in("ar").say("check.done", 12)).contains("12 ملاحظة");
    assertThat(Words.in("en").say("path.total", "08:43", 44, 1)).endsWith(" 44 min, 1 vehicle");
    assertThat(Words.in("fr").say("path.total", "08:43", 44, 0)).endsWith(" 44 min, à pied");
    assertThat(Words.in("ar").say("path.total", "08:43", 44, 3)).endsWith("3 مركبات");
  }

  @Test
  void namesDatesAndPathsAreIsolatedInArabicOnly() {
    String said = Words.in("ar").say("finding.day-empty", "2026-03-31");
    assertThat(said).contains("\u20682026-03-31\u2069");
    assertThat(Words.in("ar").say("finding.date-iso", "x")).contains("\u2066YYYY-MM-DD\u2069");
    assertThat(Words.in("fr").say("finding.day-empty", "2026-03-31")).contains(" 2026-03-31.");
    Finding finding = Finding.fatal("date-invalid", Place.line("a.txt", 3, "date"), "2026-03-31");
    assertThat(finding.tell(Words.in("ar"))).contains("\u2068a.txt:3 date\u2069");
    assertThat(finding.tell(Words.in("en"))).doesNotContainPattern("[\u2066-\u2069]");
  }

  @Test
  void noOptionOrDateStandsBareInAnArabicSentence() throws IOException {
    Properties arabic = load("messages", "ar");
    for (String key : arabic.stringPropertyNames()) {
      String bare = arabic.getProperty(key).replaceAll("\u2066[^\u2069]*\u2069", "");
      assertThat(bare).as(key).doesNotContainPattern("--[a-z]|YYYY-|\\d-\\d|(^|\\s)-\\d");
    }
  }

  @Test
  void anUnknownLanguageGivesFrench() {
    assertThat(Words.in("de").language()).isEqualTo("fr");
  }

  private static Set<String> arguments(String text) {
    Set<String> found = new TreeSet<>();
    Matcher m = Pattern.compile("\\{(\\d)").matcher(text);
    while (m.find()) {
      found.add(m.group(1));
    }
    return found;
  }

  private static Properties load(String bundle, String language) throws IOException {
    Properties properties = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(
                Words.class.getResourceAsStream(bundle + "_" + language + ".properties")),
            StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    return properties;
  }
}
