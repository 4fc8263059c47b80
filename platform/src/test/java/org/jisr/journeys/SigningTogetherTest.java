package org.jisr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Side;
import org.jisr.people.Accounts;
import org.jisr.people.Persons;
import org.jisr.people.Role;
import org.jisr.people.Seats;
import org.jisr.testing.Browser;
import org.jisr.testing.Journeys;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two sides draft, sign and publish a roadmap in a real browser, on a database of their own. */
class SigningTogetherTest {

  @RegisterExtension private static final Journeys JOURNEYS = Journeys.fresh();

  @ParameterizedTest
  @EnumSource(
      value = Lang.class,
      names = {"FR", "AR"})
  void aRoadmapIsDraftedKeyedByBothSidesAndPublished(Lang lang) {
    Page officer = JOURNEYS.signedIn(lang, "casa-officer");
    draft(officer, lang);
    String board = officer.url();
    press(officer, lang, "propose.signature");
    String decision = officer.url();
    Browser.assertAccessible(officer);

    Page casa = JOURNEYS.signedIn(lang, "casa-signatory");
    turn(casa, decision);
    assertThat(casa.locator(".slot.a.turned").count()).isEqualTo(1);
    Browser.assertAccessible(casa);

    officer.navigate(board);
    officer.click(".board td a");
    officer.fill("[name='body." + lang.code() + "']", "Un engagement changé · التزام معدل");
    officer.click("main form button.main");
    casa.navigate(decision);
    assertThat(casa.textContent("main")).contains(JOURNEYS.say(lang, "decision.fell"));
    assertThat(casa.locator(".slot.a.turned").count()).isZero();
    Browser.assertAccessible(casa);

    turn(casa, decision);
    Page idf = JOURNEYS.signedIn(lang, "idf-signatory");
    turn(idf, decision);
    assertThat(idf.textContent("main")).contains(JOURNEYS.say(lang, "decision.state.decided"));
    Browser.assertAccessible(idf);

    officer.navigate(board);
    press(officer, lang, "propose.publication");
    String publication = officer.url();
    turn(officer, publication);
    turn(JOURNEYS.signedIn(lang, "idf-officer"), publication);
    Page citizen = JOURNEYS.phone(lang);
    citizen.navigate("/roadmaps/FDR-2028-2030");
    assertThat(citizen.textContent("h1")).contains("2028-2030");
    Browser.assertAccessible(citizen);
    citizen.navigate("/roadmap");
    assertThat(citizen.textContent("h1")).as("the one in force stays").contains("2025-2027");
    Browser.assertAccessible(citizen);
  }

  @ParameterizedTest
  @EnumSource(
      value = Lang.class,
      names = {"FR", "AR"})
  void onePersonWithTwoAccountsIsRefusedTheSecondKey(Lang lang) {
    twoAccountsOfOnePerson();
    Page officer = JOURNEYS.signedIn(lang, "casa-officer");
    draft(officer, lang);
    press(officer, lang, "propose.signature");
    String decision = officer.url();
    Page first = JOURNEYS.signedIn(lang, "one-a");
    turn(first, decision);
    Page second = JOURNEYS.signedIn(lang, "one-b");
    second.navigate(decision);
    assertThat(second.locator("[name=power]").count()).isZero();
    String answer = (String) second.evaluate(SEND_KEY, decision + "/key");
    assertThat(answer).contains("422").contains(JOURNEYS.say(lang, "key.same.person"));
  }

  /** Sends the key's form without its button, as somebody would who does not stop at a page. */
  private static final String SEND_KEY =
      """
      async (address) => {
        const fields = new URLSearchParams();
        fields.set("_csrf", document.querySelector("[name=_csrf]").value);
        fields.set("hash", document.querySelector("code[title]").title);
        const answer = await fetch(address, { method: "POST", body: fields });
        return answer.status + " " + (await answer.text());
      }
      """;

  private void twoAccountsOfOnePerson() {
    Persons persons = JOURNEYS.jisr().bean(Persons.class);
    Seats seats = JOURNEYS.jisr().bean(Seats.class);
    Accounts accounts = JOURNEYS.jisr().bean(Accounts.class);
    long one =
        persons.insert(
            new Persons.Add(
                LocalText.of(Lang.FR, "Une personne, deux comptes"), "one@jisr.invalid", Lang.FR));
    seats.insert(new Seats.Sit(one, Side.A, Role.SIGNATORY));
    seats.insert(new Seats.Sit(one, Side.B, Role.SIGNATORY));
    String password = org.jisr.demonstration.Founding.PASSWORD;
    accounts.insert(Side.A, one, "one-a", password);
    accounts.insert(Side.B, one, "one-b", password);
  }

  /** A roadmap with one axis and one commitment; the tab ends on its board. */
  private void draft(Page page, Lang lang) {
    page.navigate("/work/roadmaps/new");
    page.fill("[name=code]", "FDR-2028-2030");
    page.fill("[name='title." + lang.code() + "']", "2028-2030");
    page.fill("[name=startsOn]", "2028-01-01");
    page.fill("[name=endsOn]", "2030-12-31");
    page.click("main form button.main");
    String board = page.url();
    page.navigate(board + "/axes/new");
    page.fill("[name=code]", "AX1");
    page.fill("[name='title." + lang.code() + "']", "Illustratif · توضيحي");
    page.click("main form button.main");
    page.navigate(board);
    page.click("a[href$='/commitments/new']");
    page.fill("[name=code]", "C1");
    page.fill("[name='body." + lang.code() + "']", "Un engagement illustratif · التزام توضيحي");
    page.click("main form button.main");
    page.navigate(board);
  }

  private void turn(Page page, String decision) {
    page.navigate(decision);
    page.fill("[name=power]", "Délibération 12/2026 (illustrative)");
    page.click(".slot .button.a, .slot .button.b");
  }

  private void press(Page page, Lang lang, String key) {
    page.locator("main button", new Page.LocatorOptions().setHasText(JOURNEYS.say(lang, key)))
        .first()
        .click();
  }
}
