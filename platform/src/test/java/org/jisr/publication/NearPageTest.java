package org.jisr.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.project.Filter;
import org.jisr.project.Project;
import org.jisr.project.Published;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;
import org.jisr.web.Texts;
import org.junit.jupiter.api.Test;

/** "Near me" on the page and in the files, and the small things a citizen would miss. */
class NearPageTest {

  private static final Running JISR = Running.shared();
  private static final String HERE = "near=33.00,-7.60";

  private static String get(String path) {
    HttpResponse<String> answer = JISR.visitor().get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static String said(Lang lang, String key, Object... args) {
    return JISR.bean(Texts.class).get(lang, key, args).replace("'", "&#39;");
  }

  @Test
  void theListTheFilesAndTheMapFollowThePoint() {
    Project project = Plans.published(JISR, Drafts.code().replace("-", "") + "page");
    String page = get("/projects?" + HERE);
    assertThat(page)
        .contains(said(Lang.FR, "projects.near.km", 0), said(Lang.FR, "projects.near.order"))
        .contains("aria-label=\"" + said(Lang.FR, "projects.near.here"))
        .contains("/projects.csv?near=33.00%2C-7.60")
        .contains("name=\"near\" value=\"33.00,-7.60\" form=\"filters\"");
    String french = inFrance().code();
    for (String file : List.of("csv", "json", "geojson")) {
      String near = get("/projects." + file + "?" + HERE);
      String far = get("/projects." + file + "?near=48.85,2.35");
      assertThat(near.length()).isEqualTo(far.length());
      assertThat(near.indexOf(project.code())).as(file).isLessThan(near.indexOf(french));
      assertThat(far.indexOf(french)).as(file).isLessThan(far.indexOf(project.code()));
    }
  }

  /** A public project that has a place in Île-de-France. */
  private static Project inFrance() {
    return JISR.bean(Published.class).list(Filter.EVERYTHING).stream()
        .filter(p -> p.sheet().places().stream().anyMatch(place -> place.side() == Side.B))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPointOutsideBothRegionsIsSaidToBeSo() {
    for (Lang lang : Lang.values()) {
      String page = get("/projects?near=43.30,5.37&lang=" + lang.code());
      assertThat(page)
          .contains(said(lang, "projects.near.outside"))
          .doesNotContain(said(lang, "projects.near.order"));
    }
    assertThat(get("/projects.csv?near=43.30,5.37")).isEqualTo(get("/projects.csv"));
  }

  @Test
  void aCommuneIsTypedByName() {
    String settat = get("/projects?commune=Settat");
    assertThat(settat)
        .contains(said(Lang.FR, "projects.near.order"))
        .contains("<option value=\"06.461.01.15\" selected>Settat")
        .contains("/projects.csv?near=06.461.01.15");
    assertThat(get("/projects.json?near=06.461.01.15")).isEqualTo(get("/projects.json?" + HERE));
    String several = get("/projects?commune=Mondreville&side=A");
    assertThat(several)
        .contains("href=\"/projects?near=77297&amp;side=A\"")
        .contains("href=\"/projects?near=78413&amp;side=A\"")
        .doesNotContain(said(Lang.FR, "projects.near.order"));
    for (Lang lang : Lang.values()) {
      assertThat(get("/projects?commune=Marseille&lang=" + lang.code()))
          .contains(said(lang, "projects.near.unknown", "Marseille"));
    }
  }

  @Test
  void otherChoicesTravelAlongInBothForms() {
    String page = get("/projects?q=Projet&side=A&" + HERE);
    assertThat(page)
        .contains("<input type=\"hidden\" name=\"q\" value=\"Projet\">")
        .contains("<input type=\"hidden\" name=\"side\" value=\"A\">")
        .contains(
            "hreflang=\"ar\" href=\"/projects?q=Projet&amp;side=A&amp;near=33.00,-7.60&amp;lang=ar\"");
  }

  @Test
  void onlyThePageOfProjectsMayAskADeviceWhereItIs() {
    assertThat(policy("/projects")).contains("geolocation=(self)");
    for (String path : List.of("/", "/projects/JSR-001", "/signin", "/projects.json")) {
      assertThat(policy(path)).contains("geolocation=()");
    }
  }

  private static String policy(String path) {
    return JISR.visitor().get(path).headers().firstValue("Permissions-Policy").orElse("");
  }

  /** As a browser gets it with a cold cache: page, style and scripts, compressed. */
  @Test
  void thePageWithItsStyleAndScriptsWeighsLessThan100Kilobytes() throws Exception {
    long bytes = 0;
    for (String path :
        List.of("/projects", "/static/jisr.css", "/static/jisr.js", "/static/near.js")) {
      bytes += compressed(path);
    }
    assertThat(bytes).isLessThan(100_000);
  }

  private static long compressed(String path) throws Exception {
    var request =
        java.net.http.HttpRequest.newBuilder(
                java.net.URI.create("http://localhost:" + JISR.port() + path))
            .header("Accept-Encoding", "gzip")
            .build();
    return java.net.http.HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofByteArray())
        .body()
        .length;
  }

  @Test
  void aPageThatIsNotThereLeadsToTheList() {
    for (Lang lang : Lang.values()) {
      HttpResponse<String> absent = JISR.visitor().get("/projects/JSR-99999?lang=" + lang.code());
      assertThat(absent.statusCode()).isEqualTo(404);
      assertThat(absent.body())
          .contains("href=\"/projects\"")
          .contains(said(lang, "error.projects"));
    }
  }
}
