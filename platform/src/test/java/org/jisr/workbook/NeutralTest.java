package org.jisr.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeutralTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠A1",
        "\u200b=1",
        "\ufeff=1",
        "\u2066=1",
        " =1",
        "\u00a0=1",
        "'=1",
        "''=1"
      })
  void whatBeginsLikeAFormulaGetsAnApostropheAndLosesItAgain(String text) {
    assertThat(Neutral.write(text)).isEqualTo("'" + text);
    assertThat(Neutral.read(Neutral.write(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=1", "'n Titel", "l’eau", "1-2", "", "جهة", "(+212)"})
  void otherTextsStayAsTheyAre(String text) {
    assertThat(Neutral.write(text)).isEqualTo(text);
    assertThat(Neutral.read(text)).isEqualTo(text);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("=+-@'\t\r\n _x00DaF5 ＝\u200b\u2066éع1").ofMaxLength(12);
  }

  @Property(tries = 2000)
  void everyTextComesBack(@ForAll("texts") String text) {
    assertThat(Neutral.read(Neutral.write(text))).isEqualTo(text);
  }

  @Property(tries = 2000)
  void everyTextComesBackFromACellWithSingleLineEnds(@ForAll("texts") String text) {
    assertThat(Neutral.fromCell(Neutral.cell(text)))
        .isEqualTo(text.replace("\r\n", "\n").replace('\r', '\n'));
  }

  @Test
  void aSignWrittenByItsNumberIsReadAsOne() {
    assertThat(Neutral.fromCell("a_x0009_b")).isEqualTo("a\tb");
    assertThat(Neutral.fromCell(Neutral.cell("_x0041_x0042_"))).isEqualTo("_x0041_x0042_");
  }
}
