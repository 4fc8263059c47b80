package org.jisr.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jisr.web.Digits;

/** Days as a spreadsheet keeps them and as people type them, the day before the month. Pure. */
final class Days {

  /** The first day that every spreadsheet counts alike: Excel has a 29 February 1900. */
  static final LocalDate FIRST = LocalDate.of(1900, 3, 1);

  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
  private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);
  private static final double LAST = 2_958_465;
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(T00:00(:00)?)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

  private Days() {}

  /** {@code 2026-12-31} or {@code 31/12/2026}; empty for a day that is none. */
  static Optional<LocalDate> read(String typed) {
    String text = Digits.latin(typed.strip()).replaceAll("[\\u200e\\u200f\\u061c]", "");
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return day(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher first = DAY_FIRST.matcher(text);
    return first.matches() ? day(first.group(3), first.group(2), first.group(1)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The day of a serial number.
   *
   * @param from1904 as old workbooks of a Macintosh count
   */
  static Optional<LocalDate> serial(double serial, boolean from1904) {
    if (serial < (from1904 ? 0 : 61) || serial > LAST) {
      return Optional.empty();
    }
    return Optional.of((from1904 ? ZERO_1904 : ZERO).plusDays((long) serial));
  }
}
