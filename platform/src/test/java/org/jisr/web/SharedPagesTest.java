package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jisr.base.Lang;
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
}
