package org.jisr.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jisr.base.Lang;
import org.jisr.base.Money;
import org.jisr.base.Rate;

/**
 * The one place that writes amounts, numbers and dates for a reader. Digits are Latin in all three
 * languages; groups are parted by a no-break space; what is written keeps its own direction.
 */
public final class Formats {

  private static final char ISOLATE = '\u2068';
  private static final char END = '\u2069';
  private static final char NO_BREAK = '\u00a0';

  private final Lang lang;
  private final Locale locale;

  public Formats(Lang lang) {
    this.lang = lang;
    this.locale = lang.locale();
  }

  /** {@code 1 000 000,00 EUR}: the code form, for tables. */
  public String money(Money amount) {
    return isolate(number(amount.amount(), decimals(amount)) + NO_BREAK + amount.currency());
  }

  public String number(long value) {
    return number(lang, value);
  }

  /** A whole number as it is written in a language. */
  static String number(Lang lang, long value) {
    return value >= 0 && value < 1000
        ? Long.toString(value)
        : number(lang, BigDecimal.valueOf(value), 0);
  }

  /** Exactly {@code decimals} digits after the sign of the language. */
  public String number(BigDecimal value, int decimals) {
    return number(lang, value, decimals);
  }

  private static String number(Lang lang, BigDecimal value, int decimals) {
    NumberFormat format = NumberFormat.getInstance(lang == Lang.EN ? Locale.UK : Locale.FRANCE);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value).replace('\u202f', NO_BREAK);
  }

  /** {@code 1 EUR = 10,85 MAD}: every decimal that says something, at least two. */
  public String rate(Rate rate) {
    int decimals = Math.max(2, rate.value().stripTrailingZeros().scale());
    return String.join(
        String.valueOf(NO_BREAK),
        "1",
        rate.from().getCurrencyCode(),
        "=",
        number(rate.value(), decimals),
        rate.to().getCurrencyCode());
  }

  /** {@code 8 décembre 2016}. */
  public String date(LocalDate date) {
    return write(date, "d MMMM yyyy");
  }

  /** {@code 8 déc. 2016}. */
  public String shortDate(LocalDate date) {
    return write(date, lang == Lang.AR ? "d MMMM yyyy" : "d MMM yyyy");
  }

  /** {@code lundi 23 novembre 2026}. */
  public String longDate(LocalDate date) {
    return write(date, "EEEE d MMMM yyyy");
  }

  /** {@code avril 2025}. */
  public String month(YearMonth month) {
    return DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(month);
  }

  /** A moment on the clock of a zone, {@code 8 déc. 2016, 10:42}. */
  public String moment(Instant at, ZoneId zone) {
    var local = at.atZone(zone);
    return shortDate(local.toLocalDate()) + (lang == Lang.AR ? "، " : ", ") + time(at, zone);
  }

  /** {@code 10:42}. */
  public String time(Instant at, ZoneId zone) {
    return isolate(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(at.atZone(zone)));
  }

  /** Keeps a piece of text in its own direction inside a sentence of another. */
  public static String isolate(String text) {
    return ISOLATE + text + END;
  }

  private String write(LocalDate date, String pattern) {
    String text = DateTimeFormatter.ofPattern(pattern, locale).format(date);
    String first = lang == Lang.FR ? text.replaceFirst("\\b1 ", "1er ") : text;
    return first.replace(' ', NO_BREAK);
  }

  private static int decimals(Money amount) {
    return amount.currency().getDefaultFractionDigits();
  }
}
