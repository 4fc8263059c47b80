package org.jisr.iati.standard;

/** Numbers as XML Schema writes them. */
final class Numerals {

  private Numerals() {}

  static boolean isDecimal(byte[] b, int from, int to) {
    int i = sign(b, from, to);
    int digits = 0;
    boolean point = false;
    for (; i < to; i++) {
      byte c = b[i];
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.' && !point) {
        point = true;
      } else {
        return false;
      }
    }
    return digits > 0;
  }

  static boolean isInt(byte[] b, int from, int to) {
    int i = sign(b, from, to);
    boolean negative = i > from && b[from] == '-';
    long value = 0;
    for (int d = i; d < to; d++) {
      if (b[d] < '0' || b[d] > '9') {
        return false;
      }
      value = Math.min(value * 10 + b[d] - '0', 1L << 40);
    }
    return to > i && value <= Integer.MAX_VALUE + (negative ? 1L : 0L);
  }

  /** A whole number of any size that is not negative, or with {@code zero} false not zero. */
  static boolean isCount(byte[] b, int from, int to, boolean zero) {
    int i = sign(b, from, to);
    boolean negative = i > from && b[from] == '-';
    boolean allZero = true;
    for (int d = i; d < to; d++) {
      if (b[d] < '0' || b[d] > '9') {
        return false;
      }
      allZero &= b[d] == '0';
    }
    return to > i && (allZero ? zero : !negative);
  }

  private static int sign(byte[] b, int from, int to) {
    return from < to && (b[from] == '+' || b[from] == '-') ? from + 1 : from;
  }
}
