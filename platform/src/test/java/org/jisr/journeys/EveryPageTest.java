package org.jisr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.dossier.Notes;
import org.jisr.dossier.Risks;
import org.jisr.partnership.Roadmap;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.jisr.project.Project;
import org.jisr.project.Renewals;
import org.jisr.testing.Browser;
import org.jisr.testing.Drafts;
import org.jisr.testing.Journeys;
import org.jisr.testing.Running;
import org.jisr.web.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every page of the portal and the workspace, read in every language and scanned. */
class EveryPageTest {

  private static final List<String> PORTAL =
      List.of(
          "/",
          "/roadmap",
          "/roadmaps/FDR-2025-2027",
          "/roadmaps/FDR-2025-2027/C1",
          "/agreements/ACC-2016",
          "/projects",
          "/projects?near=33.59,-7.62",
          "/projects?near=0,0",
          "/projects?commune=saint",
          "/projects?commune=Marseille",
          "/projects/JSR-001",
          "/iati",
          "/recover",
          "/about/accessibility",
          "/about/privacy",
          "/about/legal");

  private static final List<String> WORKSPACE =
      List.of(
          "/work",
          "/work/account",
          "/work/account/reminders",
          "/work/account/tokens",
          "/work/agreements",
          "/work/agreements/1",
          "/work/agreements/new",
          "/work/roadmaps",
          "/work/roadmaps/1",
          "/work/roadmaps/new",
          "/work/commitments/1/edit",
          "/work/briefing",
          "/work/projects/1",
          "/work/projects/1/partners",
          "/work/projects/1/plan",
          "/work/projects/1/money",
          "/work/projects/1/decisions",
          "/work/projects/1/documents",
          "/work/projects/1/risks",
          "/work/projects/1/journal",
          "/work/projects/1/edit",
          "/work/workbook",
          "/work/plans",
          "/work/projects",
          "/work/projects?axis=AX2&unit=MA-CAS",
          "/work/projects/coverage",
          "/work/committees",
          "/work/committees/1/meetings/new",
          "/work/decisions",
          "/work/organisations",
          "/work/organisations/new",
          "/work/organisations/1/edit",
          "/work/journal");

  @RegisterExtension private static final Journeys JOURNEYS = Journeys.shared();

  @Test
  void theWholePortalHasNoAccessibilityFindingOnADesk() {
    JOURNEYS.scanOnADesk(PORTAL, Optional.empty());
  }

  @Test
  void theWholePortalHasNoneOnAPhone() {
    JOURNEYS.scanOnAPhone(PORTAL, Optional.empty(), Lang.AR, Lang.EN);
  }

  @Test
  void theWholeWorkspaceHasNoneOnADesk() {
    JOURNEYS.scanOnADesk(WORKSPACE, Optional.of("casa-officer"));
  }

  @Test
  void theWholeWorkspaceHasNoneOnAPhone() {
    JOURNEYS.scanOnAPhone(WORKSPACE, Optional.of("idf-officer"), Lang.AR);
  }

  /** What is there only once somebody made it: a roadmap renewed, a risk, a note of a decision. */
  private static List<String> made() {
    Running jisr = JOURNEYS.jisr();
    Renewals renewals = new Renewals(jisr);
    Roadmap former = renewals.roadmap();
    Project project = renewals.project(former);
    Roadmap next = renewals.renewedAndSigned(former);
    By officer = jisr.acting(Role.OFFICER, Side.A).form();
    Risks.Write risk =
        new Risks.Write(
            Drafts.text("Le terrain manque"),
            Optional.of(4),
            Optional.of(5),
            Optional.of(Side.A),
            Drafts.text("Chercher un autre terrain"),
            Optional.of(LocalDate.of(2026, 11, 20)),
            0);
    long risks = Drafts.done(jisr.bean(Risks.class).add(officer, project.id(), risk));
    Notes.Write note =
        new Notes.Write(
            Optional.of(LocalDate.of(2026, 11, 20)),
            Drafts.text("Le lot 2 commence en mars"),
            Drafts.text("Comité de pilotage"),
            "CP-4",
            Optional.empty(),
            0);
    long notes =
        Drafts.done(
            jisr.bean(Notes.class)
                .add(jisr.acting(Role.OFFICER, Side.A).form(), project.id(), note));
    return List.of(
        "/work/roadmaps/" + next.id() + "/projects",
        "/work/projects/" + project.id() + "/risks",
        "/work/projects/" + project.id() + "/decisions",
        "/work/projects/" + project.id() + "/edit",
        "/work/risks/" + risks + "/edit",
        "/work/notes/" + notes + "/edit");
  }

  @Test
  void whatIsThereOnceSomebodyMadeItHasNoneInAnyLanguage() {
    List<String> pages = made();
    JOURNEYS.scanOnADesk(pages, Optional.of("casa-officer"));
    JOURNEYS.scanOnAPhone(pages, Optional.of("casa-officer"), Lang.values());
  }

  @Test
  void theAdministratorsPagesHaveNone() {
    JOURNEYS.scanOnADesk(
        List.of("/work", "/work/people", "/work/people/1", "/work/tokens"),
        Optional.of("casa-administrator"));
  }

  @Test
  void aCitizenReadsThePortalInArabicOnAPhone() {
    Page citizen = JOURNEYS.phone(Lang.AR);
    citizen.navigate("/");
    assertThat(citizen.getAttribute("html", "dir")).isEqualTo("rtl");
    assertThat(citizen.locator(".axis").count()).isEqualTo(6);
    assertThat(citizen.locator(".axis li").count()).isEqualTo(10);
    assertThat(citizen.locator(".years .late").innerText())
        .contains(new Formats(Lang.AR).date(LocalDate.of(2026, 12, 8)));
    citizen.locator(".axis li a").first().click();
    assertThat(citizen.textContent("h1")).contains("المقاولات");
  }

  @Test
  void theFaultsOfABrokenIatiFileAreFoundInArabic() {
    Page citizen = JOURNEYS.desk(Lang.AR);
    citizen.navigate("/iati");
    citizen.setInputFiles("#f-file", Path.of("src/test/resources/iati/broken.xml"));
    citizen.click("main form button.main");
    citizen.waitForSelector(".findings");
    assertThat(citizen.textContent("h1")).isEqualTo(JOURNEYS.say(Lang.AR, "iati.invalid"));
    String text = citizen.textContent(".findings");
    assertThat(text).contains("XX-JISR-1").contains("activity-status").contains("السطر");
    citizen.locator(".finding a").first().click();
    assertThat(citizen.url()).contains("#L");
    Browser.assertAccessible(citizen);
  }
}
