package org.jisr.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FoldingTest {

  @Test
  void hamzaVowelSignsAndAccentsFold() {
    assertThat(Folding.fold("أُسْوَار إيواء آفاق مسؤولية")).isEqualTo("اسوار ايوا افاق مسووليه");
    assertThat(Folding.fold("Évry, l’Île-de-France ; CŒUR"))
        .isEqualTo("evry l ile de france coeur");
  }

  @Test
  void aQueryWantsEveryWordOrItsBeginning() {
    assertThat(Folding.query(" École  d'Évry")).isEqualTo("ecole:* & d:* & evry:*");
    assertThat(Folding.query("!!! & | :*")).isEmpty();
  }

  @Property
  void whateverIsTypedTheQueryHoldsOnlyLettersDigitsAndItsOwnSigns(@ForAll String typed) {
    assertThat(Folding.query(typed)).matches("([\\p{L}\\p{N}]+:\\*( & [\\p{L}\\p{N}]+:\\*)*)?");
  }

  /** As it can be said with patterns; what is searched was kept in this form. */
  @Property
  void foldingIsWhatItsPatternsSay(@ForAll String typed) {
    for (String text : List.of(typed, "أُ" + typed + "ـة Œuvre-" + typed, typed + "É ﷺ ½ ءٱ")) {
      assertThat(Folding.fold(text)).isEqualTo(plainly(text));
    }
  }

  private static String plainly(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replace("ـ", "")
        .replace("ء", "")
        .replace('ٱ', 'ا')
        .replace('ى', 'ي')
        .replace('ة', 'ه')
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
