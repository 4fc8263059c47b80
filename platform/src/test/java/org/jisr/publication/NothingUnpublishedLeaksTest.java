package org.jisr.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.decision.Decision;
import org.jisr.decision.PublicationState;
import org.jisr.dossier.Document;
import org.jisr.dossier.ProjectDocuments;
import org.jisr.people.Role;
import org.jisr.project.Filter;
import org.jisr.project.Project;
import org.jisr.project.ProjectState;
import org.jisr.testing.Papers;
import org.jisr.testing.Plans;
import org.jisr.testing.Program;
import org.jisr.testing.Running;
import org.jisr.testing.Seen;
import org.jisr.testing.Walk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * An unpublished project leaks nowhere. Projects with unmistakable words are planted, and
 * everything that is open is walked: the words are nowhere, and nothing anybody can read changes by
 * their being there: no count, no picture, no feed, no tag of a cache. The same walk finds the
 * words of a public project, so that it is known to look.
 */
class NothingUnpublishedLeaksTest {

  /** Its own: what is looked at whole has to be small. */
  private static final Running JISR = Running.fresh().found();

  private static final Planted PLANTED = new Planted(JISR);

  @AfterAll
  static void close() {
    JISR.close();
  }

  @Test
  void aProjectThatIsNotPublicIsNowhereAndChangesNothingThatIsRead() {
    Walk plain = new Walk(JISR, List.of(), List.of());
    Map<String, Seen> before = plain.all();
    Map<Words, Project> planted = new LinkedHashMap<>();
    List<Function<Words, Project>> kinds =
        List.of(PLANTED::written, PLANTED::contracted, PLANTED::proposed);
    for (Function<Words, Project> kind : kinds) {
      Words words = Words.fresh();
      planted.put(words, kind.apply(words));
    }
    Map<String, Seen> after = plain.all();
    assertThat(Walk.changed(before, after)).as("changed by what is not public").isEmpty();
    assertThat(planted.values())
        .allMatch(project -> project.publication() != PublicationState.PUBLIC);
    List<String> codes = planted.values().stream().map(Project::code).toList();
    List<String> all = planted.keySet().stream().flatMap(words -> words.all().stream()).toList();
    List<String> asked =
        planted.keySet().stream()
            .flatMap(words -> Stream.of(words.of("title"), words.of("place")))
            .toList();
    assertThat(new Walk(JISR, codes, asked).found(all)).isEmpty();
    assertThat(new Walk(JISR, List.of(), codes).searched(all)).isEmpty();
    assertThat(Walk.saying(after, codes)).isEmpty();
  }

  @Test
  void oneThatWasWithdrawnLeavesItsNoticeAndNothingElse() {
    Walk plain = new Walk(JISR, List.of(), List.of());
    Map<String, Seen> before = plain.all();
    Words words = Words.fresh();
    Project project = PLANTED.published(words);
    assertThat(Walk.changed(before, plain.all())).as("it was to be seen").isNotEmpty();
    PLANTED.withdraw(project);
    assertThat(Walk.changed(before, plain.all())).isEmpty();
    Walk walk = new Walk(JISR, List.of(project.code()), List.of(words.of("title")));
    assertThat(walk.found(words.all())).isEmpty();
    assertThat(walk.get(Lang.FR, "/projects/" + project.code()).status()).isEqualTo(410);
  }

  /** That an amendment is being written is the project's state, which is public. */
  @Test
  void whatAnAmendmentProposesIsNowhereAndChangesNothingThatIsRead() {
    Words agreed = Words.fresh();
    Words wanted = Words.fresh();
    Project project = PLANTED.published(agreed);
    PLANTED.begin(project);
    Walk walk = new Walk(JISR, List.of(project.code()), List.of(wanted.of("title")));
    Map<String, Seen> before = walk.all();
    PLANTED.amend(project, wanted);
    assertThat(PLANTED.projects().get(project.id()).amendment().orElseThrow().title())
        .isEqualTo(wanted.text("title"));
    Map<String, Seen> after = walk.all();
    assertThat(Walk.changed(before, after)).isEmpty();
    assertThat(Walk.saying(after, wanted.all())).isEmpty();
    assertThat(walk.searched(wanted.all())).isEmpty();
    assertThat(walk.get(Lang.FR, "/projects/" + project.code()).says(agreed.of("title"))).isTrue();
    Project accepted =
        Plans.stepped(JISR, project, ProjectState.Act.ACCEPT_AMENDMENT, Role.SIGNATORY);
    assertThat(accepted.title()).isEqualTo(wanted.text("title"));
    assertThat(walk.found(wanted.all())).as("once both sides accepted it").isNotEmpty();
  }

