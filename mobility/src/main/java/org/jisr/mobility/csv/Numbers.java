package org.jisr.mobility.csv;

/** Numbers and times straight from bytes, without making strings: a feed has millions of them. */
final class Numbers {
  private static final int MOST_HOURS = 999;

  private Numbers() {}

  static int integer(byte[] bytes, int from, int to) {
    if (from == to) {
      return Table.BLANK;
    }
    boolean negative = bytes[from] == '-';
    int start = negative || bytes[from] == '+' ? from + 1 : from;
    int value = digits(bytes, start, to);
    return value < 0 ? Table.INVALID : negative ? -value : value;
  }

  static int time(byte[] bytes, int from, int to) {
    if (from == to) {
      return Table.BLANK;
    }
    int length = to - from;
    if (length < 7 || bytes[to - 3] != ':' || bytes[to - 6] != ':') {
      return Table.INVALID;
    }
    int hours = digits(bytes, from, to - 6);
    int minutes = digits(bytes, to - 5, to - 3);
    int seconds = digits(bytes, to - 2, to);
    boolean valid =
        hours >= 0
            && hours <= MOST_HOURS
            && minutes >= 0
            && minutes < 60
            && seconds >= 0
            && seconds < 60;
    return valid ? hours * 3600 + minutes * 60 + seconds : Table.INVALID;
  }

  /** One to nine digits, else -1. */
  private static int digits(byte[] bytes, int from, int to) {
    if (to <= from || to - from > 9) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
