package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnkeptFieldsTest {

  @Test
  void noFieldInWhichAPasswordIsTypedBecomesADraft() {
    assertThat(List.of("password", "present", "current", "wanted")).allMatch(Drafts::unkept);
  }

  @Test
  void whatPeopleWriteIsKept() {
    assertThat(List.of("name.fr", "body.ar", "identifier.1", "_version")).noneMatch(Drafts::unkept);
  }
}
