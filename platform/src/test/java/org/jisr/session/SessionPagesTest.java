package org.jisr.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;

import java.time.LocalDate;
import java.util.Optional;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.people.Role;
import org.jisr.project.Project;
import org.jisr.project.Projects;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;
import org.jisr.track.Track;
import org.jisr.track.TrackState;
import org.jisr.track.Tracks;
import org.jisr.web.Texts;
import org.junit.jupiter.api.Test;

class SessionPagesTest {

  private static final Running JISR = Running.shared();

  private final Projects projects = JISR.bean(Projects.class);
  private final Tracks tracks = JISR.bean(Tracks.class);

  private static Project proposed() {
    return Plans.proposed(JISR, Drafts.code().replace("-", ""));
  }

  private String page(Side side, String path) {
    return JISR.visitor(Role.OFFICER, side).reading("fr").get(path).body();
  }

  private static String say(String key, Object... args) {
    return JISR.bean(Texts.class).get(Lang.FR, key, args);
  }

  private Track track(Project project, Side side) {
    return projects.tracks(project).get(side.ordinal());
  }

  @Test
  void aTextIsOnTheListOfBothSidesWithWhatBlocksItAndWhere() {
    Project project = proposed();
    for (Side side : Side.values()) {
      assertThat(page(side, "/work/votes"))
          .contains(project.code())
          .contains(say("session.block.session"));
    }
  }

  @Test
  void theNoteOfASessionHoldsWhatIsOnItsAgendaAndNothingElse() {
    Project here = proposed();
    Project elsewhere = proposed();
    LocalDate on = tracks.today(Side.A).plusDays(40);
    done(
        tracks.schedule(
            JISR.acting(Role.OFFICER, Side.A).form(),
            new Tracks.Schedule(track(here, Side.A).id(), Optional.of(on))));
    String note = page(Side.A, "/work/votes/note?on=" + on);
    assertThat(note).contains(here.code()).doesNotContain(elsewhere.code());
    assertThat(note).contains(say("session.note.text"));
    assertThat(page(Side.A, "/work/votes/note")).contains(elsewhere.code());
    assertThat(page(Side.B, "/work/votes/note?on=" + on)).doesNotContain(here.code());
  }

  @Test
  void aVotedTextLeavesTheAgendaOfItsSideAndStaysOnThatOfTheOther() {
    Project project = proposed();
    done(
        tracks.step(
            JISR.acting(Role.OFFICER, Side.A).form(),
            new Tracks.Step(
                track(project, Side.A).id(),
                TrackState.Act.VOTE,
                Optional.of(tracks.today(Side.A)),
                "D-7",
                "")));
    assertThat(page(Side.A, "/work/votes/note")).doesNotContain(project.code());
    assertThat(page(Side.B, "/work/votes/note")).contains(project.code());
    assertThat(page(Side.A, "/work/votes"))
        .contains(project.code())
        .contains(say("session.block.send.visa"));
  }

  @Test
  void aDayThatCannotBeReadIsNoAgenda() {
    assertThat(JISR.visitor(Role.OFFICER, Side.A).get("/work/votes/note?on=demain").statusCode())
        .isEqualTo(200);
  }
}
