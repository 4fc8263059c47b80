package org.jisr.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jisr.store.LocalTexts;
import org.junit.jupiter.api.Test;

class LocalTextTest {

  @Property
  void isShownInTheWantedLanguageElseInItsSourceAndSaysWhich(
      @ForAll("texts") LocalText text, @ForAll Lang wanted) {
    LocalText.Shown shown = text.in(wanted);
    if (text.find(wanted).isPresent()) {
      assertThat(shown).isEqualTo(new LocalText.Shown(text.find(wanted).get(), wanted));
    } else if (text.find(text.source()).isPresent()) {
      assertThat(shown.lang()).isEqualTo(text.source());
    }
    assertThat(shown.text().isEmpty()).isEqualTo(text.isEmpty());
    assertThat(text.find(shown.lang()).orElse("")).isEqualTo(shown.text());
  }

  @Property
  void missesExactlyTheLanguagesThatAreNotWritten(@ForAll("texts") LocalText text) {
    for (Lang lang : Lang.values()) {
      assertThat(text.missing().contains(lang)).isEqualTo(text.find(lang).isEmpty());
    }
  }

  @Property
  void comesBackFromTheDatabaseAsItWas(@ForAll("texts") LocalText text) {
    assertThat(LocalTexts.read(LocalTexts.write(text))).isEqualTo(text);
  }

  @Test
  void aBlankTranslationIsAMissingOne() {
    LocalText text = LocalText.of("Accord", "  \n", "");
    assertThat(text.missing()).containsExactly(Lang.AR, Lang.EN);
    assertThat(text.in(Lang.AR)).isEqualTo(new LocalText.Shown("Accord", Lang.FR));
  }

  @Provide
  Arbitrary<LocalText> texts() {
    Arbitrary<String> words =
        Arbitraries.of("", "Accord-cadre", "اتفاق إطار", "  Framework ", "<b>\"&", "\uD83D\uDD11");
    return Combinators.combine(Arbitraries.of(Lang.class), words, words, words)
        .as((source, fr, ar, en) -> {
          Map<Lang, String> all = new EnumMap<>(Lang.class);
          all.put(Lang.FR, fr);
          all.put(Lang.AR, ar);
          all.put(Lang.EN, en);
          return new LocalText(source, all);
        });
  }
}
