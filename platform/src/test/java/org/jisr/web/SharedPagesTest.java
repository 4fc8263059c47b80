package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.demonstration.Founding;
import org.jisr.people.Role;
import org.jisr.testing.Acting;
import org.jisr.testing.Browser;
import org.jisr.testing.Journeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages that every room shares, in a real browser. */
class SharedPagesTest {

  @RegisterExtension private static final Journeys JOURNEYS = Journeys.shared();

  private static final List<String> PAGES = List.of("/signin", "/no-such-page");

  @Test
  void haveNoAccessibilityFindingInAnyLanguageOnADesk() {
    JOURNEYS.scanOnADesk(PAGES, Optional.empty());
  }

  @Test
  void haveNoneOnAPhoneEither() {
    JOURNEYS.scanOnAPhone(PAGES, Optional.empty(), Lang.AR);
  }

  @Test
  void sayWhatIsWrongWithASignInInTheReadersLanguage() {
    var page = JOURNEYS.desk(Lang.AR);
    page.navigate("/signin");
    page.fill("[name=login]", "nobody");
    page.fill("[name=password]", "nothing at all");
    page.click("main form button.main");
    String denied = JOURNEYS.say(Lang.AR, "signin.denied");
    assertThat(page.textContent("#faults")).contains(denied);
    Browser.assertAccessible(page);
  }

  /** The languages stand before the form and belong to it: Enter must not press one of them. */
  @Test
  void theKeyEnterSignsIn() {
    var page = JOURNEYS.desk(Lang.FR);
    page.navigate("/signin");
    page.fill("[name=login]", Acting.login(Role.OFFICER, Side.A));
    page.fill("[name=password]", Founding.PASSWORD);
    page.press("[name=password]", "Enter");
    page.waitForURL("**/work");
  }

  @Test
  void theLanguageOfASignInChangesAndKeepsTheLogin() {
    var page = JOURNEYS.phone(Lang.FR);
    page.navigate("/signin");
    page.fill("[name=login]", "somebody");
    page.click("button[lang=ar]");
    assertThat(page.getAttribute("html", "lang")).isEqualTo("ar");
    assertThat(page.inputValue("[name=login]")).isEqualTo("somebody");
    Browser.assertAccessible(page);
  }
}
