package org.jisr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import org.jisr.base.Lang;
import org.jisr.project.Project;
import org.jisr.testing.Browser;
import org.jisr.testing.Drafts;
import org.jisr.testing.Journeys;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;
import org.jisr.web.Formats;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The tenth journey of the field document: a citizen on a phone asks what is done nearby, how much
 * it costs, who decides, and takes the data along.
 */
class CitizenOnAPhoneTest {

  private static final Running JISR = Running.shared();
  @RegisterExtension private static final Journeys JOURNEYS = Journeys.shared();
  private static Project project;

  @BeforeAll
  static void open() {
    project = Plans.published(JISR, Drafts.code().replace("-", "") + "citizen");
  }

  @ParameterizedTest
  @EnumSource(
      value = Lang.class,
      names = {"FR", "AR"})
  void whatIsDoneNearMeHowMuchWhoDecidesAndTheData(Lang lang) {
    Page page = JOURNEYS.phone(lang);
    page.navigate("/");
    page.click("summary >> visible=true");
    page.click("a[href='/projects'] >> visible=true");
    page.click("#near-fold summary");
    page.selectOption("#near select >> nth=0", "MA-SET");
    page.click("#near button >> nth=0");
    assertThat(page.textContent("main")).contains(JOURNEYS.say(lang, "projects.near.order"));
    Browser.assertAccessible(page);

    page.navigate("/projects?q=" + project.code());
    page.click("main a[href='/projects/" + project.code() + "'] >> visible=true");
    assertThat(page.textContent("h1")).isEqualTo(project.title().in(lang).text());
    String read = page.textContent("main");
    assertThat(read)
        .contains(new Formats(lang).money(project.sheet().financing().getFirst().amount()))
        .contains(JOURNEYS.say(lang, "project.holder"))
        .contains(JOURNEYS.say(lang, "change.public"));
    assertThat(page.getAttribute("html", "dir")).isEqualTo(lang.dir());
    Browser.assertAccessible(page);

    page.navigate("/projects?q=" + project.code());
    for (String kind : new String[] {"xlsx", "csv", "json", "geojson"}) {
      String link = page.locator("main a[href^='/projects." + kind + "']").getAttribute("href");
      APIResponse file = page.request().get(link);
      assertThat(file.status()).as(kind).isEqualTo(200);
      assertThat(file.headers().get("content-disposition")).contains("attachment");
      assertThat(file.body()).hasSizeGreaterThan(100);
    }
  }
}
