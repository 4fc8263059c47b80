package org.jisr.iati.standard;

/** Dates and times as XML Schema writes them: {@code 2024-02-29}, {@code 2024-02-29T10:00:00Z}. */
final class Dates {

  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private Dates() {}

  static boolean isDate(byte[] b, int from, int to) {
    int end = day(b, from, to);
    return end > 0 && isZone(b, end, to);
  }

  static boolean isDateTime(byte[] b, int from, int to) {
    int t = day(b, from, to);
    if (t < 0 || to - t < 9 || b[t] != 'T' || b[t + 3] != ':' || b[t + 6] != ':') {
      return false;
    }
    int hour = two(b, t + 1);
    int minute = two(b, t + 4);
    int second = two(b, t + 7);
    int end = t + 9;
    boolean zeroFraction = true;
    if (end < to && b[end] == '.') {
      int digits = ++end;
      while (end < to && isDigit(b[end])) {
        zeroFraction &= b[end++] == '0';
      }
      if (end == digits) {
        return false;
      }
    }
    boolean midnight = hour == 24 && minute == 0 && second == 0 && zeroFraction;
    boolean inDay =
        hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    return (midnight || inDay) && isZone(b, end, to);
  }

  /** Where the day ends, -1 if there is none. */
  private static int day(byte[] b, int from, int to) {
    int year = from < to && b[from] == '-' ? from + 1 : from;
    int dash = year;
    while (dash < to && isDigit(b[dash])) {
      dash++;
    }
    int length = dash - year;
    if (length < 4 || length > 9 || length > 4 && b[year] == '0' || to - dash < 6) {
      return -1;
    }
    if (b[dash] != '-' || b[dash + 3] != '-') {
      return -1;
    }
    int y = 0;
    for (int i = year; i < dash; i++) {
      y = y * 10 + b[i] - '0';
    }
    int month = two(b, dash + 1);
    int day = two(b, dash + 4);
    boolean valid = y > 0 && month >= 1 && month <= 12 && day >= 1 && day <= days(y, month);
    return valid ? dash + 6 : -1;
  }

  private static int days(int year, int month) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : DAYS[month - 1];
  }

  private static boolean isZone(byte[] b, int at, int to) {
    if (at == to || at + 1 == to && b[at] == 'Z') {
      return true;
    }
    if (to - at != 6 || b[at] != '+' && b[at] != '-' || b[at + 3] != ':') {
      return false;
    }
    int hours = two(b, at + 1);
    int minutes = two(b, at + 4);
    return minutes >= 0
        && minutes < 60
        && (hours >= 0 && hours < 14 || hours == 14 && minutes == 0);
  }

  /** A number of two digits, -1 if it is none. */
  private static int two(byte[] b, int at) {
    return isDigit(b[at]) && isDigit(b[at + 1]) ? (b[at] - '0') * 10 + b[at + 1] - '0' : -1;
  }

  private static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }
}
