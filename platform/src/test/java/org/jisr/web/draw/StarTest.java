package org.jisr.web.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class StarTest {
  @Test
  void withoutKeysBothSquaresAreDashed() {
    var squares = Drawn.read(Star.keys(Star.Keys.NONE, "")).all("rect");
    assertThat(squares).hasSize(2).noneMatch(StarTest::solid);
  }

  @Test
  void oneKeyMakesThatSideSolidAndLeavesTheOtherDashed() {
    assertThat(solidColour(Star.Keys.A)).isEqualTo(Palette.A);
    assertThat(solidColour(Star.Keys.B)).isEqualTo(Palette.B);
  }

  @Test
  void twoKeysWeaveTheStarAndAddACheck() {
    var paths = Drawn.read(Star.keys(Star.Keys.BOTH, "Effective")).all("path");
    assertThat(paths)
        .extracting(p -> p.getAttribute("fill"))
        .containsExactly(Palette.A, Palette.B, "none");
  }

  @Test
  void theMarkHasNoCheckAndNoDashes() {
    var mark = Star.mark("");
    assertThat(Drawn.read(mark).all("path")).hasSize(2);
    assertThat(mark).doesNotContain("dasharray");
  }

  @Test
  void everyBandOfTheWeaveIsCutInFourPieces() {
    var band = Drawn.read(Star.mark("")).all("path").getFirst().getAttribute("d");
    assertThat(band.chars().filter(c -> c == 'Z').count()).isEqualTo(4);
  }

  private static String solidColour(Star.Keys keys) {
    var solid =
        Drawn.read(Star.keys(keys, "")).all("rect").stream().filter(StarTest::solid).toList();
    assertThat(solid).hasSize(1);
    return solid.getFirst().getAttribute("stroke");
  }

  private static boolean solid(Element square) {
    return square.getAttribute("stroke-dasharray").equals("none");
  }
}
