package org.jisr.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Period;
import org.jisr.base.Refusal;
import org.jisr.base.TextRules;
import org.jisr.web.Signs;

/**
 * One row of a sheet as it was typed. Reading a value notes what is wrong with it and goes on, so
 * that every fault of a workbook is said at once.
 *
 * @param number of the row, from 1
 */
final class Line {

  private static final Pattern PARTING = Pattern.compile("[\\s,;،؛]+");

  /** Target 8.10, kept as a number, lost its nought. */
  private static final Pattern ENDING_IN_ONE = Pattern.compile("\\d+\\.1");

  private final Layout layout;
  private final int number;

  /** By {@link Column#place}; a cell that holds nothing is {@link Typed#NOTHING}. */
  private final Typed[] cells;

  private final Choices choices;
  private final boolean from1904;
  private final Faults faults;
  private boolean broken;

  /**
   * @param number of the row, from 1
   */
  Line(Layout layout, int number, Typed[] cells, Choices choices, boolean from1904, Faults faults) {
    this.layout = layout;
    this.number = number;
    this.cells = cells;
    this.choices = choices;
    this.from1904 = from1904;
    this.faults = faults;
  }

  /** Something in this row was noted as wrong. */
  boolean broken() {
    return broken;
  }

  int number() {
    return number;
  }

  private Typed at(Column column) {
    return cells[column.place()];
  }

  private Typed cell(Column column) {
    Typed typed = at(column);
    switch (typed.kind()) {
      case FORMULA -> fault(column, "workbook.fault.formula");
      case ERROR -> fault(column, "workbook.fault.error", typed.text());
      case TEXT -> {
        if (!Signs.fit(typed.text())) {
          fault(column, "workbook.fault.signs");
          return Typed.NOTHING;
        }
        return typed;
      }
      default -> {
        return typed;
      }
    }
    return Typed.NOTHING;
  }

  /** True when nothing that is read back stands in the row. */
  boolean isEmpty() {
    return layout.places().values().stream()
        .allMatch(column -> column.field().kind().shown() || at(column).isEmpty());
  }

  /** What was typed in a field's column, without judging it. */
  String raw(Column column) {
    return at(column).text().strip();
  }

  /** One line of text; empty notes a fault where something must stand. */
  String word(Field field) {
    Typed typed = cell(Column.of(field));
    if (typed.kind() == Typed.Kind.DAY) {
      fault(field, "workbook.fault.turned");
      return "";
    }
    String word = typed.text().strip();
    if (word.isEmpty() && field.required()) {
      fault(field, "workbook.fault.empty");
    } else if (word.length() > TextRules.TITLE) {
      fault(field, "form.text.long", TextRules.TITLE, word.length());
    }
    return word;
  }

  /** A text with its own language, French when that is not said. */
  LocalText text(Field field) {
    Map<Lang, String> texts = new EnumMap<>(Lang.class);
    for (Lang lang : Lang.values()) {
      Typed typed = cell(Column.of(field, lang));
      if (typed.kind() == Typed.Kind.DAY) {
        fault(Column.of(field, lang), "workbook.fault.turned");
      } else {
        texts.put(lang, typed.text());
      }
    }
    LocalText text = new LocalText(source(field, texts), texts);
    if (!text.isEmpty() && text.find(text.source()).isEmpty()) {
      fault(Column.of(field, text.source()), "workbook.fault.empty");
    }
    int longest = field == Field.SUMMARY ? TextRules.BODY : TextRules.TITLE;
    text.texts()
        .forEach((lang, words) -> {
          if (words.length() > longest) {
            fault(Column.of(field, lang), "form.text.long", longest, words.length());
          }
        });
    return text;
  }

  private Lang source(Field field, Map<Lang, String> texts) {
    Column column = Column.of(field);
    String typed = cell(column).text().strip();
    if (typed.isEmpty()) {
      return Arrays.stream(Lang.values())
          .filter(lang -> !texts.getOrDefault(lang, "").isBlank())
          .findFirst()
          .orElse(Lang.FR);
    }
    Optional<Lang> lang =
        Arrays.stream(Lang.values())
            .filter(l -> l.ownName().equalsIgnoreCase(typed) || l.code().equalsIgnoreCase(typed))
            .findFirst();
    if (lang.isEmpty()) {
      fault(column, "form.choice.invalid", typed);
    }
    return lang.orElse(Lang.FR);
  }

