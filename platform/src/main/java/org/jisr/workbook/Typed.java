package org.jisr.workbook;

import java.math.BigDecimal;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * What stands in a cell of a file.
 *
 * @param kind how the spreadsheet keeps it
 * @param text as it was typed, a number in plain digits
 */
record Typed(Kind kind, String text) {

  static final Typed NOTHING = new Typed(Kind.TEXT, "");

  enum Kind {
    TEXT,
    NUMBER,
    /** A number that the spreadsheet shows as a day. */
    DAY,
    FORMULA,
    ERROR
  }

  static Typed of(Cell cell) {
    return switch (cell.getType()) {
      case NUMBER -> number(cell);
      case STRING -> new Typed(Kind.TEXT, Neutral.fromCell(cell.asString()));
      case BOOLEAN -> new Typed(Kind.TEXT, Boolean.toString(cell.asBoolean()));
      case FORMULA -> new Typed(Kind.FORMULA, "=" + string(cell.getFormula()));
      case ERROR -> new Typed(Kind.ERROR, string(cell.getRawValue()));
      case EMPTY -> NOTHING;
    };
  }

  private static Typed number(Cell cell) {
    String raw = string(cell.getRawValue());
    try {
      BigDecimal number = new BigDecimal(raw.strip());
      if (Math.abs((long) number.precision() - number.scale()) > 30
          || Math.abs(number.scale()) > 30) {
        return new Typed(Kind.ERROR, raw);
      }
      boolean day = cell.getType() == CellType.NUMBER && dated(string(cell.getDataFormatString()));
      return new Typed(day ? Kind.DAY : Kind.NUMBER, number.toPlainString());
    } catch (NumberFormatException e) {
      return new Typed(Kind.ERROR, raw);
    }
  }

  /** A format that shows days or years; what is quoted or in brackets is only decoration. */
  private static boolean dated(String format) {
    if (format.isEmpty() || format.equals("@")) {
      return false;
    }
    String bare = format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "");
    return bare.matches("(?i).*[yd].*") && !bare.equalsIgnoreCase("general");
  }

  private static String string(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }

  boolean isEmpty() {
    return kind == Kind.TEXT && text.isBlank();
  }
}
