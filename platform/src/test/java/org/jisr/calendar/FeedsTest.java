package org.jisr.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.jisr.testing.Drafts.done;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Summary;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.jisr.project.Draft;
import org.jisr.project.Filter;
import org.jisr.project.Project;
import org.jisr.project.ProjectState;
import org.jisr.project.Projects;
import org.jisr.project.Published;
import org.jisr.testing.Acting;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.jisr.testing.Program;
import org.jisr.testing.Running;
import org.jisr.testing.Sheets;
import org.jisr.testing.Visitor;
import org.jisr.web.Texts;
import org.junit.jupiter.api.Test;

class FeedsTest {

  private static final Running JISR = Running.shared();
  private static final Pattern ADDRESS = Pattern.compile("href=\"(/calendar/[\\w-]{43}\\.ics)\"");

  private static Calendar read(String ics) throws Exception {
    return new CalendarBuilder().build(new StringReader(ics));
  }

  private static Set<String> uids(String ics) throws Exception {
    return read(ics).<VEvent>getComponents("VEVENT").stream()
        .map(event -> event.getUid().orElseThrow().getValue())
        .collect(Collectors.toSet());
  }

  private static String everybody(Lang lang) {
    HttpResponse<String> answer = JISR.visitor().get("/calendar.ics?lang=" + lang.code());
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/calendar");
    return answer.body();
  }

  @Test
  void everybodyReadsTheMilestonesOfPublicProjectsAndNothingElse() throws Exception {
    Project secret = Plans.contracted(JISR, "Verborgen" + Drafts.code());
    Project open = Plans.published(JISR, "Offen" + Drafts.code());
    int milestones =
        JISR.bean(Published.class).list(Filter.EVERYTHING).stream()
            .mapToInt(project -> project.sheet().milestones().size())
            .sum();
    for (Lang lang : Lang.values()) {
      String unfolded = everybody(lang).replace("\r\n ", "");
      assertThat(unfolded)
          .contains(open.code())
          .doesNotContain(secret.code(), "Verborgen", "/work/", "agreement-", "horizon-");
      assertThat(uids(everybody(lang))).hasSize(milestones);
    }
  }

  @Test
  void aPublicEventThatIsIllustrativeSaysSoInEachLanguage() {
    for (Lang lang : Lang.values()) {
      String mark = JISR.bean(Texts.class).get(lang, "project.illustrative.mark");
      assertThat(everybody(lang).replace("\r\n ", "")).contains(mark.replace(",", "\\,"));
    }
  }

  @Test
  void aMilestoneIsAWholeDayUnderANameThatLasts() throws Exception {
    Project project = Plans.published(JISR, Drafts.code());
    String uid = "milestone-" + project.id() + "-1.MA-06.FR-IDF@jisr";
    VEvent event = event(everybody(Lang.FR), uid);
    assertThat(event.<DtStart<LocalDate>>getProperty("DTSTART").orElseThrow().getDate())
        .isEqualTo(project.sheet().milestones().getFirst().due());
    done(
        JISR.bean(Projects.class)
            .reach(
                JISR.acting(Role.OFFICER, Side.A).form(),
                new Projects.Reach(project.id(), 1, Optional.of(LocalDate.of(2026, 11, 20)))));
    assertThat(uids(everybody(Lang.AR))).contains(uid);
  }

  private static Project amended(Project project, List<Project.Milestone> milestones) {
    Projects projects = JISR.bean(Projects.class);
    By by = JISR.acting(Role.OFFICER, Side.A).form();
    done(projects.step(by, new Projects.Step(project.id(), ProjectState.Act.AMEND, "Essai")));
    Project amending = projects.get(project.id());
    Project.Sheet changed = Sheets.reaching(amending.sheet(), milestones);
    done(
        projects.edit(
            JISR.acting(Role.OFFICER, Side.A).form(),
            project.id(),
            new Projects.Write(Draft.of(changed), amending.version())));
    return Plans.stepped(
        JISR, projects.get(project.id()), ProjectState.Act.ACCEPT_AMENDMENT, Role.SIGNATORY);
  }

  @Test
  void aMilestonePutBeforeAnotherDoesNotTakeItsName() throws Exception {
    Project project = Plans.published(JISR, Drafts.code());
    String uid = "milestone-" + project.id() + "-%d.MA-06.FR-IDF@jisr";
    Project.Milestone first = project.sheet().milestones().getFirst();
    Project.Milestone earlier =
        new Project.Milestone(Drafts.text("Avant"), LocalDate.of(2026, 6, 1), Optional.empty());
    Project two = amended(project, List.of(earlier, first));
    assertThat(two.sheet().milestones())
        .extracting(Project.Milestone::n, m -> m.title().in(Lang.FR).text())
        .containsExactly(tuple(2, "Avant"), tuple(1, first.title().in(Lang.FR).text()));
    String ics = everybody(Lang.FR);
    assertThat(summary(ics, uid.formatted(1))).startsWith(first.title().in(Lang.FR).text());
    assertThat(summary(ics, uid.formatted(2))).startsWith("Avant");
    Project dropped = amended(two, List.of(first));
    Project again = amended(dropped, List.of(earlier, first));
    assertThat(again.sheet().milestones())
        .as("a number is never given a second time")
        .extracting(Project.Milestone::n)
        .containsExactly(3, 1);
  }

