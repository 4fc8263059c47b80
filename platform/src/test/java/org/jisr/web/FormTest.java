package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Money;
import org.jisr.base.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

  private static final LocalDate START = LocalDate.of(1990, 1, 1);

  @Property
  void readsADateInEveryWayPeopleWriteIt(@ForAll @IntRange(max = 30_000) int offset) {
    LocalDate day = START.plusDays(offset);
    String iso = day.toString();
    String local =
        "%02d/%02d/%04d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    for (String typed :
        new String[] {iso, local, local.replace('/', '.'), local.replace('/', '-'), " " + iso}) {
      assertThat(form(typed).date("x")).hasValue(day);
      assertThat(form(arabic(typed)).date("x")).hasValue(day);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/02/2026",
        "2026-13-01",
        "1/1/26",
        "demain",
        "20260101",
        "2026-02-30",
        "-",
        "١٢"
      })
  void notesADateThatIsNoneWithWhatWasTyped(String typed) {
    Form form = form(typed);
    assertThat(form.date("x")).isEmpty();
    assertThat(form.faults()).containsExactly(Refusal.invalid("x", "form.date.invalid", typed));
  }

  @Property
  void aDayIsReadFromAFormAndFromAProgramOnlyWithinThePossibleOnes(
      @ForAll @IntRange(min = -999_999_999, max = 999_999_999) int any,
      @ForAll @IntRange(min = 1850, max = 2250) int near,
      @ForAll boolean far,
      @ForAll @IntRange(min = 1, max = 365) int day)
      throws Sent.Unreadable {
    LocalDate date = LocalDate.ofYearDay(far ? any : near, day);
    boolean possible = date.getYear() >= 1900 && date.getYear() <= 2200;
    Form form = form(date.toString());
    Sent sent = Sent.read(("{\"x\": \"" + date + "\"}").getBytes(StandardCharsets.UTF_8));
    Optional<LocalDate> wanted = possible ? Optional.of(date) : Optional.empty();
    assertThat(form.date("x")).isEqualTo(wanted);
    assertThat(sent.date("x")).isEqualTo(wanted);
    LocalDate first = LocalDate.of(1900, 1, 1);
    LocalDate last = LocalDate.of(2200, 12, 31);
    if (!possible) {
      assertThat(form.faults())
          .containsExactly(Refusal.invalid("x", "form.date.range", date.toString(), first, last));
      assertThat(sent.faults())
          .containsExactly(Refusal.invalid("/x", "form.date.range", date.toString(), first, last));
    }
  }

  @Property
  void readsAnAmountAsTheReadersLanguageWritesIt(
      @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long minor) {
    BigDecimal amount = new Money(minor, Money.EUR).amount();
    for (Lang lang : new Lang[] {Lang.FR, Lang.AR}) {
      String written = new Formats(lang).number(amount, 2);
      assertThat(form(written).decimal("x")).hasValue(amount);
      assertThat(form(arabic(written)).decimal("x")).hasValue(amount);
    }
    assertThat(form(amount.toPlainString()).decimal("x")).hasValue(amount);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.000,50", "1,000.50", "12a", "1e9", "--1", "1,2,3", "٫", "NaN", "0x10"})
  void doesNotGuessAnUnclearAmount(String typed) {
    Form form = form(typed);
    assertThat(form.decimal("x")).isEmpty();
    assertThat(form.faulty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "12345678901", "deux", "1 2"})
  void notesAWholeNumberThatIsNone(String typed) {
    Form form = form(typed);
    assertThat(form.whole("x")).isEmpty();
    assertThat(form.faults("x")).hasSize(1);
    assertThat(form.faults("y")).isEmpty();
  }

  @Test
  void saysAllFaultsAtOnceInTheOrderOfReading() {
    Form form = new Form(Map.of("a", "x", "b", "31/02/2026", "c", "?"));
    form.whole("a");
    form.date("b");
    form.choice("c", Lang.class);
    assertThat(form.faults())
        .extracting(f -> ((Refusal.Invalid) f).field())
        .containsExactly("a", "b", "c");
  }

  @Test
  void emptyIsNotFaulty() {
    Form form = Form.empty();
    assertThat(form.date("x")).isEmpty();
    assertThat(form.whole("x")).isEmpty();
    assertThat(form.decimal("x")).isEmpty();
    assertThat(form.choice("x", Lang.class)).isEmpty();
    assertThat(form.faulty()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1; drop table", "99999999999", "x"})
  void aVersionOrAKeyThatWasTamperedWithIsAsIfItWereNotSent(String sent) {
    Form form = new Form(Map.of("_version", sent, "_once", sent));
    assertThat(form.version()).isZero();
    assertThat(form.once()).isNotNull();
  }

  @Property
  void aTextGoesThroughAFormUnchanged(@ForAll Lang source) {
    LocalText text = LocalText.of(source, "مرحبا \n<b>");
    Form form = Form.empty();
    form.put("title", text);
    assertThat(new Form(form.values()).localText("title")).isEqualTo(text);
  }

  private static Form form(String typed) {
    return new Form(Map.of("x", typed));
  }

  /** The same with the digits of Arabic writing. */
  private static String arabic(String text) {
    StringBuilder out = new StringBuilder();
    text.chars().forEach(c -> out.append((char) (c >= '0' && c <= '9' ? c - '0' + '\u0660' : c)));
    return out.toString();
  }
}
