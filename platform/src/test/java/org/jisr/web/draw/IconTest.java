package org.jisr.web.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IconTest {
  @ParameterizedTest
  @EnumSource
  void isWellFormedDecorationInTheColourOfTheText(Icon icon) {
    var root = Drawn.read(icon.svg()).root();
    assertThat(root.getAttribute("aria-hidden")).isEqualTo("true");
    assertThat(root.getAttribute("stroke")).isEqualTo("currentColor");
    assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 20 20");
    assertThat(root.getElementsByTagName("path").getLength()).isPositive();
  }

  @ParameterizedTest
  @EnumSource(names = {"CHEVRON", "ARROW", "HALF_DISC"})
  void whatPointsAlongTheReadingFlips(Icon icon) {
    assertThat(icon.svg()).contains("class=\"icon flip\"");
  }

  @ParameterizedTest
  @EnumSource(names = {"CHECK", "CLOCK", "STAR", "BOTH_WAYS"})
  void checksClocksAndTheStarDoNot(Icon icon) {
    assertThat(icon.svg()).contains("class=\"icon\"");
  }
}
