package org.jisr.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Side;
import org.jisr.partnership.Committee;
import org.jisr.partnership.Committees;
import org.jisr.partnership.Owner;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.jisr.project.Directory;
import org.jisr.project.Project;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;

class NotesTest {

  private static final Running JISR = Running.shared();

  private final Notes notes = JISR.bean(Notes.class);
  private final Committees committees = JISR.bean(Committees.class);
  private final Project project = Plans.contracted(JISR, Drafts.code().replace("-", ""));

  private static By officer(Side side) {
    return JISR.acting(Role.OFFICER, side).form();
  }

  private static LocalDate today() {
    return JISR.bean(Directory.class).today(officer(Side.A));
  }

  private static Notes.Write write(LocalDate on, Optional<Long> meetingDecision, int version) {
    return new Notes.Write(
        Optional.of(on),
        Drafts.text("Le comité retient le projet"),
        Drafts.text("Comité de pilotage"),
        "PV 2026-4",
        meetingDecision,
        version);
  }

  @Test
  void aNoteLeadsToTheMeetingWhereTheDecisionWasTaken() {
    Committee committee = committees.list().getFirst();
    long meeting =
        done(
            committees.hold(
                officer(Side.A),
                new Committees.Hold(
                    committee.id(), Optional.of(today()), "Rabat", Drafts.text("Relevé"), 0)));
    done(
        committees.decide(
            officer(Side.A),
            new Committees.Decide(
                meeting, Drafts.text("Retenir"), Owner.BOTH, Optional.of(today()), 0)));
    long decision = committees.findMeeting(meeting).orElseThrow().decisions().getFirst().id();
    done(notes.add(officer(Side.A), project.id(), write(today(), Optional.of(decision), 0)));
    assertThat(page("/decisions")).contains("/work/meetings/" + meeting, "PV 2026-4");
  }

  @Test
  void aDecisionOfAMeetingThatNeverWasCannotBeNamed() {
    assertThat(
            refusal(
                notes.add(
                    officer(Side.A), project.id(), write(today(), Optional.of(987_654_321L), 0))))
        .containsExactly("project.choice");
  }

  @Test
  void aDecisionIsNotTakenTomorrow() {
    assertThat(
            refusal(
                notes.add(
                    officer(Side.A),
                    project.id(),
                    write(today().plusDays(2), Optional.empty(), 0))))
        .containsExactly("note.future");
  }

  @Test
  void theTabShowsTheJointDecisionsToo() {
    assertThat(page("/decisions")).contains("/work/decisions/");
  }

  @Test
  void theJournalTabTellsWhatWasDoneToEverythingAroundTheProject() {
    long note = done(notes.add(officer(Side.A), project.id(), write(today(), Optional.empty(), 0)));
    done(notes.edit(officer(Side.B), note, write(today().minusDays(1), Optional.empty(), 1)));
    String journal = page("/journal");
    for (String act : List.of("act.note.add", "act.note.edit", "act.project.create")) {
      assertThat(journal)
          .contains(JISR.bean(org.jisr.web.Texts.class).get(org.jisr.base.Lang.FR, act));
    }
  }

  @Test
  void theHeadIsTheSameOnEveryTab() {
    String sheet = head(page(""));
    assertThat(sheet).contains(project.code());
    for (String tab :
        List.of("/partners", "/plan", "/money", "/decisions", "/documents", "/risks", "/journal")) {
      assertThat(head(page(tab))).as(tab).isEqualTo(sheet);
      assertThat(page(tab))
          .contains("href=\"/work/projects/" + project.id() + tab + "\" aria-current=\"page\"");
    }
  }

  /** From the beginning of the page to its tabs. */
  private static String head(String page) {
    return page.substring(page.indexOf("<main"), page.indexOf("<nav class=\"tabs\""))
        .replaceAll("value=\"[^\"]*\"", "");
  }

  private String page(String tab) {
    var answer = JISR.visitor(Role.OFFICER, Side.A).get("/work/projects/" + project.id() + tab);
    assertThat(answer.statusCode()).as(tab).isEqualTo(200);
    return answer.body();
  }
}
