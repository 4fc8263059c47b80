package org.jisr.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.people.Role;
import org.jisr.testing.Acting;
import org.jisr.testing.Drafts;
import org.jisr.testing.Journeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of a joint decision, printed by the browser. */
class PrintedDecisionTest {

  @RegisterExtension private static final Journeys JOURNEYS = Journeys.shared();

  /** As long as a text of many articles is. */
  private static final String LENGTHEN =
      """
      const card = document.querySelector(".articles");
      const article = card.querySelector("section");
      for (let i = 0; i < 40; i++) card.insertBefore(article.cloneNode(true), article);
      """;

  @Test
  void beginsOnItsFirstSheetShowsWhatIsFoldedAndNoForms() throws IOException {
    Decision decision = Drafts.proposed(JOURNEYS.jisr());
    Page page = JOURNEYS.signedIn(Lang.FR, Acting.login(Role.OFFICER, Side.A));
    page.navigate("/work/decisions/" + decision.id());
    page.evaluate(LENGTHEN);
    try (PDDocument printed = Loader.loadPDF(page.pdf())) {
      assertThat(printed.getNumberOfPages()).isGreaterThan(1);
      PDFTextStripper text = new PDFTextStripper();
      text.setEndPage(1);
      assertThat(text.getText(printed)).contains("Article 1");
      text.setEndPage(printed.getNumberOfPages());
      String whole = text.getText(printed);
      assertThat(whole)
          .contains(decision.wording().binds().getFirst().value())
          .doesNotContain(JOURNEYS.say(Lang.FR, "decision.withdraw"));
    }
  }
}
