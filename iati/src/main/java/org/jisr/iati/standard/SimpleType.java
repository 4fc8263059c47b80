package org.jisr.iati.standard;

/** The value types of the standard's schemas, as XML Schema Part 2 defines them. */
public enum SimpleType {
  STRING,
  DECIMAL,
  DATE,
  DATE_TIME,
  BOOLEAN,
  INT,
  NON_NEGATIVE_INTEGER,
  POSITIVE_INTEGER,
  ANY_URI,
  NMTOKEN,
  LANGUAGE;

  static SimpleType named(String name) {
    return switch (name) {
      case "string" -> STRING;
      case "decimal" -> DECIMAL;
      case "date" -> DATE;
      case "dateTime" -> DATE_TIME;
      case "boolean" -> BOOLEAN;
      case "int" -> INT;
      case "nonNegativeInteger" -> NON_NEGATIVE_INTEGER;
      case "positiveInteger" -> POSITIVE_INTEGER;
      case "anyURI" -> ANY_URI;
      case "NMTOKEN" -> NMTOKEN;
      case "xml:lang" -> LANGUAGE;
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Whether the UTF-8 bytes are a value of this type; white space around it does not count. */
  public boolean accepts(byte[] b, int from, int to) {
    if (this == STRING) {
      return true;
    }
    while (from < to && isSpace(b[from])) {
      from++;
    }
    while (to > from && isSpace(b[to - 1])) {
      to--;
    }
    return switch (this) {
      case STRING -> true;
      case DECIMAL -> Numerals.isDecimal(b, from, to);
      case INT -> Numerals.isInt(b, from, to);
      case NON_NEGATIVE_INTEGER -> Numerals.isCount(b, from, to, true);
      case POSITIVE_INTEGER -> Numerals.isCount(b, from, to, false);
      case BOOLEAN -> isBoolean(b, from, to);
      case DATE -> Dates.isDate(b, from, to);
      case DATE_TIME -> Dates.isDateTime(b, from, to);
      case ANY_URI -> Uris.isUri(b, from, to);
      case NMTOKEN -> isToken(b, from, to);
      case LANGUAGE -> isLanguage(b, from, to);
    };
  }

  private static boolean isSpace(byte c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  private static boolean isBoolean(byte[] b, int from, int to) {
    return to - from == 1 && (b[from] == '0' || b[from] == '1')
        || is(b, from, to, "true")
        || is(b, from, to, "false");
  }

  private static boolean is(byte[] b, int from, int to, String word) {
    if (to - from != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (b[from + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isToken(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isLetterOrDigit(b[i]) && "-._:".indexOf(b[i]) < 0 && b[i] >= 0) {
        return false;
      }
    }
    return to > from;
  }

  /** {@code xml:lang}: a language tag, or nothing at all. */
  private static boolean isLanguage(byte[] b, int from, int to) {
    int run = 0;
    boolean first = true;
    for (int i = from; i < to; i++) {
      if (b[i] == '-' && run > 0) {
        run = 0;
        first = false;
      } else if (++run > 8 || !(first ? isLetter(b[i]) : isLetterOrDigit(b[i]))) {
        return false;
      }
    }
    return run > 0 || from == to;
  }

  private static boolean isLetter(byte c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isLetterOrDigit(byte c) {
    return isLetter(c) || c >= '0' && c <= '9';
  }
}
