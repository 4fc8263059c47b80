package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jisr.base.Lang;
import org.jisr.base.Money;
import org.jisr.base.Rate;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormatsTest {

  private static final List<String> MOROCCAN =
      List.of(
          "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر",
          "نونبر", "دجنبر");

  private final Formats french = new Formats(Lang.FR);
  private final Formats arabic = new Formats(Lang.AR);
  private final Formats english = new Formats(Lang.EN);

  @ParameterizedTest
  @EnumSource(Month.class)
  void arabicDatesHaveTheMonthsOfMorocco(Month month) {
    LocalDate day = LocalDate.of(2026, month, 9);
    assertThat(arabic.date(day))
        .isEqualTo("9\u00a0" + MOROCCAN.get(month.ordinal()) + "\u00a02026");
    assertThat(arabic.month(YearMonth.from(day))).contains(MOROCCAN.get(month.ordinal()));
  }

  @Test
  void datesReadAsThePeopleOfTheLanguageWriteThem() {
    LocalDate first = LocalDate.of(2026, 12, 1);
    assertThat(french.date(first)).isEqualTo("1er\u00a0décembre\u00a02026");
    assertThat(french.longDate(first)).isEqualTo("mardi\u00a01er\u00a0décembre\u00a02026");
    assertThat(english.date(first)).isEqualTo("1\u00a0December\u00a02026");
    assertThat(french.month(YearMonth.of(2025, 4))).isEqualTo("avril 2025");
  }

  @Test
  void aRateShowsEveryDecimalThatSaysSomething() {
    assertThat(french.rate(rate("10.850000"))).isEqualTo("1\u00a0EUR\u00a0=\u00a010,85\u00a0MAD");
    assertThat(english.rate(rate("10.8473120"))).endsWith("10.847312\u00a0MAD");
    assertThat(arabic.rate(rate("11"))).endsWith("11,00\u00a0MAD");
  }

  private static Rate rate(String value) {
    LocalDate day = LocalDate.of(2026, 1, 2);
    return new Rate(
        Money.EUR, Money.MAD, new BigDecimal(value), Rate.Kind.BAM_REFERENCE, day, "essai");
  }

  @Test
  void aMomentIsToldOnTheClockOfItsPlaceAlsoWhenRamadanMovesIt() {
    Instant summer = Instant.parse("2026-07-01T10:00:00Z");
    Instant ramadan = Instant.parse("2026-03-01T10:00:00Z");
    ZoneId casablanca = ZoneId.of("Africa/Casablanca");
    ZoneId paris = ZoneId.of("Europe/Paris");
    assertThat(french.time(summer, casablanca)).contains("11:00");
    assertThat(french.time(summer, paris)).contains("12:00");
    assertThat(french.time(ramadan, casablanca)).contains("10:00");
    assertThat(french.time(ramadan, paris)).contains("11:00");
  }

  @Property
  void anAmountIsOnePieceThatKeepsItsDirectionInEveryLanguage(
      @ForAll @LongRange(min = -1_000_000_000_000_000L, max = 1_000_000_000_000_000L) long minor,
      @ForAll Lang lang) {
    String written = new Formats(lang).money(new Money(minor, Money.MAD));
    assertThat(written).startsWith("\u2068").endsWith("\u00a0MAD\u2069");
    assertThat(written).doesNotContain(" ", "\u202f").doesNotContainPattern("[٠-٩]");
    String digits = written.replaceAll("[^0-9]", "");
    assertThat(new BigDecimal(digits)).isEqualByComparingTo(BigDecimal.valueOf(minor).abs());
  }

  @Property
  void aNumberReadsBackAsItself(
      @ForAll @IntRange(min = -100_000_000, max = 100_000_000) int value) {
    for (Formats formats : List.of(french, arabic)) {
      String written = formats.number(value);
      assertThat(Long.parseLong(written.replace("\u00a0", ""))).isEqualTo(value);
    }
    assertThat(Long.parseLong(english.number(value).replace(",", ""))).isEqualTo(value);
  }

  @Test
  void decimalsHaveTheMarkOfTheLanguage() {
    BigDecimal value = new BigDecimal("1234567.5");
    assertThat(french.number(value, 2)).isEqualTo("1\u00a0234\u00a0567,50");
    assertThat(arabic.number(value, 1)).isEqualTo("1\u00a0234\u00a0567,5");
    assertThat(english.number(value, 2)).isEqualTo("1,234,567.50");
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void aNumberWithinASentenceIsWrittenLikeEveryOther(Lang lang) {
    Texts texts = Running.shared().bean(Texts.class);
    for (long value : new long[] {0, 1, 2, 999, 1000, 3667, 12_345, 1_000_000}) {
      String number = new Formats(lang).number(value);
      assertThat(texts.get(lang, "form.text.long", 7, value)).contains(number);
      if (value > 999) {
        assertThat(texts.get(lang, "days.late", (int) value)).contains(number);
        assertThat(texts.get(lang, "days.in", value)).contains(number);
      }
    }
  }

  @Test
  void everyPlaceOfAnArgumentAsksForItAsItIsWritten() {
    assertThat(Texts.asking("{0} of {1, plural, one {# in {0}} other {# of {2}}}."))
        .isEqualTo("{16} of {1, plural, one {{17} in {16}} other {{17} of {18}}}.");
    assertThat(Texts.asking("l''accord {0}")).isEqualTo("l''accord {16}");
  }
}
