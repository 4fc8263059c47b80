package org.jisr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.project.Project;
import org.jisr.project.ProjectState;
import org.jisr.project.Projects;
import org.jisr.testing.Browser;
import org.jisr.testing.Journeys;
import org.jisr.testing.Plans;
import org.jisr.track.Tracks;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The first journey of the field document: an officer prepares the session in six weeks, enters the
 * vote, watches the clock of the visa, and cannot slip money through the minor route.
 */
class BeforeTheSessionTest {

  @RegisterExtension private static final Journeys JOURNEYS = Journeys.fresh();

  @ParameterizedTest
  @EnumSource(
      value = Lang.class,
      names = {"FR", "AR"})
  void aConventionGoesFromTheAgendaToBothKeys(Lang lang) {
    Project project = Plans.written(JOURNEYS.jisr(), "Session");
    Page casa = JOURNEYS.signedIn(lang, "casa-officer");
    casa.navigate("/work/projects/" + project.id());
    casa.click("button[name=act][value=CONTRACT]");

    casa.navigate("/work/votes");
    assertThat(casa.textContent("main"))
        .contains(project.code())
        .contains(JOURNEYS.say(lang, "session.block.session"));
    Browser.assertAccessible(casa);

    LocalDate session = today().plusDays(42);
    open(casa, Side.A);
    casa.fill("[name=sessionOn]", session.toString());
    casa.click("form[action$='/session'] button");
    Browser.assertAccessible(casa);
    casa.navigate("/work/votes");
    casa.click("a[href='/work/votes/note?on=" + session + "']");
    assertThat(casa.textContent("main")).contains(JOURNEYS.say(lang, "session.note.text"));
    Browser.assertAccessible(casa);

    casa = later(lang, 42);
    enter(casa, Side.A, "VOTE", "2027/14");
    enter(casa, Side.A, "SEND", "");
    casa = later(lang, 12);
    casa.navigate("/work/votes");
    assertThat(casa.textContent("main")).contains(JOURNEYS.say(lang, "track.day", 12, 20));
    assertThat(casa.locator(".clock .on").count()).isEqualTo(12);
    Browser.assertAccessible(casa);

    Page idf = JOURNEYS.signedIn(lang, "idf-officer");
    enter(idf, Side.B, "VOTE", "CP 2027-033");
    enter(idf, Side.B, "SEND", "");
    enter(idf, Side.B, "CONFIRM", "075-2027");

    Page signatory = JOURNEYS.signedIn(lang, "casa-signatory");
    signatory.navigate("/work/decisions");
    signatory.locator("main a[href^='/work/decisions/']").first().click();
    assertThat(signatory.locator("[name=power]").count()).isZero();
    assertThat(signatory.textContent("main")).contains(lacking(lang));
    Browser.assertAccessible(signatory);

    casa = later(lang, 9);
    enter(casa, Side.A, "PRESUME", "");
    String decision = signatory.url();
    turn(JOURNEYS.signedIn(lang, "casa-signatory"), decision);
    turn(JOURNEYS.signedIn(lang, "idf-signatory"), decision);
    assertThat(JOURNEYS.jisr().bean(Projects.class).get(project.id()).state())
        .isEqualTo(ProjectState.CONTRACTED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Lang.class,
      names = {"FR", "AR"})
  void anAmendmentThatMovesMoneyCannotTakeTheMinorRoute(Lang lang) {
    Project project = Plans.contracted(JOURNEYS.jisr(), "Avenant");
    Page casa = JOURNEYS.signedIn(lang, "casa-officer");
    String place = "/work/projects/" + project.id();
    casa.navigate(place);
    casa.fill("[name=reason]", "Raison · سبب");
    casa.click("button[name=act][value=AMEND]");
    casa.navigate(place + "/edit");
    casa.fill("[name='amount.1']", "2500");
    casa.click("main form button.main");
    casa.navigate(place);
    casa.fill("[name=reason]", "Raison · سبب");
    casa.click("button[name=act][value=ACCEPT_MINOR]");
    assertThat(casa.textContent(".errors")).contains(JOURNEYS.say(lang, "project.minor.money"));
    Browser.assertAccessible(casa);
  }

  /** Days later nobody is signed in any more. */
  private Page later(Lang lang, int days) {
    JOURNEYS.jisr().clock().pass(Duration.ofDays(days));
    return JOURNEYS.signedIn(lang, "casa-officer");
  }

  private LocalDate today() {
    return JOURNEYS.jisr().bean(Tracks.class).today(Side.A);
  }

  private static void open(Page page, Side side) {
    page.navigate("/work/votes");
    page.locator("main li:has(.t." + side.code() + ") a[href^='/work/tracks/']").first().click();
  }

  /** Enters a step of the track of a side, today. */
  private void enter(Page page, Side side, String act, String reference) {
    open(page, side);
    String form = "form:has([name=act][value=" + act + "]) ";
    if (page.locator(form + "[name=stepOn]").count() > 0) {
      page.fill(form + "[name=stepOn]", today().toString());
    }
    if (!reference.isEmpty()) {
      page.fill(form + "[name=reference]", reference);
    }
    page.click(form + "button");
    assertThat(page.locator(".errors").count()).isZero();
  }

  private static void turn(Page page, String decision) {
    page.navigate(decision);
    page.fill("[name=power]", "Délibération 14/2027 (illustrative)");
    page.click(".slot .button.a, .slot .button.b");
  }

  private String lacking(Lang lang) {
    String whole = JOURNEYS.say(lang, "track.lacking.one", "§");
    return whole.substring(0, whole.indexOf('§')).strip();
  }
}
