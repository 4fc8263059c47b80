package org.jisr.workbook;

import java.util.List;
import org.jisr.base.TextRules;

/**
 * What is wrong in one place of a workbook.
 *
 * @param sheet the sheet as it is called in the file; empty for the file as a whole
 * @param cell {@code D7}, or empty for the whole sheet
 * @param heading of its column, or empty
 * @param value what was typed there, shortened
 * @param key what is wrong and what to do about it
 */
public record Fault(
    String sheet, String cell, String heading, String value, String key, List<Object> args) {

  private static final int LONGEST = 120;

  public Fault {
    value = value.length() > LONGEST ? TextRules.beginning(value, LONGEST) + "…" : value;
  }

  /** {@code Projets!D7}, as a spreadsheet's own address. */
  public String place() {
    return cell.isEmpty() ? sheet : sheet + "!" + cell;
  }

  /** The number of its row; 0 for a whole sheet or file. */
  int row() {
    String digits = cell.replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  /** What was typed, with a mark in place of each sign that cannot be shown. */
  public String visible() {
    return value.replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]|[\\u202A-\\u202E]", "\uFFFD");
  }

  /** The letters of a column, counted from 0, and the number of a row, counted from 1. */
  static String cell(int column, int row) {
    StringBuilder letters = new StringBuilder();
    for (int c = column; c >= 0; c = c / 26 - 1) {
      letters.insert(0, (char) ('A' + c % 26));
    }
    return letters.append(row).toString();
  }
}
