package org.jisr.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Rate;
import org.jisr.base.Side;
import org.jisr.base.TextRules;
import org.jisr.partnership.Roadmap;
import org.jisr.people.OrganisationType;
import org.jisr.people.Territories;
import org.jisr.project.Folding;
import org.jisr.project.ProjectState;
import org.jisr.project.References;
import org.jisr.project.Units;
import org.jisr.web.Texts;

/**
 * The lists of the workbook: for each field the values it may hold, and how each is written in each
 * language. Whatever language a choice is typed in, it is understood.
 */
final class Choices {

  static final String YES = "YES";
  static final String NO = "NO";

  /** What parts a code from the words that explain it. */
  private static final String DOT = " · ";

  private static final int LONGEST = 90;

  private final Texts texts;
  private final Map<Field, Map<String, LocalText>> lists = new EnumMap<>(Field.class);
  private final Map<Field, Map<String, String>> typed = new EnumMap<>(Field.class);

  /** What was asked before: a workbook repeats few words many times. */
  private final Map<String, Optional<String>> understood = new HashMap<>();

  private final Map<String, Long> axes = new HashMap<>();
  private final Map<String, Long> commitments = new HashMap<>();

  Choices(Texts texts, Territories territories, References known) {
    this.texts = texts;
    list(
        Field.ILLUSTRATIVE,
        Stream.of(YES, NO),
        v -> said("workbook.choice." + v.toLowerCase(java.util.Locale.ROOT)));
    list(
        Field.ORGANISATION_TYPE,
        names(OrganisationType.values()),
        v -> said(OrganisationType.valueOf(v).key()));
    list(Field.STATE, names(ProjectState.values()), v -> said(ProjectState.valueOf(v).key()));
    list(
        Field.RATE_KIND,
        names(Rate.Kind.values()),
        v -> said("project.rate.kind." + v.toLowerCase(java.util.Locale.ROOT)));
    list(Field.CURRENCY, Stream.of("EUR", "MAD"), v -> LocalText.of(v, v, v));
    for (Field side : List.of(Field.LEAD, Field.ORGANISATION_SIDE)) {
      list(side, names(Side.values()), v -> territories.of(Side.valueOf(v)).name());
    }
    list(
        Field.UNIT,
        Units.list().stream().map(Units.Unit::code),
        v -> explained(v, Units.find(v).orElseThrow().name()));
    list(Field.MARKER, numbers(1, 12), v -> explained(v, said("project.marker." + v)));
    list(Field.SIGNIFICANCE, numbers(0, 3), v -> explained(v, said("project.significance." + v)));
    aims(known);
    typed.forEach((field, all) -> all.put("true", YES));
    typed.forEach((field, all) -> all.put("false", NO));
  }

  private void aims(References known) {
    Map<String, LocalText> axisList = new LinkedHashMap<>();
    Map<String, LocalText> commitmentList = new LinkedHashMap<>();
    for (Roadmap roadmap : known.roadmaps()) {
      for (Roadmap.Axis axis : roadmap.axes()) {
        put(axes, axisList, roadmap, axis.code(), axis.id(), axis.title());
        axis.commitments()
            .forEach(c -> put(commitments, commitmentList, roadmap, c.code(), c.id(), c.body()));
      }
    }
    list(
        Field.AXIS,
        axisList.keySet().stream(),
        v -> explained(v, axisList.getOrDefault(v, LocalText.EMPTY)));
    list(
        Field.COMMITMENT,
        commitmentList.keySet().stream(),
        v -> explained(v, commitmentList.getOrDefault(v, LocalText.EMPTY)));
    known.roadmaps().stream()
        .limit(1)
        .forEach(newest -> {
          newest.axes().forEach(a -> alias(Field.AXIS, a.code(), qualified(newest, a.code())));
          newest
              .commitments()
              .forEach(c -> alias(Field.COMMITMENT, c.code(), qualified(newest, c.code())));
        });
  }

  /** A code of a roadmap is written with the roadmap's, for the next roadmap may use it again. */
  private static void put(
      Map<String, Long> ids,
      Map<String, LocalText> list,
      Roadmap roadmap,
      String code,
      long id,
      LocalText words) {
    String value = qualified(roadmap, code);
    ids.put(value, id);
    list.put(value, words);
  }

  private static String qualified(Roadmap roadmap, String code) {
    return roadmap.code() + "/" + code;
  }

  private static <E extends Enum<E>> Stream<String> names(E[] all) {
    return Stream.of(all).map(Enum::name);
  }

  private static Stream<String> numbers(int from, int to) {
    return java.util.stream.IntStream.rangeClosed(from, to).mapToObj(Integer::toString);
  }

  private LocalText said(String key) {
    return LocalText.of(texts.get(Lang.FR, key), texts.get(Lang.AR, key), texts.get(Lang.EN, key));
  }

  private static LocalText explained(String code, LocalText words) {
    Map<Lang, String> all = new EnumMap<>(Lang.class);
    for (Lang lang : Lang.values()) {
      String text = words.in(lang).text();
      String brief =
          text.length() > LONGEST ? TextRules.beginning(text, LONGEST).strip() + "…" : text;
      all.put(lang, brief.isEmpty() ? code : code + DOT + brief);
    }
    return new LocalText(Lang.FR, all);
  }

  private void list(Field field, Stream<String> values, Function<String, LocalText> words) {
    Map<String, LocalText> list = new LinkedHashMap<>();
    values.forEach(value -> list.put(value, words.apply(value)));
    lists.put(field, list);
    list.forEach((value, text) -> {
      alias(field, value, value);
      text.texts().values().forEach(word -> alias(field, word, value));
    });
  }

  private void alias(Field field, String word, String value) {
    typed.computeIfAbsent(field, f -> new HashMap<>()).putIfAbsent(Folding.fold(word), value);
  }

  /** Fields that hold a choice, in the order of the sheets. */
  List<Field> fields() {
    return new ArrayList<>(lists.keySet());
  }

  /** All that may be chosen, as it is written in a language. */
  List<String> all(Field field, Lang lang) {
    return list(field).values().stream().map(words -> words.in(lang).text()).toList();
  }

  private Map<String, LocalText> list(Field field) {
    return lists.getOrDefault(field, Map.of());
  }

  /** A value as it is written in a language. */
  String say(Field field, String value, Lang lang) {
    return list(field).getOrDefault(value, LocalText.EMPTY).in(lang).text();
  }

  /**
   * The value of what was typed: the value itself, its words in any language, or its code alone.
   */
  Optional<String> find(Field field, String word) {
    return understood.computeIfAbsent(field + word, w -> look(field, word));
  }

  private Optional<String> look(Field field, String word) {
    Map<String, String> known = typed.getOrDefault(field, Map.of());
    String whole = Folding.fold(word);
    String code = Folding.fold(word.split("·", 2)[0]);
    return Optional.ofNullable(known.get(whole)).or(() -> Optional.ofNullable(known.get(code)));
  }

  /**
   * @throws java.util.NoSuchElementException for a value that is none of {@link Field#AXIS}
   */
  long axis(String value) {
    return Optional.ofNullable(axes.get(value)).orElseThrow();
  }

  /** See {@link #axis}. */
  long commitment(String value) {
    return Optional.ofNullable(commitments.get(value)).orElseThrow();
  }

  /** The value of an axis or a commitment by its number. */
  String axis(long id) {
    return value(axes, id);
  }

  String commitment(long id) {
    return value(commitments, id);
  }

  private static String value(Map<String, Long> ids, long id) {
    return ids.entrySet().stream()
        .filter(entry -> entry.getValue() == id)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }
}
