package org.jisr.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.UUID;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.people.Role;
import org.jisr.testing.Acting;
import org.jisr.testing.Journeys;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a form says of its draft while somebody writes. */
class DraftNoteTest {

  @RegisterExtension private static final Journeys JOURNEYS = Journeys.shared();

  private final String login = "note-" + UUID.randomUUID();

  @ParameterizedTest
  @EnumSource(Lang.class)
  void saysThatNothingIsKeptWhenItIsNot(Lang lang) {
    var by = Acting.newcomer(JOURNEYS.jisr(), Role.OFFICER, Side.A);
    Acting.account(JOURNEYS.jisr(), by.person().id(), login);
    var page = JOURNEYS.signedIn(lang, login);
    page.navigate("/work/roadmaps/new");
    var note = page.locator("form[data-draft] [role=status]");
    page.fill("[name=code]", "FDR-1");
    assertThat(note).hasClass("saved");
    assertThat(note).not().isEmpty();
    page.context().clearCookies();
    page.fill("[name=code]", "FDR-2");
    assertThat(note).hasText(JOURNEYS.say(lang, "draft.unsaved"));
    JOURNEYS.jisr().bean(Drafts.class).drop(by.person().id(), "/work/roadmaps/new");
  }
}
