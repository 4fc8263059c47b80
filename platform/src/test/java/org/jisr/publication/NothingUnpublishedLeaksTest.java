package org.jisr.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Money;
import org.jisr.base.Side;
import org.jisr.decision.Decision;
import org.jisr.decision.PublicationState;
import org.jisr.dossier.Document;
import org.jisr.dossier.ProjectDocuments;
import org.jisr.people.OrganisationType;
import org.jisr.people.Organisations;
import org.jisr.people.Role;
import org.jisr.project.Draft;
import org.jisr.project.Filter;
import org.jisr.project.Marker;
import org.jisr.project.Project;
import org.jisr.project.ProjectState;
import org.jisr.project.Projects;
import org.jisr.testing.Papers;
import org.jisr.testing.Plans;
import org.jisr.testing.Program;
import org.jisr.testing.Running;
import org.jisr.testing.Walk;
import org.jisr.testing.Walk.Seen;
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

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Projects projects = JISR.bean(Projects.class);
  private final ProjectDocuments documents = JISR.bean(ProjectDocuments.class);

  /** Words that stand in every text of one project and nowhere else. */
  private record Words(String tail) {

    static Words fresh() {
      String number = Integer.toString(NUMBERS.incrementAndGet());
      StringBuilder letters = new StringBuilder();
      number.chars().forEach(digit -> letters.append((char) ('a' + digit - '0')));
      return new Words("xq" + letters + "zw");
    }

    String of(String what) {
      return what + tail;
    }

    LocalText text(String what) {
      return LocalText.of(of(what), "نص " + of(what), "Text " + of(what));
    }

    /** The words of a project that its readers meet. */
    List<String> all() {
      return Stream.of(
              "title", "summary", "place", "stone", "body", "reason", "paper", "file", "page")
          .map(this::of)
          .toList();
    }
  }

  private static Draft draft(Words words) {
    Draft sample = Plans.draft(JISR, "ignored");
    long holder = organisation(words);
    return new Draft(
        words.text("title"),
        words.text("summary"),
        sample.lead(),
        Optional.of(holder),
        sample.counterpart(),
        sample.axis(),
        sample.commitments(),
        sample.purposes(),
        sample.targets(),
        List.of(new Marker(1, 1, words.text("reason"))),
        sample.startsOn(),
        sample.endsOn(),
        List.of(new Project.Place(Side.A, "MA-SET", words.text("place"), -7.61, 33.01)),
        List.of(
            new Project.Milestone(
                words.text("stone"), LocalDate.of(2026, 12, 1), Optional.empty())),
        List.of(new Project.Financing(holder, Money.of(7_777_777, Money.MAD), Optional.empty())),
        false);
  }

  private static long organisation(Words words) {
    return done(
        JISR.bean(Organisations.class)
            .add(
                JISR.acting(Role.OFFICER, Side.A).form(),
                new Organisations.Write(
                    words.text("body"),
                    Optional.of(OrganisationType.ASSOCIATION),
                    Optional.of(Side.A),
                    List.of(),
                    0)));
  }

  /** A project as an officer has just written it, with a document. */
  private Project written(Words words) {
    Project project =
        projects.get(
            done(
                projects.create(
                    JISR.acting(Role.OFFICER, Side.A).form(),
                    new Projects.Write(draft(words), 0))));
    document(project, words);
    return project;
  }

  private static Document document(Project project, Words words) {
    return Papers.added(
        JISR, project, words.text("paper"), Papers.pdf(words.of("file"), words.of("page")));
  }

  private Project contracted(Words words) {
    return Plans.stepped(JISR, written(words), ProjectState.Act.CONTRACT, Role.SIGNATORY);
  }

  private Project proposed(Words words) {
    Project project = contracted(words);
    done(projects.publish(JISR.acting(Role.OFFICER, Side.A).form(), project.id()));
    return projects.get(project.id());
  }

  private Project published(Words words) {
    Project project = proposed(words);
    Plans.turned(JISR, projects.waiting(project).getFirst(), Role.OFFICER);
    documents.list(project.id()).forEach(document -> Papers.published(JISR, document));
    return projects.get(project.id());
  }

  private void withdraw(Project project) {
    done(
        projects.withdraw(
            JISR.acting(Role.OFFICER, Side.B).form(),
            new Projects.Withdraw(project.id(), "Erreur de montant")));
  }

  private void begin(Project project) {
    done(
        projects.step(
            JISR.acting(Role.OFFICER, Side.A).form(),
            new Projects.Step(project.id(), ProjectState.Act.AMEND, "Plus de temps")));
  }

  /** Writes another sheet into the amendment, which both sides have not accepted. */
  private void amend(Project project, Words words) {
    int version = projects.get(project.id()).version();
    done(
        projects.edit(
            JISR.acting(Role.OFFICER, Side.A).form(),
            project.id(),
            new Projects.Write(draft(words), version)));
  }

  /** Where any of these words stands; what was searched for itself is echoed and does not count. */
  private static List<String> found(Walk walk, List<String> words) {
    List<String> found = new ArrayList<>();
    walk.all().forEach((where, seen) -> said(found, where, seen, words));
    walk.searches()
        .forEach((asked, answers) -> {
          List<String> others = words.stream().filter(word -> !word.equals(asked)).toList();
          answers.forEach((where, seen) -> said(found, where, seen, others));
        });
    return found;
  }

  private static void said(List<String> found, String where, Seen seen, List<String> words) {
    words.stream().filter(seen::says).forEach(word -> found.add(where + " says " + word));
  }

  /** What differs between two walks, by address. */
  private static List<String> changed(Map<String, Seen> before, Map<String, Seen> after) {
    List<String> changed = new ArrayList<>();
    for (String where : new TreeSet<>(after.keySet())) {
      Seen was = before.get(where);
      if (was != null && !was.equals(after.get(where))) {
        changed.add(where);
      }
    }
    return changed;
  }

  @AfterAll
  static void close() {
    JISR.close();
  }

  @Test
  void aProjectThatIsNotPublicIsNowhereAndChangesNothingThatIsRead() {
    Walk plain = new Walk(JISR, List.of(), List.of());
    Map<String, Seen> before = plain.all();
    Map<Words, Project> planted = new TreeMap<>(java.util.Comparator.comparing(Words::tail));
    for (int kind = 0; kind < 3; kind++) {
      Words words = Words.fresh();
      planted.put(
          words, kind == 0 ? written(words) : kind == 1 ? contracted(words) : proposed(words));
    }
    assertThat(changed(before, plain.all())).as("changed by what is not public").isEmpty();
    planted.forEach((words, project) -> {
      assertThat(project.publication()).isNotEqualTo(PublicationState.PUBLIC);
      Walk walk =
          new Walk(JISR, List.of(project.code()), List.of(words.of("title"), words.of("place")));
      assertThat(found(walk, words.all())).isEmpty();
      assertThat(found(new Walk(JISR, List.of(), List.of(project.code())), words.all())).isEmpty();
      assertThat(
              plain.all().entrySet().stream()
                  .filter(seen -> seen.getValue().says(project.code()))
                  .map(Map.Entry::getKey))
          .isEmpty();
    });
  }

  @Test
  void oneThatWasWithdrawnLeavesItsNoticeAndNothingElse() {
    Walk plain = new Walk(JISR, List.of(), List.of());
    Map<String, Seen> before = plain.all();
    Words words = Words.fresh();
    Project project = published(words);
    assertThat(changed(before, plain.all())).as("it was to be seen").isNotEmpty();
    withdraw(project);
    assertThat(changed(before, plain.all())).isEmpty();
    Walk walk = new Walk(JISR, List.of(project.code()), List.of(words.of("title")));
    assertThat(found(walk, words.all())).isEmpty();
    assertThat(walk.get(Lang.FR, "/projects/" + project.code()).status()).isEqualTo(410);
  }

  /** That an amendment is being written is the project's state, which is public. */
  @Test
  void whatAnAmendmentProposesIsNowhereAndChangesNothingThatIsRead() {
    Words agreed = Words.fresh();
    Words wanted = Words.fresh();
    Project project = published(agreed);
    begin(project);
    Walk walk = new Walk(JISR, List.of(project.code()), List.of(wanted.of("title")));
    Map<String, Seen> before = walk.all();
    amend(project, wanted);
    assertThat(projects.get(project.id()).amendment().orElseThrow().title())
        .isEqualTo(wanted.text("title"));
    assertThat(changed(before, walk.all())).isEmpty();
    assertThat(found(walk, wanted.all())).isEmpty();
    assertThat(walk.get(Lang.FR, "/projects/" + project.code()).says(agreed.of("title"))).isTrue();
    Project accepted =
        Plans.stepped(JISR, project, ProjectState.Act.ACCEPT_AMENDMENT, Role.SIGNATORY);
    assertThat(accepted.title()).isEqualTo(wanted.text("title"));
    assertThat(found(walk, wanted.all())).as("once both sides accepted it").isNotEmpty();
  }

  @Test
  void aDocumentOfAPublicProjectIsNowhereUntilBothSidesShowIt() {
    Words words = Words.fresh();
    Project project = published(Words.fresh());
    Walk walk = new Walk(JISR, List.of(project.code()), List.of());
    Map<String, Seen> before = walk.all();
    Document document = document(project, words);
    Decision decision = Papers.asked(JISR, document);
    assertThat(changed(before, walk.all())).isEmpty();
    assertThat(found(walk, words.all())).isEmpty();
    Plans.turned(JISR, decision, Role.OFFICER);
    String own = "/projects/" + project.code();
    assertThat(found(walk, words.all()))
        .contains("ar " + own + " says " + words.of("paper"))
        .contains(
            "fr " + own + "/documents/" + document.newest().id() + " says " + words.of("page"))
        .contains(
            "fr " + own + "/documents/" + document.newest().id() + " says " + words.of("file"));
    done(
        documents.withdraw(
            JISR.acting(Role.OFFICER, Side.B).form(),
            new ProjectDocuments.Withdraw(project.id(), document.newest().id(), "Erreur")));
    assertThat(found(walk, words.all())).isEmpty();
  }

  /** The test of the test: the walk finds a public project, on every way citizens have to it. */
  @Test
  void aPublicProjectIsFoundByTheSameWalk() {
    Words words = Words.fresh();
    Project project = published(words);
    Walk walk = new Walk(JISR, List.of(project.code()), List.of(words.of("place")));
    List<String> found = found(walk, words.all());
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
            projects.published(Filter.EVERYTHING).stream()
                .anyMatch(p -> p.code().equals(project.code())))
        .isTrue();
  }

  @Test
  void aForbiddenProjectLooksLikeOneThatWasNeverThere() {
    Walk walk = new Walk(JISR, List.of(), List.of());
    Words words = Words.fresh();
    Project project = proposed(words);
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
    Project project = written(Words.fresh());
    Program anyone = Program.anonymous(JISR);
    String known = anyone.get("/api/v1/work/projects/" + project.id()).body();
    assertThat(known).isEqualTo(anyone.get("/api/v1/work/projects/987654321").body());
  }
}
