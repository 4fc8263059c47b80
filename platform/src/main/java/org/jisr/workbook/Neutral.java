package org.jisr.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in a form that no spreadsheet takes for a formula, and back unchanged. What begins like a
 * formula, be it full-width or behind invisible marks and spaces, gets an apostrophe before it
 * (OWASP, CSV injection); so does what already has one, so that reading back takes one away.
 */
final class Neutral {

  private static final Pattern FORMULA =
      Pattern.compile("(?s)'*[\\p{Cf}\\p{Z}\\n ]*[=+\\-@\\t\\r＝＋－＠﹢﹣﹦﹫−].*");

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern LIKE_ONE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private Neutral() {}

  static String write(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  static String read(String text) {
    boolean marked = text.startsWith("'") && FORMULA.matcher(text).matches();
    return marked ? text.substring(1) : text;
  }

  /**
   * The text of a cell of a workbook, where {@code _x000D_} stands for a sign (ECMA-376,
   * ST_Xstring) and what only looks so is escaped; line ends are single.
   */
  static String cell(String text) {
    return LIKE_ONE.matcher(write(lines(text))).replaceAll("_x005F_");
  }

  /** The text that {@link #cell} was made from. */
  static String fromCell(String text) {
    String signs = text.contains("_x") ? signs(text) : text;
    return read(signs.indexOf('\r') < 0 ? signs : lines(signs));
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String signs(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(found ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