  @Test
  void aDocumentOfAPublicProjectIsNowhereUntilBothSidesShowIt() {
    Words words = Words.fresh();
    Project project = PLANTED.published(Words.fresh());
    Walk walk = new Walk(JISR, List.of(project.code()), List.of());
    Map<String, Seen> before = walk.all();
    Document document = PLANTED.document(project, words);
    Decision decision = Papers.asked(JISR, document);
    Map<String, Seen> after = walk.all();
    assertThat(Walk.changed(before, after)).isEmpty();
    assertThat(Walk.saying(after, words.all())).isEmpty();
    Plans.turned(JISR, decision, Role.OFFICER);
    String own = "/projects/" + project.code();
    assertThat(walk.found(words.all()))
        .contains("ar " + own + " says " + words.of("paper"))
        .contains(
            "fr " + own + "/documents/" + document.newest().id() + " says " + words.of("page"))
        .contains(
            "fr " + own + "/documents/" + document.newest().id() + " says " + words.of("file"));
    done(
        PLANTED
            .documents()
            .withdraw(
                JISR.acting(Role.OFFICER, Side.B).form(),
                new ProjectDocuments.Withdraw(project.id(), document.newest().id(), "Erreur")));
    assertThat(walk.found(words.all())).isEmpty();
  }

  /** The test of the test: the walk finds a public project, on every way citizens have to it. */
  @Test
  void aPublicProjectIsFoundByTheSameWalk() {
    Words words = Words.fresh();
    Project project = PLANTED.published(words);
    Walk walk = new Walk(JISR, List.of(project.code()), List.of(words.of("place")));
    List<String> found = walk.found(words.all());
    String own = "/projects/" + project.code();
    for (String lang : List.of("fr", "ar", "en")) {
      for (String where :
          List.of(
              own,
              "/api/v1" + own,
              "/projects.csv",
              "/projects.json",
              "/projects.geojson",
              "/projects.xlsx",
              "/projects.atom",
              "/feed.atom",
              "/projects?q=" + words.of("place"),
              "/projects.csv?q=" + words.of("place"),
              "/projects.xlsx?q=" + words.of("place"),
              "/projects.atom?q=" + words.of("place"),
              "/api/v1/projects?q=" + words.of("place"))) {
        assertThat(found).contains(lang + " " + where + " says " + words.of("title"));
      }
    }
    assertThat(found)
        .contains("fr /projects?near=33.00,-7.60 says " + words.of("title"))
        .contains("fr /api/v1/projects?limit=100 says " + words.of("body"))
        .contains("fr " + own + " says " + words.of("stone"))
        .contains("fr /calendar.ics says " + words.of("stone"));
    Walk any = new Walk(JISR, List.of(), List.of());
    assertThat(any.get(Lang.FR, "/sitemap.xml").says(project.code())).isTrue();
    assertThat(
            PLANTED.published().list(Filter.EVERYTHING).stream()
                .anyMatch(p -> p.code().equals(project.code())))
        .isTrue();
  }

  @Test
  void aForbiddenProjectLooksLikeOneThatWasNeverThere() {
    Walk walk = new Walk(JISR, List.of(), List.of());
    Words words = Words.fresh();
    Project project = PLANTED.proposed(words);
    String tag = "\"" + "0".repeat(64) + "\"";
    for (String room : List.of("/projects/", "/api/v1/projects/")) {
      for (Lang lang : Lang.values()) {
        for (String method : List.of("GET", "HEAD", "POST", "DELETE")) {
          Seen forbidden = walk.ask(method, lang, room + project.code());
          Seen absent = walk.ask(method, lang, room + "JSR-98765");
          assertThat(alike(forbidden, project.code())).isEqualTo(alike(absent, "JSR-98765"));
          assertThat(forbidden.status()).isIn(403, 404);
          assertThat(forbidden.headers().toLowerCase()).doesNotContain("etag", "last-modified");
        }
        Seen forbidden =
            walk.ask(
                "GET",
                lang,
                room + project.code(),
                "If-None-Match",
                tag,
                "If-Modified-Since",
                "Mon, 23 Nov 2026 10:00:00 GMT");
        Seen absent =
            walk.ask(
                "GET",
                lang,
                room + "JSR-98765",
                "If-None-Match",
                tag,
                "If-Modified-Since",
                "Mon, 23 Nov 2026 10:00:00 GMT");
        assertThat(alike(forbidden, project.code())).isEqualTo(alike(absent, "JSR-98765"));
      }
    }
  }

  private static Seen alike(Seen seen, String code) {
    return new Seen(seen.status(), seen.headers(), seen.body().replace(code, "CODE"));
  }

  /** What the interface for programs keeps for those with a token stays behind it. */
  @Test
  void theInterfaceOfTheWorkspaceTellsNobodyWithoutAToken() {
    Project project = PLANTED.written(Words.fresh());
    Program anyone = Program.anonymous(JISR);
    String known = anyone.get("/api/v1/work/projects/" + project.id()).body();
    assertThat(known).isEqualTo(anyone.get("/api/v1/work/projects/987654321").body());
  }
}
