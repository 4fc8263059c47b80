package org.jisr.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DifferenceTest {

  @Test
  void onlyWhatChangedIsShown() {
    assertThat(
            Difference.between(
                "{\"code\":\"ACC\",\"years\":10}", "{\"code\":\"ACC\",\"years\":12}"))
        .containsExactly(new Difference("years", "10", "12"));
  }

  @Test
  void whatIsInsideIsNamedByItsPath() {
    assertThat(
            Difference.between(
                "", "{\"name\":{\"texts\":{\"FR\":\"Axe\"}},\"signed\":[{\"by\":1},{\"by\":2}]}"))
        .containsExactly(
            new Difference("name.texts.FR", "", "Axe"),
            new Difference("signed.1.by", "", "1"),
            new Difference("signed.2.by", "", "2"));
  }

  @Test
  void whatIsGoneHasNothingAfter() {
    assertThat(Difference.between("{\"goals\":[4,7]}", "{\"goals\":[4]}"))
        .containsExactly(new Difference("goals.2", "7", ""));
  }

  @Test
  void aStateThatIsOneWordHasNoName() {
    assertThat(Difference.between("\"DRAFT\"", "\"PROPOSED\""))
        .containsExactly(new Difference("", "DRAFT", "PROPOSED"));
  }

  @Property
  void anyTextIsShownAsItWas(@ForAll String before, @ForAll String after) {
    JsonMapper json = JsonMapper.shared();
    var differences =
        Difference.between(json.writeValueAsString(before), json.writeValueAsString(after));
    if (before.equals(after)) {
      assertThat(differences).isEmpty();
    } else {
      assertThat(differences).containsExactly(new Difference("", before, after));
    }
  }
}
