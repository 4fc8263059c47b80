package org.jisr.project;

import static org.assertj.core.api.Assertions.assertThat;

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
}
