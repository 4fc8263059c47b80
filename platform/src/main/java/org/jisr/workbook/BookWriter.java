package org.jisr.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.web.Texts;

/** Writes the workbook in one language; in Arabic from right to left. */
final class BookWriter {

  /** Rows below the last that are ready to be filled in. */
  private static final int READY = 200;

  private final Texts texts;
  private final Lang lang;
  private final Choices choices;
  private final Workbook book;
  private final Map<Tab, Worksheet> sheets = new EnumMap<>(Tab.class);
  private final Map<Tab, Integer> rows = new EnumMap<>(Tab.class);

  BookWriter(Texts texts, Lang lang, Choices choices, OutputStream out) {
    this.texts = texts;
    this.lang = lang;
    this.choices = choices;
    this.book = new Workbook(out, "Jisr", "1.0");
    for (Tab tab : Tab.values()) {
      Worksheet sheet = book.newWorksheet(texts.get(lang, tab.label()));
      if (lang.rtl()) {
        sheet.rightToLeft();
      }
      sheets.put(tab, sheet);
      rows.put(tab, 0);
    }
  }

  private Worksheet sheet(Tab tab) {
    return java.util.Objects.requireNonNull(sheets.get(tab));
  }

  private int rows(Tab tab) {
    return rows.getOrDefault(tab, 0);
  }

  void write(Tab tab, Rows.Row row) {
    int r = rows.merge(tab, 1, Integer::sum);
    int c = 0;
    for (Column column : Column.of(tab)) {
      Object value = row.get(column.field());
      if (value != null) {
        write(sheet(tab), r, c, column, value);
      }
      c++;
    }
  }

  private void write(Worksheet sheet, int r, int c, Column column, Object value) {
    switch (value) {
      case LocalText text -> text(sheet, r, c, column, text);
      case BigDecimal number -> number(sheet, r, c, number);
      case LocalDate day -> day(sheet, r, c, day);
      case List<?> codes ->
          sheet.value(r, c, codes.stream().map(Object::toString).collect(Collectors.joining("; ")));
      default -> sheet.value(r, c, Neutral.cell(word(column.field(), value.toString())));
    }
  }

  private String word(Field field, String value) {
    return switch (field) {
      case HISTORIC, PUBLICATION -> texts.get(lang, value);
      default -> field.kind() == Field.Kind.CHOICE ? choices.say(field, value, lang) : value;
    };
  }

  private void text(Worksheet sheet, int r, int c, Column column, LocalText text) {
    if (column.source()) {
      sheet.value(r, c, text.source().ownName());
    } else if (column.lang().isPresent()) {
      text.find(column.lang().get()).ifPresent(t -> sheet.value(r, c, Neutral.cell(t)));
    } else {
      sheet.value(r, c, Neutral.cell(text.in(lang).text()));
    }
  }

  /** A number of more digits than a spreadsheet keeps is written as text. */
  private static void number(Worksheet sheet, int r, int c, BigDecimal number) {
    if (number.stripTrailingZeros().precision() > 15) {
      sheet.value(r, c, number.toPlainString());
    } else {
      sheet.value(r, c, number);
    }
  }

  private static void day(Worksheet sheet, int r, int c, LocalDate day) {
    if (day.isBefore(Days.FIRST)) {
      sheet.value(r, c, day.toString());
    } else {
      sheet.value(r, c, day);
    }
  }

  /** Heads, explains and ends the workbook. */
  void finish() throws IOException {
    choices();
    for (Tab tab : Tab.READ) {
      List<Column> columns = Column.of(tab);
      Worksheet sheet = sheet(tab);
      for (int c = 0; c < columns.size(); c++) {
        head(tab, sheet, c, columns.get(c));
      }
      sheet.freezePane(1, 1);
      sheet.setAutoFilter(0, 0, Math.max(1, rows(tab)), columns.size() - 1);
    }
    new ReadMe(texts, lang).write(sheet(Tab.READ_ME));
    book.finish();
  }

  private void head(Tab tab, Worksheet sheet, int c, Column column) {
    Field field = column.field();
    sheet.value(0, c, column.heading(texts, lang));
    Paint.head(sheet, c, field);
    sheet.width(c, width(column));
    Range cells = sheet.range(1, c, rows(tab) + READY, c);
    Paint.cells(cells, field);
    if (field.kind() == Field.Kind.CHOICE || column.source()) {
      choose(cells, field, column.source());
    }
  }

  private static double width(Column column) {
    return switch (column.field().kind()) {
      case TEXT -> column.source() ? 14 : 38;
      case DAY, RATE, DEGREES -> 14;
      case AMOUNT, AMOUNT_SHOWN -> 18;
      case CHOICE, CODES -> 24;
      case SHOWN -> 30;
      case WORD -> column.field() == Field.RATE_SOURCE ? 44 : 14;
    };
  }

  /** The lists, one a column, under the names of the fields they are for. */
  private void choices() {
    Worksheet sheet = sheet(Tab.CHOICES);
    sheet.value(0, 0, texts.get(lang, "workbook.languages"));
    List<String> languages = Stream.of(Lang.values()).map(Lang::ownName).toList();
    list(sheet, 0, languages);
    int c = 1;
    for (Field field : choices.fields()) {
      sheet.value(0, c, texts.get(lang, field.head()));
      list(sheet, c, choices.all(field, lang));
      c++;
    }
    sheet.range(0, 0, 0, c - 1).style().bold().set();
    sheet.freezePane(0, 1);
  }

  private static void list(Worksheet sheet, int c, List<String> all) {
    for (int i = 0; i < all.size(); i++) {
      sheet.value(i + 1, c, Neutral.cell(all.get(i)));
    }
    sheet.width(c, 34);
  }

  /** Offers the list; other spellings are warned of and not refused, for they may be understood. */
  private void choose(Range cells, Field field, boolean languages) {
    int column = languages ? 0 : choices.fields().indexOf(field) + 1;
    int size = languages ? Lang.values().length : choices.all(field, lang).size();
    if (size > 0) {
      cells
          .validateWithList(sheet(Tab.CHOICES).range(1, column, size, column))
          .errorStyle(DataValidationErrorStyle.WARNING)
          .errorTitle(texts.get(lang, "workbook.tab.choices"))
          .error(texts.get(lang, "workbook.choose"))
          .showErrorMessage(true);
    }
  }
}
