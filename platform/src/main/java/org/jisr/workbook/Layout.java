package org.jisr.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jisr.base.Lang;
import org.jisr.project.Folding;
import org.jisr.web.Texts;

/**
 * Where the columns of a sheet stand in a file.
 *
 * @param sheet what the sheet is called there
 * @param lang the language its headings are written in
 * @param places the columns by their place, from 0
 * @param headings as they stand there
 */
record Layout(
    Tab tab, String sheet, Lang lang, Map<Integer, Column> places, Map<Column, String> headings) {

  /** Which sheet a name means, in whatever language; empty for any other. */
  static Optional<Tab> tab(Texts texts, String name) {
    String folded = Folding.fold(name);
    return java.util.Arrays.stream(Tab.values())
        .filter(tab ->
            java.util.Arrays.stream(Lang.values())
                .anyMatch(lang -> Folding.fold(texts.get(lang, tab.label())).equals(folded)))
        .findFirst();
  }

  /**
   * Reads the headings in the language that knows most of them; notes unknown, doubled and missing
   * ones.
   */
  static Layout of(Texts texts, Tab tab, String sheet, Map<Integer, String> heads, Faults faults) {
    Lang lang = Lang.FR;
    long most = -1;
    for (Lang each : Lang.values()) {
      Map<String, Column> known = known(texts, tab, each);
      long hits = heads.values().stream().filter(h -> known.containsKey(Folding.fold(h))).count();
      if (hits > most) {
        most = hits;
        lang = each;
      }
    }
    return of(texts, tab, sheet, heads, lang, faults);
  }

  private static Layout of(
      Texts texts, Tab tab, String sheet, Map<Integer, String> heads, Lang lang, Faults faults) {
    Map<String, Column> known = known(texts, tab, lang);
    Map<Integer, Column> places = new TreeMap<>();
    Map<Column, String> headings = new HashMap<>();
    new TreeMap<>(heads)
        .forEach((place, head) -> {
          Column column = known.get(Folding.fold(head));
          String cell = Fault.cell(place, 1);
          if (column == null) {
            faults.add(new Fault(sheet, cell, head, head, "workbook.fault.unknown", List.of(head)));
          } else if (headings.put(column, head) != null) {
            faults.add(new Fault(sheet, cell, head, head, "workbook.fault.doubled", List.of(head)));
          } else {
            places.put(place, column);
          }
        });
    for (Column column : Column.of(tab)) {
      if (!column.field().kind().shown() && !headings.containsKey(column)) {
        String head = column.heading(texts, lang);
        headings.put(column, head);
        faults.add(new Fault(sheet, "", head, "", "workbook.fault.missing", List.of(head)));
      }
    }
    return new Layout(tab, sheet, lang, places, headings);
  }

  private static Map<String, Column> known(Texts texts, Tab tab, Lang lang) {
    Map<String, Column> known = new HashMap<>();
    Column.of(tab).forEach(column -> known.put(Folding.fold(column.heading(texts, lang)), column));
    return known;
  }

  /** The place of a column; its field's first place when it has none of its own. */
  int place(Column column) {
    return places.entrySet().stream()
        .filter(entry -> entry.getValue().equals(column))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(0);
  }

  String heading(Column column) {
    return headings.getOrDefault(column, "");
  }
}
