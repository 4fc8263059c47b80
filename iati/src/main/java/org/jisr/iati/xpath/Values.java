package org.jisr.iati.xpath;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** XPath's conversions between text and numbers. */
final class Values {

  private Values() {}

  static double number(String text) {
    byte[] b = text.getBytes(StandardCharsets.UTF_8);
    return number(b, 0, b.length);
  }

  /** Digits with an optional sign and point, white space around; anything else is not a number. */
  static double number(byte[] b, int from, int to) {
    while (from < to && b[from] <= ' ' && b[from] >= 0) {
      from++;
    }
    while (to > from && b[to - 1] <= ' ' && b[to - 1] >= 0) {
      to--;
    }
    boolean negative = from < to && b[from] == '-';
    long digits = 0;
    int decimals = -1;
    int count = 0;
    for (int i = negative ? from + 1 : from; i < to; i++) {
      byte c = b[i];
      if (c == '.' && decimals < 0) {
        decimals = 0;
      } else if (c >= '0' && c <= '9') {
        digits = count < 18 ? digits * 10 + c - '0' : digits;
        count++;
        decimals += decimals >= 0 ? 1 : 0;
      } else {
        return Double.NaN;
      }
    }
    if (count == 0) {
      return Double.NaN;
    }
    if (count > 15 || decimals > 22) {
      return Double.parseDouble(new String(b, from, to - from, StandardCharsets.US_ASCII));
    }
    // Both are exact in a double, so the quotient is the nearest one.
    double value = decimals > 0 ? digits / Math.pow(10, decimals) : digits;
    return negative ? -value : value;
  }

  static String text(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString((long) number);
    }
    return Double.isNaN(number) || Double.isInfinite(number)
        ? Double.toString(number)
        : new BigDecimal(Double.toString(number)).toPlainString();
  }

  static boolean truth(double number) {
    return number != 0 && !Double.isNaN(number);
  }
}
