package org.jisr.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jisr.base.Lang;
import org.jisr.web.Texts;

/**
 * One column of a sheet.
 *
 * @param lang the language of a text; empty for other fields and for a text's own language
 */
record Column(Field field, Optional<Lang> lang) {

  private static final Map<Column, Integer> PLACES = places();

  static Column of(Field field) {
    return new Column(field, Optional.empty());
  }

  static Column of(Field field, Lang lang) {
    return new Column(field, Optional.of(lang));
  }

  private static Map<Column, Integer> places() {
    Map<Column, Integer> places = new HashMap<>();
    for (Tab tab : Tab.values()) {
      List<Column> columns = of(tab);
      columns.forEach(column -> places.put(column, columns.indexOf(column)));
    }
    return places;
  }

  /** Its place among the columns of its sheet as Jisr writes them, from 0. */
  int place() {
    return Objects.requireNonNull(PLACES.get(this));
  }

  /** Asked for every cell of a file: cheaper than the one a record has of its own. */
  @Override
  public int hashCode() {
    return 4 * field.ordinal() + lang.map(Lang::ordinal).orElse(3);
  }

  /** The columns of a sheet, in their order. */
  static List<Column> of(Tab tab) {
    return Field.of(tab).stream().flatMap(Column::each).toList();
  }

  private static Stream<Column> each(Field field) {
    Stream<Column> one = Stream.of(of(field));
    return field.kind() == Field.Kind.TEXT
        ? Stream.concat(Stream.of(Lang.values()).map(lang -> of(field, lang)), one)
        : one;
  }

  /** It holds the language in which a text was written. */
  boolean source() {
    return field.kind() == Field.Kind.TEXT && lang.isEmpty();
  }

  /** The heading in a reader's language. */
  String heading(Texts texts, Lang reader) {
    String head = texts.get(reader, field.head());
    if (source()) {
      return texts.get(reader, "workbook.source", head);
    }
    return lang.map(l -> head + " (" + l.ownName() + ")").orElse(head);
  }
}
