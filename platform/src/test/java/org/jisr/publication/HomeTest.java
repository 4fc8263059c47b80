package org.jisr.publication;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class HomeTest {

  @Property
  void aPictureHasRoomForTheBeginningOfAnyText(@ForAll String text) {
    assertThat(Home.brief(text).length()).isLessThanOrEqualTo(36);
  }

  @Example
  void wordsAreKeptWholeAndAWordWithoutEndIsCut() {
    assertThat(Home.brief("Établir un schéma régional de mobilité et de transport"))
        .isEqualTo("Établir un schéma régional de…");
    assertThat(Home.brief("Interopérabilité/interconnexion/billettique commune"))
        .isEqualTo("Interopérabilité/interconnexion/bi…");
  }
}
