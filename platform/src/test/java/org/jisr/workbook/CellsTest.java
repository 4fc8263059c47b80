package org.jisr.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Period;
import org.jisr.project.Directory;
import org.jisr.project.References;
import org.jisr.testing.Running;
import org.jisr.web.Texts;

/** Whatever amount, day or text is written into a cell, the same is read from it. */
class CellsTest {

  private static final Running JISR = Running.shared();
  private static final References KNOWN = JISR.bean(Directory.class).all();
  private static final Choices CHOICES = JISR.bean(Workbooks.class).choices(KNOWN);

  /** One row of the financing as it may be. */
  record Typical(BigDecimal amount, LocalDate day, String text, BigDecimal rate) {}

  @Provide
  Arbitrary<Typical> rows() {
    Arbitrary<BigDecimal> amounts =
        Arbitraries.longs().between(1, 99_999_999_999_999_999L).map(n -> BigDecimal.valueOf(n, 2));
    Arbitrary<LocalDate> days =
        Arbitraries.longs()
            .between(Period.POSSIBLE.from().toEpochDay(), Period.POSSIBLE.until().toEpochDay())
            .map(LocalDate::ofEpochDay);
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withChars("=+-@'\n_x00A1&<>\"é عجهة١٢\u200b\u2066#;,.")
            .ofMaxLength(40)
            .map(s -> "m" + s.strip());
    Arbitrary<BigDecimal> rates =
        Arbitraries.longs().between(1, 99_999_999_999L).map(n -> BigDecimal.valueOf(n, 6));
    return Combinators.combine(amounts, days, texts, rates).as(Typical::new);
  }

  @Property(tries = 40)
  void comeBackFromEveryLanguage(
      @ForAll("rows") Typical one, @ForAll("rows") Typical two, @ForAll Lang lang)
      throws Exception {
    List<Typical> written = List.of(one, two);
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    BookWriter writer = new BookWriter(JISR.bean(Texts.class), lang, CHOICES, out);
    for (Typical row : written) {
      writer.write(
          Tab.FINANCING,
          new Rows.Row()
              .with(Field.FINANCING_CODE, "P1")
              .with(Field.AMOUNT, row.amount())
              .with(Field.RATE, row.rate())
              .with(Field.RATE_ON, row.day())
              .with(Field.RATE_SOURCE, row.text()));
      writer.write(
          Tab.MILESTONES,
          new Rows.Row()
              .with(Field.MILESTONE_CODE, "P1")
              .with(Field.MILESTONE, LocalText.of(lang, "=" + row.text())));
    }
    writer.finish();
    assertThat(financing(out.toByteArray())).isEqualTo(written);
    assertThat(titles(out.toByteArray()))
        .isEqualTo(written.stream().map(r -> LocalText.of(lang, "=" + r.text())).toList());
  }

  private static List<Typical> financing(byte[] book) throws Exception {
    List<Typical> read = new ArrayList<>();
    read(
        book,
        Tab.FINANCING,
        line ->
            read.add(
                new Typical(
                    line.number(Field.AMOUNT).orElseThrow().setScale(2),
                    line.day(Field.RATE_ON).orElseThrow(),
                    line.word(Field.RATE_SOURCE),
                    line.number(Field.RATE).orElseThrow().setScale(6))));
    return read;
  }

  private static List<LocalText> titles(byte[] book) throws Exception {
    List<LocalText> read = new ArrayList<>();
    read(book, Tab.MILESTONES, line -> read.add(line.text(Field.MILESTONE)));
    return read;
  }

  private static void read(byte[] book, Tab tab, java.util.function.Consumer<Line> into)
      throws Exception {
    Faults faults = new Faults();
    try (BookReader reader = new BookReader(JISR.bean(Texts.class), book, faults)) {
      reader.read(tab, CHOICES, into);
    }
    assertThat(faults.shown()).isEmpty();
  }
}