  @Test
  void aCalendarIsTheSameToTheByteUntilSomethingChangesInIt() {
    Project project = Plans.published(JISR, Drafts.code());
    String before = everybody(Lang.FR);
    Instant now = JISR.clock().instant();
    JISR.clock().pass(Duration.ofHours(3));
    try {
      assertThat(everybody(Lang.FR)).isEqualTo(before);
      done(
          JISR.bean(Projects.class)
              .step(
                  JISR.acting(Role.OFFICER, Side.A).form(),
                  new Projects.Step(project.id(), ProjectState.Act.AMEND, "Essai")));
      assertThat(everybody(Lang.FR)).as("an amendment is not told").isEqualTo(before);
      assertThat(
              Program.anonymous(JISR)
                  .with("If-None-Match", tag())
                  .get("/calendar.ics?lang=fr")
                  .statusCode())
          .isEqualTo(304);
    } finally {
      JISR.clock().set(now);
    }
  }

  private static String summary(String ics, String uid) throws Exception {
    return event(ics, uid).<Summary>getProperty("SUMMARY").orElseThrow().getValue();
  }

  private static String tag() {
    return JISR.visitor().get("/calendar.ics?lang=fr").headers().firstValue("ETag").orElseThrow();
  }

  private static VEvent event(String ics, String uid) throws Exception {
    return read(ics).<VEvent>getComponents("VEVENT").stream()
        .filter(event -> event.getUid().orElseThrow().getValue().equals(uid))
        .findFirst()
        .orElseThrow();
  }

  /** Somebody of their own, with an account. */
  private record Own(By by, Visitor visitor) {}

  private static Own newcomer(Role role) {
    By by = Acting.newcomer(JISR, role, Side.B);
    String login = "feeds-" + UUID.randomUUID();
    Acting.account(JISR, by.person().id(), login);
    return new Own(by, JISR.visitor().signIn(login));
  }

  private static String open(Visitor visitor) {
    HttpResponse<String> answer =
        visitor.post("/work/account/calendar", Map.of("_once", UUID.randomUUID().toString()));
    Matcher address = ADDRESS.matcher(answer.body());
    assertThat(address.find()).as("the address is shown").isTrue();
    return address.group(1);
  }

  @Test
  void aPersonsOwnCalendarHoldsAllKindsAndOpensOnlyUnderItsAddress() throws Exception {
    Own own = newcomer(Role.OFFICER);
    String address = open(own.visitor());
    String ics = JISR.visitor().get(address).body();
    assertThat(uids(ics)).hasSameSizeAs(JISR.bean(Events.class).list());
    assertThat(ics).contains("UID:agreement-", "UID:horizon-", "UID:milestone-");
    assertThat(JISR.visitor().get(address.replace(".ics", "x.ics")).statusCode()).isEqualTo(404);
    String secret = address.replaceAll("^/calendar/|\\.ics$", "");
    assertThat(
            JISR.ownerSql()
                .sql("select hash from calendar.feed where person_id = ?")
                .param(own.by().person().id())
                .query(String.class)
                .single())
        .isNotEqualTo(secret)
        .matches("[0-9a-f]{64}");
    assertThat(own.visitor().get("/work/account/reminders").body()).doesNotContain(secret);
  }

  @Test
  void aRenewedAddressClosesTheOneBeforeAndAClosedOneOpensNothing() {
    Own own = newcomer(Role.SIGNATORY);
    String first = open(own.visitor());
    String second = open(own.visitor());
    assertThat(JISR.visitor().get(first).statusCode()).isEqualTo(404);
    assertThat(JISR.visitor().get(second).statusCode()).isEqualTo(200);
    own.visitor()
        .post("/work/account/calendar/close", Map.of("_once", UUID.randomUUID().toString()));
    assertThat(JISR.visitor().get(second).statusCode()).isEqualTo(404);
  }

  @Test
  void aFormSentTwiceOpensOneAddressAndShowsNoOther() {
    Own own = newcomer(Role.AUDITOR);
    Map<String, String> form = Map.of("_once", UUID.randomUUID().toString());
    HttpResponse<String> first = own.visitor().post("/work/account/calendar", form);
    HttpResponse<String> second = own.visitor().post("/work/account/calendar", form);
    assertThat(ADDRESS.matcher(first.body()).find()).isTrue();
    assertThat(second.statusCode()).isEqualTo(303);
  }

  @Test
  void whoLostTheSeatOrNeverReadTheWorkspaceReadsNoCalendar() {
    Own own = newcomer(Role.OFFICER);
    String address = open(own.visitor());
    JISR.ownerSql()
        .sql("update people.seat set ended_at = now() where id = ?")
        .param(own.by().seat().id())
        .update();
    assertThat(JISR.visitor().get(address).statusCode()).isEqualTo(404);
    Feeds feeds = JISR.bean(Feeds.class);
    By administrator = Acting.newcomer(JISR, Role.ADMINISTRATOR, Side.A);
    String secret = feeds.newSecret();
    done(feeds.open(administrator, secret));
    assertThat(feeds.find(secret)).isEmpty();
  }

  @Test
  void eventsOfProjectsThatWillNotGoOnAwaitNothing() {
    Project project = Plans.contracted(JISR, Drafts.code());
    assertThat(ahead(project)).hasSize(1);
    Plans.stepped(JISR, project, org.jisr.project.ProjectState.Act.SUSPEND, Role.OFFICER);
    Plans.stepped(JISR, project, org.jisr.project.ProjectState.Act.TERMINATE, Role.SIGNATORY);
    assertThat(ahead(project)).isEmpty();
  }

  private static List<Event> ahead(Project project) {
    return JISR.bean(Events.class).ahead(LocalDate.of(2026, 11, 23)).stream()
        .filter(event -> event.kind() == Event.Kind.MILESTONE && event.subject() == project.id())
        .toList();
  }
}
