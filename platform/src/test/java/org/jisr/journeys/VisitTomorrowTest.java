package org.jisr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jisr.base.Lang;
import org.jisr.testing.Browser;
import org.jisr.testing.Drafts;
import org.jisr.testing.Journeys;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The sixth journey of the field document: an elected official reads one page before tomorrow's
 * visit, and takes it along in Arabic and in French.
 */
class VisitTomorrowTest {

  private static final Running JISR = Running.shared();
  @RegisterExtension private static final Journeys JOURNEYS = Journeys.shared();

  @BeforeAll
  static void open() {
    Plans.contracted(JISR, Drafts.code().replace("-", "") + "visit");
  }

  @ParameterizedTest
  @EnumSource(
      value = Lang.class,
      names = {"FR", "AR"})
  void anElectedOfficialReadsOnePageAndTakesItAlong(Lang lang) throws Exception {
    Page page = JOURNEYS.signedIn(lang, "idf-signatory");
    page.click(".rail a[href='/work/briefing'] >> visible=true");
    assertThat(page.textContent("h1")).isEqualTo(JOURNEYS.say(lang, "room.briefing"));
    String read = page.textContent("main");
    assertThat(read)
        .contains(JOURNEYS.say(lang, "briefing.wins"))
        .contains(JOURNEYS.say(lang, "briefing.open"))
        .contains(JOURNEYS.say(lang, "briefing.next"))
        .contains(JOURNEYS.say(lang, "briefing.unrecorded"))
        .contains("MAD")
        .doesNotContain("MAD + EUR");
    Browser.assertAccessible(page);

    for (Lang taken : new Lang[] {Lang.AR, Lang.FR}) {
      String link = "a[href^='/work/briefing.pdf?lang=" + taken.code() + "']";
      APIResponse file = page.request().get(page.getAttribute(link, "href"));
      assertThat(file.status()).isEqualTo(200);
      assertThat(file.headers().get("content-type")).isEqualTo("application/pdf");
      try (PDDocument sheet = Loader.loadPDF(file.body())) {
        assertThat(sheet.getNumberOfPages()).isEqualTo(1);
        assertThat(sheet.getDocumentCatalog().getLanguage()).startsWith(taken.code());
      }
    }
  }
}
