package org.jisr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jisr.base.Lang;
import org.jisr.testing.Browser;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;
import org.jisr.web.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The sixth journey of the field document: an elected official reads one page before tomorrow's
 * visit, and takes it along in Arabic and in French.
 */
class VisitTomorrowTest {

  private static final Running JISR = Running.shared();
  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.open(JISR);
    Plans.contracted(JISR, Drafts.code().replace("-", "") + "visit");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Lang.class,
      names = {"FR", "AR"})
  void anElectedOfficialReadsOnePageAndTakesItAlong(Lang lang) throws Exception {
    Page page = browser.desk(lang);
    Browser.signIn(page, "idf-signatory");
    page.click(".rail a[href='/work/briefing'] >> visible=true");
    assertThat(page.textContent("h1")).isEqualTo(say(lang, "room.briefing"));
    String read = page.textContent("main");
    assertThat(read)
        .contains(say(lang, "briefing.wins"))
        .contains(say(lang, "briefing.open"))
        .contains(say(lang, "briefing.next"))
        .contains(say(lang, "briefing.unrecorded"))
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

  private static String say(Lang lang, String key) {
    return JISR.bean(Texts.class).get(lang, key);
  }
}
