package org.jisr.mobility.gtfs;

import java.util.ArrayList;
import java.util.List;
import org.jisr.mobility.csv.Table;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Findings;

/**
 * The ids of one table with a duplicate check: a row that repeats another to the letter is a
 * warning and is dropped; the same id with another content is fatal, for nobody can say which
 * holds.
 */
final class RowKeys {
  private final Ids ids = new Ids();
  private final List<Integer> lines = new ArrayList<>();
  private final List<Integer> contents = new ArrayList<>();

  Ids ids() {
    return ids;
  }

  /** True when the row brings a new id; else a finding is added. */
  boolean add(Table table, int column, String field, Findings findings) {
    if (table.blank(column)) {
      findings.add(Finding.fatal("id-blank", table.place(field), "", field));
      return false;
    }
    int number = ids.add(table, column);
    int content = content(table);
    if (number >= 0) {
      lines.add(table.line());
      contents.add(content);
      return true;
    }
    int first = -1 - number;
    String firstLine = String.valueOf(lines.get(first));
    findings.add(
        contents.get(first) == content
            ? Finding.warning("row-repeated", table.place(field), table.text(column), firstLine)
            : Finding.fatal("id-duplicated", table.place(field), table.text(column), firstLine));
    return false;
  }

  private static int content(Table table) {
    int hash = 17;
    for (int i = 0; i < table.header().size(); i++) {
      hash = 31 * hash + table.text(i).hashCode();
    }
    return hash;
  }
}
