package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jisr.base.Lang;
import org.jisr.testing.Browser;
import org.jisr.testing.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages that every room shares, in a real browser. */
class SharedPagesTest {

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.open(Running.shared());
  }

  @AfterEach
  void closeTabs() {
    browser.closeTabs();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void haveNoAccessibilityFindingInAnyLanguageOnADesk() {
    Browser.assertAccessible(browser.desk(Lang.FR), List.of("/signin", "/no-such-page"));
  }

  @Test
  void haveNoneOnAPhoneEither() {
    Browser.assertAccessible(browser.phone(Lang.AR), List.of("/signin", "/no-such-page"));
  }

  @Test
  void sayWhatIsWrongWithASignInInTheReadersLanguage() {
    var page = browser.desk(Lang.AR);
    page.navigate("/signin");
    page.fill("[name=login]", "nobody");
    page.fill("[name=password]", "nothing at all");
    page.click("main form button.main");
    String denied = Running.shared().bean(Texts.class).get(Lang.AR, "signin.denied");
    assertThat(page.textContent("#faults")).contains(denied);
    Browser.assertAccessible(page);
  }
}
