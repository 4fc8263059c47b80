package org.jisr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.people.Authenticator;
import org.jisr.people.Role;
import org.jisr.testing.Acting;
import org.jisr.testing.Browser;
import org.jisr.testing.Journeys;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Somebody new comes in: an administrator opens the account and hands a code over, its owner
 * chooses the password and sets the second factor that the role wants.
 */
class FirstEntryTest {

  private static final String PASSWORD = "une longue phrase à moi";

  @RegisterExtension
  private static final Journeys JOURNEYS = Journeys.fresh("--jisr.second-factor=officer");

  @ParameterizedTest
  @EnumSource(
      value = Lang.class,
      names = {"FR", "AR"})
  void anOfficerComesInWithACodeAndAPasswordOfHerOwn(Lang lang) {
    long person = Acting.newcomer(JOURNEYS.jisr(), Role.OFFICER, Side.A).person().id();
    String code = handedOver(lang, person);
    Page officer = JOURNEYS.desk(lang);
    choose(officer, code);
    signIn(officer);
    assertThat(officer.url()).endsWith("/work/account#factor");
    Browser.assertAccessible(officer);
    String secret = officer.textContent("#factor .hash-line").replace(" ", "");
    officer.fill("#factor [name=password]", PASSWORD);
    officer.fill("#factor [name=code]", shown(secret));
    officer.click("#factor button.main");
    assertThat(officer.textContent("main")).contains(JOURNEYS.say(lang, "factor.on"));
    officer.navigate("/work");
    assertThat(officer.url()).endsWith("/work");

    JOURNEYS.jisr().clock().pass(Duration.ofMinutes(1));
    Page again = JOURNEYS.phone(lang);
    again.navigate("/signin");
    signIn(again);
    Browser.assertAccessible(again);
    again.fill("[name=code]", shown(secret));
    again.click("button.main");
    assertThat(again.url()).endsWith("/work");
    Browser.assertAccessible(again);
  }

  private static String shown(String secret) {
    return Authenticator.shows(secret, JOURNEYS.jisr().clock().instant());
  }

  /** The code an administrator reads after opening the account {@code new-officer}. */
  private static String handedOver(Lang lang, long person) {
    Page administrator = JOURNEYS.signedIn(lang, "casa-administrator");
    administrator.navigate("/work/people/" + person);
    administrator.fill("[name=login]", "new-officer");
    administrator.locator("form[action$='/accounts'] button").click();
    Browser.assertAccessible(administrator);
    return administrator.textContent("main .hash-line").strip();
  }

  private static void choose(Page officer, String code) {
    officer.navigate("/signin");
    officer.click("a[href='/recover']");
    officer.fill("[name=login]", "new-officer");
    officer.fill("[name=code]", code);
    officer.fill("[name=wanted]", PASSWORD);
    Browser.assertAccessible(officer);
    officer.click("button.main");
  }

  private static void signIn(Page page) {
    page.fill("[name=login]", "new-officer");
    page.fill("[name=password]", PASSWORD);
    page.click("button.main");
  }
}
