package org.jisr.iati.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates with or without a time, as moments.
 *
 * <p>Without a zone they are in UTC. A day that the month does not have runs into the next month,
 * as it does in the public validator; a month 13 is no date.
 */
final class Moments {

  private static final long DAY = 86_400_000L;

  private static final Pattern DATE =
      Pattern.compile(
          "([+-]?\\d{4,6})(?:-(\\d{2})(?:-(\\d{2}))?)?"
              + "(?:T(\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9})\\d*)?)?)?"
              + "(Z|[+-]\\d{2}:\\d{2})?");

  private Moments() {}

  /** Milliseconds since 1970; empty where the text is no date. */
  static OptionalLong parse(String text) {
    long day = plainDay(text);
    if (day >= 0 && text.length() == 10) {
      return OptionalLong.of(day * DAY);
    }
    long time = day < 0 ? -1 : plainTime(text);
    return time >= 0 ? OptionalLong.of(day * DAY + time) : parseAny(text);
  }

  /** Days since 1970 of what begins as nearly all dates do, such as 2024-02-29; else -1. */
  private static long plainDay(String t) {
    if (t.length() < 10 || t.charAt(4) != '-' || t.charAt(7) != '-') {
      return -1;
    }
    int year = digits(t, 0, 4);
    int month = digits(t, 5, 7);
    int day = digits(t, 8, 10);
    if (year < 1970 || month < 1 || month > 12 || day < 1 || day > (month == 2 ? 28 : 30)) {
      return -1;
    }
    return LocalDate.of(year, month, day).toEpochDay();
  }

  /**
   * Milliseconds of a time such as T09:30:00, with a fraction, in UTC or without a zone; else -1.
   */
  private static long plainTime(String t) {
    int end = t.endsWith("Z") ? t.length() - 1 : t.endsWith("+00:00") ? t.length() - 6 : t.length();
    if (end < 19 || t.charAt(10) != 'T' || t.charAt(13) != ':' || t.charAt(16) != ':') {
      return -1;
    }
    int hour = digits(t, 11, 13);
    int minute = digits(t, 14, 16);
    int second = digits(t, 17, 19);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
      return -1;
    }
    long millis = ((hour * 60L + minute) * 60 + second) * 1000;
    if (end == 19) {
      return millis;
    }
    int fraction = t.charAt(19) == '.' && end >= 23 && end <= 29 ? digits(t, 20, end) : -1;
    return fraction < 0 ? -1 : millis + digits(t, 20, 23);
  }

  private static int digits(String t, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = t.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static OptionalLong parseAny(String text) {
    String t = text.strip();
    Matcher m = DATE.matcher(t);
    if (!m.matches()) {
      return OptionalLong.empty();
    }
    try {
      long day = day(Integer.parseInt(m.group(1)), two(m, 2, 1), two(m, 3, 1));
      return OptionalLong.of(day * DAY + time(m) - zone(m.group(8)));
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }

  private static long day(int year, int month, int day) {
    if (day < 1 || day > 31) {
      throw new DateTimeException("day");
    }
    return LocalDate.of(year, month, 1).toEpochDay() + day - 1;
  }

  private static long time(Matcher m) {
    int hour = two(m, 4, 0);
    if (hour == 24 && two(m, 5, 0) == 0 && two(m, 6, 0) == 0) {
      return DAY;
    }
    LocalTime time = LocalTime.of(hour, two(m, 5, 0), two(m, 6, 0));
    String fraction = m.group(7) == null ? "0" : m.group(7);
    long millis = Long.parseLong((fraction + "00").substring(0, 3));
    return time.toSecondOfDay() * 1000L + millis;
  }

  private static long zone(@Nullable String zone) {
    return zone == null ? 0 : ZoneOffset.of(zone).getTotalSeconds() * 1000L;
  }

  private static int two(Matcher m, int group, int otherwise) {
    return m.group(group) == null ? otherwise : Integer.parseInt(m.group(group));
  }

  /** Whole days from one moment to another. */
  static long days(long from, long to) {
    return (to - from) / DAY;
  }
}
