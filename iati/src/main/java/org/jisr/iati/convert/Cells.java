package org.jisr.iati.convert;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jisr.iati.json.BadJson;
import org.jisr.iati.json.Json;
import org.jisr.iati.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * Values as cells. A spreadsheet knows no difference between empty and missing, trims spaces and
 * changes line ends, so a value that would suffer is written as the mark and the value in JSON.
 */
final class Cells {

  /** Begins a cell that is not what it says. */
  static final String MARK = "∅";

  /** Excel takes 32,767 characters in a cell. */
  static final int LONGEST = 30_000;

  private Cells() {}

  static String of(@Nullable String value) {
    if (value == null) {
      return "";
    }
    return isPlain(value) ? value : MARK + quoted(value);
  }

  private static boolean isPlain(String value) {
    if (value.isEmpty() || value.startsWith(MARK) || value.contains("_x")) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' && c != '\n' || c >= 0x7F && c < 0xA0 || c == '\uFEFF') {
        return false;
      }
    }
    // A formula sign in front would be run by some spreadsheets.
    return !isEdge(value.charAt(0))
        && !isEdge(value.charAt(value.length() - 1))
        && "=+@".indexOf(value.charAt(0)) < 0;
  }

  private static boolean isEdge(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static String quoted(String value) {
    var out = new StringBuilder();
    new JsonWriter(out).value(value);
    return out.toString().replace("_x", "\\u005fx");
  }

  /** Null for an empty cell. Throws where what follows the mark is no text in JSON. */
  static @Nullable String value(String cell) throws IOException {
    if (!cell.startsWith(MARK)) {
      return cell.isEmpty() ? null : cell;
    }
    try {
      if (Json.parse(cell.substring(MARK.length())) instanceof String text) {
        return text;
      }
    } catch (BadJson e) {
      throw new IOException(cell, e);
    }
    throw new IOException(cell);
  }

  /** Cuts a cell that is too long for a spreadsheet, never between the halves of a character. */
  static List<String> pieces(String cell) {
    var out = new ArrayList<String>();
    int from = 0;
    while (cell.length() - from > LONGEST) {
      int to = from + LONGEST;
      if (Character.isHighSurrogate(cell.charAt(to - 1))) {
        to--;
      }
      out.add(cell.substring(from, to));
      from = to;
    }
    out.add(cell.substring(from));
    return out;
  }
}
