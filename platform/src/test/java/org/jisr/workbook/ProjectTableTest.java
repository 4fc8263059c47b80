package org.jisr.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectTableTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
  void aCellThatBeginsLikeAFormulaIsText(String text) {
    assertThat(ProjectTable.cell(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b", "a\"b", "a\nb"})
  void aCellWithASignOfTheFormatIsQuoted(String text) {
    assertThat(ProjectTable.cell(text)).startsWith("\"").endsWith("\"");
  }
}
