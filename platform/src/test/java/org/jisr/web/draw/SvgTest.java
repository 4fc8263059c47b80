package org.jisr.web.draw;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SvgTest {
  @Test
  void markupInTextAndAttributesIsEscaped() {
    var svg = Svg.picture(0, 0, 10, 10, "<script>\"&'", false, false);
    svg.text(1, 2, "start", "</text><script>alert(1)</script>", "class", "\" onload=\"x");
    var drawn = Drawn.read(svg.end());
    assertThat(drawn.all("script")).isEmpty();
    assertThat(drawn.texts()).containsExactly("</text><script>alert(1)</script>");
    assertThat(drawn.all("text").getFirst().hasAttribute("onload")).isFalse();
    assertThat(drawn.root().getAttribute("aria-label")).isEqualTo("<script>\"&'");
  }

  @Property
  void anyTextIsWellFormed(@ForAll @StringLength(max = 40) String words) {
    var svg = Svg.picture(0, 0, 10, 10, "t" + words, true, true).text(0, 0, "end", words).end();
    assertThat(Drawn.read(svg).all("text")).hasSize(1);
  }

  @Test
  void aPictureWithoutTitleIsHiddenAndOneWithTitleIsNamed() {
    var decoration = Drawn.read(Svg.picture(0, 0, 1, 1, "", false, false).end()).root();
    var image = Drawn.read(Svg.picture(0, 0, 1, 1, "Carte", false, false).end());
    var links = Drawn.read(Svg.picture(0, 0, 1, 1, "Carte", false, true).end()).root();
    assertThat(decoration.getAttribute("aria-hidden")).isEqualTo("true");
    assertThat(image.root().getAttribute("role")).isEqualTo("img");
    assertThat(image.all("title").getFirst().getTextContent()).isEqualTo("Carte");
    assertThat(links.getAttribute("role")).isEqualTo("group");
  }

  @Test
  void numbersKeepOneDecimalWithAPointInEveryLocale() {
    assertThat(Svg.number(1234.56)).isEqualTo("1234.6");
    assertThat(Svg.number(100)).isEqualTo("100");
    assertThat(Svg.number(-0.04)).isEqualTo("0");
  }
}