  /** The value of a choice; empty with a fault for a word that is none. */
  Optional<String> choice(Field field) {
    String word = word(field);
    Optional<String> value = word.isEmpty() ? Optional.empty() : choices.find(field, word);
    if (value.isEmpty() && !word.isEmpty()) {
      fault(field, "form.choice.invalid", word);
    }
    return value;
  }

  /** Codes parted by semicolons, commas or spaces. */
  List<String> codes(Field field) {
    Typed typed = cell(Column.of(field));
    if (typed.kind() == Typed.Kind.DAY) {
      fault(field, "workbook.fault.turned");
      return List.of();
    }
    if (typed.kind() == Typed.Kind.NUMBER && ENDING_IN_ONE.matcher(typed.text()).matches()) {
      fault(field, "workbook.fault.target", typed.text(), typed.text() + "0");
      return List.of();
    }
    return new ArrayList<>(
        PARTING.splitAsStream(typed.text()).filter(code -> !code.isEmpty()).distinct().toList());
  }

  Optional<LocalDate> day(Field field) {
    Typed typed = cell(Column.of(field));
    if (typed.isEmpty()) {
      if (field.required() && clean(field)) {
        fault(field, "form.date.missing");
      }
      return Optional.empty();
    }
    Optional<LocalDate> day =
        typed.kind() == Typed.Kind.TEXT
            ? Days.read(typed.text())
            : Days.serial(Double.parseDouble(typed.text()), from1904);
    if (day.isEmpty()) {
      fault(field, "workbook.fault.day", typed.text());
    } else if (!Period.POSSIBLE.contains(day.get())) {
      Refusal range = Refusal.impossible("", day.get().toString());
      fault(field, range.key(), range.args().toArray());
      return Optional.empty();
    }
    return day;
  }

  /** True while the cell of a field was not refused for what it is. */
  private boolean clean(Field field) {
    Typed typed = at(Column.of(field));
    return typed.kind() != Typed.Kind.FORMULA && typed.kind() != Typed.Kind.ERROR;
  }

  Optional<BigDecimal> number(Field field) {
    Typed typed = cell(Column.of(field));
    if (typed.isEmpty()) {
      if (field.required() && clean(field)) {
        fault(field, "workbook.fault.empty");
      }
      return Optional.empty();
    }
    if (typed.kind() == Typed.Kind.DAY) {
      fault(field, "workbook.fault.turned");
      return Optional.empty();
    }
    if (typed.kind() == Typed.Kind.NUMBER) {
      return Optional.of(
          field.kind() == Field.Kind.DEGREES
              ? new BigDecimal(typed.text())
              : Numerals.stored(typed.text()));
    }
    return typedNumber(field, typed.text().strip());
  }

  private Optional<BigDecimal> typedNumber(Field field, String text) {
    List<BigDecimal> readings = Numerals.read(text);
    if (readings.size() == 1) {
      return Optional.of(readings.getFirst());
    }
    if (readings.isEmpty()) {
      fault(field, "form.decimal.invalid", text);
    } else {
      String one = readings.getFirst().toPlainString();
      fault(field, "workbook.fault.readings", text, one, readings.getLast().toPlainString());
    }
    return Optional.empty();
  }

  void fault(Field field, String key, Object... args) {
    Column column = field.kind() == Field.Kind.TEXT ? Column.of(field, Lang.FR) : Column.of(field);
    fault(column, key, args);
  }

  /** Notes a fault; a column that is missing from the file was named once already. */
  void fault(Column column, String key, Object... args) {
    broken = true;
    if (!layout.places().containsValue(column)) {
      return;
    }
    faults.add(
        new Fault(
            layout.sheet(),
            Fault.cell(layout.place(column), number),
            layout.heading(column),
            raw(column),
            key,
            List.of(args)));
  }
}
