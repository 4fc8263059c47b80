package org.jisr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jisr.base.Lang;
import org.jisr.testing.Browser;
import org.jisr.testing.Drafts;
import org.jisr.testing.Journeys;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A citizen looks for what happens near them. */
class NearMeTest {

  private static final Running JISR = Running.shared();
  @RegisterExtension private static final Journeys JOURNEYS = Journeys.shared();

  @BeforeAll
  static void open() {
    Plans.published(JISR, Drafts.code().replace("-", "") + "walk");
  }

  private static String said(String key, Object... args) {
    return JOURNEYS.say(Lang.FR, key, args);
  }

  @Test
  void aProvinceIsChosenFromAList() {
    Page citizen = JOURNEYS.phone(Lang.FR);
    citizen.navigate("/projects");
    citizen.click("#near-fold summary");
    citizen.selectOption(
        "#near select >> nth=0",
        new String[] {
          citizen.locator("#near option:has-text(\"Settat\")").first().getAttribute("value")
        });
    citizen.click("#near button >> nth=0");
    assertThat(citizen.textContent("main")).contains(said("projects.near.order"));
    Browser.assertAccessible(citizen);
  }

  @Test
  void aCommuneIsTypedAndOneOfThoseOfThatNameChosen() {
    Page citizen = JOURNEYS.phone(Lang.AR);
    citizen.navigate("/projects");
    citizen.click("#near-fold summary");
    citizen.fill("#near [name=commune]", "mondreville");
    citizen.click("#near button >> nth=0");
    Browser.assertAccessible(citizen);
    citizen.click(".note a >> nth=0");
    assertThat(citizen.url()).contains("near=77297");
    assertThat(citizen.inputValue("#near select >> nth=0")).isEqualTo("77297");
    Browser.assertAccessible(citizen);
  }

  @Test
  void theDeviceIsAskedOnlyByItsButtonAndAnswersToAboutAKilometre() {
    Page citizen = JOURNEYS.phone(Lang.FR);
    citizen.context().grantPermissions(List.of("geolocation"));
    citizen.context().setGeolocation(new Geolocation(33.001234, -7.598765));
    List<String> asked = new CopyOnWriteArrayList<>();
    citizen.onRequest((Request request) -> asked.add(request.url()));
    citizen.navigate("/projects");
    assertThat(asked).noneMatch(url -> url.contains("near="));
    citizen.click("#near-fold summary");
    citizen.click("[data-near]");
    citizen.waitForURL("**near=**");
    assertThat(asked).anyMatch(url -> url.contains("near=33.00%2C-7.60"));
    assertThat(asked).noneMatch(url -> url.contains("1234") || url.contains("98765"));
    assertThat(citizen.textContent("main")).contains(said("projects.near.km", 0));
    Browser.assertAccessible(citizen);
  }

  @Test
  void whoRefusesIsToldWhatElseToDo() {
    Page citizen = JOURNEYS.desk(Lang.FR);
    citizen.context().clearPermissions();
    citizen.navigate("/projects");
    citizen.click("#near-fold summary");
    citizen.click("[data-near]");
    citizen
        .locator("[data-near-note]")
        .filter(
            new com.microsoft.playwright.Locator.FilterOptions()
                .setHasText(said("projects.near.refused")))
        .waitFor();
    assertThat(citizen.url()).endsWith("/projects");
  }
}
