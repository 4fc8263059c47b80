package org.jisr.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.partnership.Committees;
import org.jisr.partnership.Owner;
import org.jisr.people.Role;
import org.jisr.project.Filter;
import org.jisr.project.Project;
import org.jisr.project.Projects;
import org.jisr.testing.Drafts;
import org.jisr.testing.Many;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;
import org.jisr.testing.Visitor;
import org.jisr.web.Texts;
import org.junit.jupiter.api.Test;

/** What the first page of the workspace tells of milestones and of what was not sent. */
class WorkPagesTest {

  private static final Running JISR = Running.shared();

  private static String work(Side side) {
    return JISR.visitor(Role.OFFICER, side).get("/work").body();
  }

  private static String brief(Project project) {
    return JISR.bean(Texts.class).get(Lang.FR, "work.brief.milestone", project.code());
  }

  private static String task(Project project) {
    return "href=\"/work/projects/" + project.id() + "/plan\">";
  }

  private static void due(Project project, LocalDate on) {
    JISR.ownerSql()
        .sql("update project.milestone set due_on = ? where project_id = ?")
        .params(on, project.id())
        .update();
  }

  /** It is due today: however many others are due later, it is among those that are shown. */
  @Test
  void aMilestoneOfTheNextThirtyDaysIsShownToTheSideThatLeads() {
    Project project = Plans.contracted(JISR, Drafts.code());
    due(project, LocalDate.ofInstant(JISR.clock().instant(), ZoneOffset.UTC));
    assertThat(work(Side.A)).contains(brief(project));
    assertThat(work(Side.B)).doesNotContain(brief(project));
  }

  @Test
  void milestonesThatDoNotFitAreCountedAndTheirProjectsAreFoundInThePortfolio() {
    Running many = Many.own();
    Many.entered(many, 300);
    LocalDate until = LocalDate.ofInstant(many.clock().instant(), ZoneOffset.UTC).plusDays(31);
    Projects projects = many.bean(Projects.class);
    for (Side side : Side.values()) {
      int due = projects.count(Filter.due(side, until, 1));
      assertThat(due).isGreaterThan(51);
      Visitor officer = many.visitor(Role.OFFICER, side);
      String portfolio = "/work/projects?side=" + side + "&amp;due=" + until;
      assertThat(officer.get("/work").body())
          .contains(portfolio)
          .contains(many.bean(Texts.class).get(Lang.FR, "work.more", due - 50));
      assertThat(officer.get(portfolio.replace("&amp;", "&")).body())
          .contains(many.bean(Texts.class).get(Lang.FR, "projects.count", due));
    }
  }

  @Test
  void aLateMilestoneIsATaskUntilItIsReached() {
    Project project = Plans.contracted(JISR, Drafts.code());
    due(project, LocalDate.of(2026, 11, 3));
    String said = JISR.bean(Texts.class).get(Lang.FR, "work.task.milestone");
    assertThat(work(Side.A)).contains(said).contains("· " + project.code() + " ·");
    assertThat(work(Side.B)).doesNotContain("· " + project.code() + " ·");
    Drafts.done(
        JISR.bean(Projects.class)
            .reach(
                JISR.acting(Role.OFFICER, Side.A).form(),
                new Projects.Reach(project.id(), 1, Optional.of(LocalDate.of(2026, 11, 20)))));
    assertThat(work(Side.A)).doesNotContain("· " + project.code() + " ·", task(project));
  }

  @Test
  void whatACommitteeWantsDoneIsShownToThoseWhoMayOpenItsMeeting() {
    Committees committees = JISR.bean(Committees.class);
    LocalDate today = LocalDate.ofInstant(JISR.clock().instant(), ZoneOffset.UTC);
    var by = JISR.acting(Role.OFFICER, Side.A);
    var hold =
        new Committees.Hold(
            committees.list().getFirst().id(),
            Optional.of(today.minusDays(2)),
            "Rabat",
            Drafts.text("Compte rendu"),
            0);
    long meeting = Drafts.done(committees.hold(by.form(), hold));
    var decide =
        new Committees.Decide(
            meeting, Drafts.text("Envoyer"), Owner.BOTH, Optional.of(today.plusDays(19)), 0);
    Drafts.done(committees.decide(by.form(), decide));
    String due = JISR.bean(Texts.class).get(Lang.FR, "work.due");
    assertThat(work(Side.A)).contains(due);
    assertThat(JISR.visitor(Role.ADMINISTRATOR, Side.A).get("/work").body())
        .doesNotContain("/work/meetings/", due);
  }

  @Test
  void aDraftIsNamedByWhatItIsAboutAndHowItBegins() {
    Visitor officer = JISR.visitor(Role.OFFICER, Side.A);
    Map<String, String> typed =
        Map.of(
            "_draft", "/work/axes/7/commitments/new", "body.ar", "😀".repeat(90), "body.fr", " ");
    assertThat(officer.post("/work/drafts", typed).statusCode()).isEqualTo(200);
    assertThat(officer.get("/work").body())
        .contains("<p>" + JISR.bean(Texts.class).get(Lang.FR, "noun.commitment"))
        .contains("<span dir=\"auto\">" + "😀".repeat(80) + "…</span>")
        .doesNotContain("<bdi>/work/axes/7/commitments/new</bdi>");
    assertThat(officer.get("/work").body())
        .containsPattern(
            "action=\"/work/drafts/drop\"[^>]*>[^\\n]*value=\"/work/axes/7/commitments/new\"");
    var dropped =
        officer.post("/work/drafts/drop", Map.of("_draft", "/work/axes/7/commitments/new"));
    assertThat(dropped.statusCode()).isEqualTo(200);
    assertThat(dropped.body()).contains(JISR.bean(Texts.class).get(Lang.FR, "draft.dropped"));
    assertThat(officer.get("/work").body()).doesNotContain("/work/axes/7/commitments/new");
  }
}
