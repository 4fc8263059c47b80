package org.jisr.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TextRulesTest {

  @Property
  void aBeginningFillsItsRoomAndCutsNoSignInTwo(
      @ForAll List<Boolean> wide, @ForAll @IntRange(min = 1, max = 20) int most) {
    String text = wide.stream().map(w -> w ? "𞤀" : "ب").collect(Collectors.joining());
    String beginning = TextRules.beginning(text, most);
    assertThat(text).startsWith(beginning);
    assertThat(beginning.length())
        .isBetween(Math.min(text.length(), most - 1), Math.min(text.length(), most));
    assertThat(beginning.codePoints().map(Character::getType))
        .doesNotContain((int) Character.SURROGATE);
  }
}
