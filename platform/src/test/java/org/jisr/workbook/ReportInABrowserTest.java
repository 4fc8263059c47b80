package org.jisr.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.jisr.base.Lang;
import org.jisr.project.Directory;
import org.jisr.project.Filter;
import org.jisr.project.Projects;
import org.jisr.testing.Browser;
import org.jisr.testing.Journeys;
import org.jisr.testing.Running;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An officer brings the past as a workbook and reads what is wrong in it. */
class ReportInABrowserTest {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @RegisterExtension private static final Journeys JOURNEYS = Journeys.shared();

  /** The illustrative projects, with an amount that can be read in two ways. */
  private static byte[] book() {
    Running jisr = JOURNEYS.jisr();
    byte[] whole =
        jisr.bean(Workbooks.class)
            .of(
                Lang.FR,
                jisr.bean(Projects.class).list(Filter.EVERYTHING).stream()
                    .filter(p -> p.sheet().illustrative())
                    .toList(),
                jisr.bean(Directory.class).all());
    Grid grid = Grid.of(whole);
    return grid.put(grid.cell("Financement", "Montant promis", 2), "1.234").write();
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theFaultIsShownByItsCellOnAPageEverybodyCanUse(Lang lang) {
    Page officer = JOURNEYS.signedIn(lang, "casa-officer");
    officer.navigate("/work/workbook");
    officer.setInputFiles("main input[type=file]", new FilePayload("projets.xlsx", XLSX, book()));
    officer.locator("form[enctype] button.main").click();
    assertThat(officer.textContent("main"))
        .contains(JOURNEYS.say(lang, "workbook.report"), "1.234", "projets.xlsx");
    Browser.assertAccessible(officer);
    officer.setViewportSize(390, 844);
    Browser.assertAccessible(officer);
    officer.navigate("/work/workbook");
    assertThat(officer.textContent("main")).contains("projets.xlsx");
    Browser.assertAccessible(officer);
  }
}
