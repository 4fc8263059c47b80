package org.jisr.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jisr.base.Lang;
import org.jisr.testing.Running;
import org.jisr.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

  static List<String> rooms() {
    return Words.rooms();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void everyKeyStandsOnceInEachOfTheThreeLanguages(String room) {
    Set<String> french = Words.of(room, Lang.FR).keySet();
    assertThat(french).isNotEmpty();
    for (Lang lang : Lang.values()) {
      assertThat(Words.of(room, lang).keySet()).as(room + " " + lang).isEqualTo(french);
      assertThat(Words.twice(room, lang)).as(room + " " + lang + ", twice").isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void noSentenceIsEmptyAndEachTakesTheSameArgumentsInEveryLanguage(String room) {
    Words.of(room, Lang.FR)
        .forEach((key, french) -> {
          for (Lang lang : Lang.values()) {
            String words = Words.of(room, lang).getOrDefault(key, "");
            assertThat(words).as(key + " in " + lang).isNotBlank().isEqualTo(words.strip());
            assertThat(Words.arguments(words)).as(key).isEqualTo(Words.arguments(french));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void everySentenceIsWellFormedForItsLanguage(String room) {
    for (Lang lang : Lang.values()) {
      Words.of(room, lang)
          .forEach((key, words) -> {
            Object[] arguments = {7, 7, 7, 7, 7, 7};
            String said =
                new MessageFormat(words.replace("'", "''"), ULocale.forLocale(lang.locale()))
                    .format(arguments);
            assertThat(said).as(key).doesNotContain("{", "}").isNotBlank();
          });
    }
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void arabicSentencesHaveArabicLetters(String room) {
    Words.of(room, Lang.AR)
        .forEach((key, words) ->
            assertThat(
                    words.codePoints().anyMatch(WordsTest::arabic)
                        || words
                            .replaceAll("\\{\\d[^}]*\\}", "")
                            .codePoints()
                            .noneMatch(Character::isLetter))
                .as(key + "=" + words)
                .isTrue());
  }

  private static boolean arabic(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
  }

  @Test
  void everyKeyThatCodeOrTemplatesNameIsWritten() {
    Set<String> unknown = new TreeSet<>();
    Words.sources()
        .forEach(file ->
            Words.said(Code.text(file)).stream()
                .filter(key -> !Running.shared().bean(Texts.class).has(key))
                .forEach(key -> unknown.add(file.getFileName() + ": " + key)));
    assertThat(unknown).isEmpty();
  }

  @Test
  void everyStateRoleAndKindHasItsName() {
    Texts texts = Running.shared().bean(Texts.class);
    List<String> nameless =
        Code.classes().stream()
            .filter(type -> type.isEnum() && type.tryGetMethod("key").isPresent())
            .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
            .map(WordsTest::key)
            .filter(Predicate.not(texts::has))
            .toList();
    assertThat(nameless).isEmpty();
  }

  private static String key(Object constant) {
    try {
      return (String) constant.getClass().getMethod("key").invoke(constant);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void noKeyIsWrittenThatNobodyNames() {
    String all = Words.sources().map(Code::text).collect(Collectors.joining("\n"));
    Set<String> computed = Words.computed(all);
    Set<String> idle = new TreeSet<>();
    for (String room : Words.rooms()) {
      Words.of(room, Lang.FR).keySet().stream()
          .filter(key -> !all.contains("\"" + key + "\""))
          .filter(key -> computed.stream().noneMatch(key::startsWith))
          .forEach(idle::add);
    }
    assertThat(idle).isEmpty();
  }
}
