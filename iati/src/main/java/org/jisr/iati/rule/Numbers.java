package org.jisr.iati.rule;

/** Numbers as the public validator reads them. */
final class Numbers {

  private Numbers() {}

  /** Nothing is 0, what is no number is NaN. */
  static double of(String text) {
    String t = text.strip();
    if (t.isEmpty()) {
      return 0;
    }
    char last = t.charAt(t.length() - 1);
    if (last != '.' && (last < '0' || last > '9')) {
      // parseDouble would take "1d" and "1f".
      return Double.NaN;
    }
    try {
      return Double.parseDouble(t);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** Rounds to four decimals, so that a third three times is a hundred. */
  static double rounded(double value) {
    return Double.isFinite(value) && Math.abs(value) < 1e14
        ? Math.rint(value * 10_000) / 10_000
        : value;
  }

  static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
