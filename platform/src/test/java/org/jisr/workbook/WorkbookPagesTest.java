package org.jisr.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.people.Role;
import org.jisr.project.Directory;
import org.jisr.project.Filter;
import org.jisr.project.Project;
import org.jisr.project.Projects;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;
import org.jisr.testing.Snapshot;
import org.jisr.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookPagesTest {

  private static final Running JISR = Running.shared();

  private final Visitor officer = JISR.visitor(Role.OFFICER, Side.A);

  private static byte[] book(Lang lang) {
    return JISR.bean(Workbooks.class)
        .of(
            lang,
            JISR.bean(Projects.class).list(Filter.EVERYTHING).stream()
                .filter(p -> p.sheet().illustrative())
                .toList(),
            JISR.bean(Directory.class).all());
  }

  private HttpResponse<String> bring(byte[] content) {
    return officer.upload(
        "/work/workbook", Map.of("_once", UUID.randomUUID().toString()), "projets.xlsx", content);
  }

  private String brought(byte[] content) {
    HttpResponse<String> answer = bring(content);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theReportIsInTheReadersLanguage(Lang lang) {
    Grid grid = Grid.of(book(Lang.FR));
    String place = grid.cell("Financement", "Montant promis", 2);
    String page = brought(grid.put(place, "1.234").write());
    String body = officer.reading(lang.code()).get(page + "?lang=" + lang.code()).body();
    assertThat(body)
        .contains(place, "1.234")
        .contains(
            switch (lang) {
              case FR -> "se lit de deux façons";
              case AR -> "يُقرأ بطريقتين";
              case EN -> "can be read in two ways";
            });
    assertThat(officer.get(page + "/report.xlsx").statusCode()).isEqualTo(200);
    officer.reading("fr").get(page + "?lang=fr");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no workbook"})
  void whatIsNoWorkbookIsRefusedWithAMessageAndLeavesNothing(String content) {
    Snapshot before = Snapshot.of(JISR);
    HttpResponse<String> answer = bring(content.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"faults\"");
    assertThat(Snapshot.of(JISR)).isEqualTo(before);
  }

  @Test
  void aWorkbookOfAnotherSideIsAbsent() {
    String page = brought(book(Lang.EN));
    Visitor other = JISR.visitor(Role.OFFICER, Side.B);
    assertThat(other.get(page).statusCode()).isEqualTo(404);
    assertThat(other.get(page + "/report.xlsx").statusCode()).isEqualTo(404);
    assertThat(other.post(page + "/enter", Map.of()).statusCode()).isEqualTo(404);
    assertThat(other.post(page + "/answers", Map.of("about.ORG-1", "new")).statusCode())
        .isEqualTo(404);
    for (Role role : Role.values()) {
      int status = JISR.visitor(role, Side.A).get(page).statusCode();
      assertThat(status).as(role.name()).isEqualTo(role == Role.OFFICER ? 200 : 404);
    }
    assertThat(JISR.visitor().get(page).statusCode()).isEqualTo(401);
  }

  @Test
  void aWorkbookWithNothingNewOffersNoButton() {
    String body = officer.get(brought(book(Lang.AR))).body();
    assertThat(body).doesNotContain("/enter\"");
  }

  @Test
  void thePortfolioIsTakenAsItIsFiltered() {
    String word = Drafts.code().replace("-", "") + "x";
    Project internal = Plans.written(JISR, word);
    for (String path :
        new String[] {"/work/projects.csv", "/work/projects.json", "/work/projects.geojson"}) {
      assertThat(officer.get(path + "?q=" + word).body()).as(path).contains(word);
      assertThat(officer.get(path + "?q=nothingatall").body()).as(path).doesNotContain(word);
      assertThat(JISR.visitor().get(path).statusCode()).as(path).isEqualTo(401);
    }
    Check mine =
        JISR.bean(Checking.class)
            .check(
                JISR.bean(Workbooks.class)
                    .of(
                        Lang.EN,
                        JISR.bean(Projects.class).list(Filter.EVERYTHING),
                        JISR.bean(Directory.class).all()),
                Map.of());
    assertThat(mine.identical()).isPositive();
    Grid portal = Grid.of(taken("/projects.xlsx?lang=fr"));
    for (int row = 2; row < 400; row++) {
      assertThat(portal.at("Projets!A" + row)).isNotEqualTo(internal.code());
    }
    assertThat(portal.at("Projets!B2").toString())
        .contains("illustratif", "توضيحي", "Illustrative");
    assertThat(portal.at("Jalons!B2").toString()).contains("illustratif", "توضيحي", "Illustrative");
  }

  /** What anybody gets from the portal, as bytes. */
  private static byte[] taken(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + JISR.port() + path)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsUnsureIsAskedAndEnteredByPagesAlone() {
    String name = "Maison " + UUID.randomUUID();
    Grid grid =
        Grid.of(JISR.bean(Workbooks.class).empty(Lang.FR, JISR.bean(Directory.class).all()));
    grid.put(grid.cell("Organismes", "Repère", 90), "REGION");
    grid.put(grid.cell("Organismes", "Nom (Français)", 90), "Région Casablanca-Settat");
    grid.put(grid.cell("Organismes", "Type", 90), "association");
    Map<String, String> row =
        Map.of(
            "Projet", "P1",
            "État", "clos",
            "Titre (Français)", name,
            "Résumé (Français)", "Former vingt guides.",
            "Région chef de file", "Casablanca-Settat",
            "Organisme chef de file", "REGION",
            "Organisme partenaire", "Région Île-de-France",
            "Axe",
                JISR.bean(Workbooks.class)
                    .choices(JISR.bean(Directory.class).all())
                    .all(Field.AXIS, Lang.FR)
                    .getFirst(),
            "Premier jour", "01/02/2018",
            "Dernier jour", "31/12/2019");
    row.forEach((head, value) -> grid.put(grid.cell("Projets", head, 90), value));
    String page = brought(grid.write());
    String asked = officer.get(page).body();
    assertThat(asked).contains("about.REGION").doesNotContain(page + "/enter");
    Matcher offered = Pattern.compile("name=\"about.REGION\" value=\"(\\d+)\"").matcher(asked);
    assertThat(offered.find()).isTrue();
    assertThat(
            officer.post(page + "/answers", Map.of("about.REGION", offered.group(1))).statusCode())
        .isEqualTo(303);
    assertThat(officer.get(page).body()).contains(page + "/enter");
    assertThat(officer.post(page + "/enter", Map.of()).statusCode()).isEqualTo(303);
    assertThat(JISR.bean(Projects.class).list(Filter.EVERYTHING).getLast())
        .satisfies(p -> {
          assertThat(p.title().find(Lang.FR)).contains(name);
          assertThat(p.sheet().partners().holder()).hasToString(offered.group(1));
          assertThat(p.historic()).isTrue();
          assertThat(p.isPublic()).isFalse();
        });
    assertThat(officer.post(page + "/enter", Map.of()).statusCode())
        .as("another form, the same workbook")
        .isEqualTo(422);
  }
}
