package org.jisr.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.refusal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.base.Side;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
import org.jisr.people.Role;
import org.jisr.project.Project;
import org.jisr.project.ProjectState;
import org.jisr.project.Projects;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Both territories vote before anybody turns a key. On a database and a clock of its own. */
class TracksTest {

  private static final Running JISR = Running.fresh().found();

  @AfterAll
  static void close() {
    JISR.close();
  }

  private final Tracks tracks = JISR.bean(Tracks.class);
  private final Projects projects = JISR.bean(Projects.class);

  private static Project proposed() {
    return Plans.proposed(JISR, Drafts.code().replace("-", ""));
  }

  private Track track(Project project, Side side) {
    return projects.tracks(project).stream()
        .filter(t -> t.side() == side)
        .findFirst()
        .orElseThrow();
  }

  private Outcome step(Track track, TrackState.Act act, LocalDate on, String reference) {
    return tracks.step(
        JISR.acting(Role.OFFICER, track.side()).form(),
        new Tracks.Step(track.id(), act, Optional.of(on), reference, "Motif du test"));
  }

  private Outcome step(Track track, TrackState.Act act) {
    return step(track, act, tracks.today(track.side()), "D-2026-1");
  }

  private Outcome turn(Project project, Side side) {
    Decision decision = projects.waiting(project).getFirst();
    return JISR.bean(Decisions.class)
        .turn(JISR.acting(Role.SIGNATORY, side).form(), Drafts.turn(decision));
  }

  private void effective(Track track) {
    for (TrackState.Act act :
        List.of(TrackState.Act.VOTE, TrackState.Act.SEND, TrackState.Act.CONFIRM)) {
      done(step(track, act));
    }
  }

  @Test
  void aContractPutBeforeBothSidesOpensOneTrackASide() {
    assertThat(projects.tracks(proposed()))
        .extracting(Track::side, Track::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Side.A, TrackState.TO_VOTE),
            org.assertj.core.groups.Tuple.tuple(Side.B, TrackState.TO_VOTE));
  }

  @Test
  void noKeyTurnsBeforeBothDecisionsAreEffective() {
    Project project = proposed();
    assertThat(refusal(turn(project, Side.A))).containsExactly("track.lacking.both");
    effective(track(project, Side.A));
    assertThat(turn(project, Side.A))
        .isEqualTo(Outcome.refused(Refusal.illegal("track.lacking.one", Side.B)));
    effective(track(project, Side.B));
    done(turn(project, Side.A));
    done(turn(project, Side.B));
    assertThat(projects.get(project.id()).state()).isEqualTo(ProjectState.CONTRACTED);
    assertThat(projects.tracks(project)).isEmpty();
  }

  @Test
  void aChangedTextIsVotedAgainAndItsKeysFall() {
    Project project = proposed();
    effective(track(project, Side.A));
    effective(track(project, Side.B));
    done(turn(project, Side.A));
    var draft = Plans.draft(JISR, "AUTRE");
    done(
        projects.edit(
            JISR.acting(Role.OFFICER, Side.B).form(),
            project.id(),
            new Projects.Write(draft, projects.get(project.id()).version())));
    assertThat(projects.tracks(project))
        .allSatisfy(track -> {
          assertThat(track.state()).isEqualTo(TrackState.TO_VOTE);
          assertThat(track.votedOn()).isEmpty();
          assertThat(track.effectiveOn()).isEmpty();
        });
    assertThat(refusal(turn(project, Side.B))).containsExactly("track.lacking.both");
  }

  @Test
  void oneSideDoesNotEnterTheVoteOfTheOther() {
    Track theirs = track(proposed(), Side.B);
    Outcome outcome =
        tracks.step(
            JISR.acting(Role.OFFICER, Side.A).form(),
            new Tracks.Step(
                theirs.id(),
                TrackState.Act.VOTE,
                Optional.of(tracks.today(Side.B)),
                "D-2026-1",
                ""));
    assertThat(refusal(outcome)).containsExactly("track.otherside");
    assertThat(tracks.find(theirs.id()).orElseThrow().state()).isEqualTo(TrackState.TO_VOTE);
  }

  @Test
  void aVisaIsPresumedFromTheDayAfterItsLastDayAndNotBefore() {
    Track track = track(proposed(), Side.A);
    done(step(track, TrackState.Act.VOTE));
    done(step(track, TrackState.Act.SEND));
    Track sent = tracks.find(track.id()).orElseThrow();
    JISR.clock().pass(Duration.ofDays(12));
    assertThat(sent.day(tracks.today(Side.A))).hasValue(12);
    JISR.clock().pass(Duration.ofDays(8));
    assertThat(refusal(step(track, TrackState.Act.PRESUME))).containsExactly("track.presume.early");
    JISR.clock().pass(Duration.ofDays(1));
    done(step(track, TrackState.Act.PRESUME));
    Track effective = tracks.find(track.id()).orElseThrow();
    assertThat(effective.effective()).isTrue();
    assertThat(effective.presumed()).isTrue();
    assertThat(effective.effectiveOn()).contains(tracks.today(Side.A));
  }

  @Test
  void aReceiptIsNeverPresumed() {
    Track track = track(proposed(), Side.B);
    done(step(track, TrackState.Act.VOTE));
    done(step(track, TrackState.Act.SEND));
    JISR.clock().pass(Duration.ofDays(60));
    assertThat(refusal(step(track, TrackState.Act.PRESUME))).containsExactly("track.presume.never");
  }

  @Test
  void noStepIsEnteredBeforeItHappenedNorBeforeTheStepItFollows() {
    Track track = track(proposed(), Side.A);
    LocalDate today = tracks.today(Side.A);
    assertThat(refusal(step(track, TrackState.Act.VOTE, today.plusDays(1), "D-1")))
        .containsExactly("track.day.future");
    done(step(track, TrackState.Act.VOTE, today.minusDays(3), "D-1"));
    assertThat(refusal(step(track, TrackState.Act.SEND, today.minusDays(4), "")))
        .containsExactly("track.day.before");
    done(step(track, TrackState.Act.SEND, today.minusDays(3), ""));
  }

  @Test
  void whatIsSentBackGoesBeforeTheBodyAgain() {
    Track track = track(proposed(), Side.B);
    done(step(track, TrackState.Act.VOTE));
    done(step(track, TrackState.Act.SEND));
    done(step(track, TrackState.Act.RETURN));
    assertThat(tracks.find(track.id()).orElseThrow().reason()).isEqualTo("Motif du test");
    assertThat(refusal(step(track, TrackState.Act.CONFIRM))).containsExactly("step.illegal");
    done(step(track, TrackState.Act.AGAIN));
    Track again = tracks.find(track.id()).orElseThrow();
    assertThat(again.state()).isEqualTo(TrackState.TO_VOTE);
    assertThat(again.reason()).isEmpty();
    effective(again);
  }

  @Test
  void aSessionIsInTheFuture() {
    Track track = track(proposed(), Side.A);
    var officer = JISR.acting(Role.OFFICER, Side.A);
    LocalDate today = tracks.today(Side.A);
    assertThat(
            refusal(
                tracks.schedule(
                    officer.form(),
                    new Tracks.Schedule(track.id(), Optional.of(today.minusDays(1))))))
        .containsExactly("track.session.past");
    done(
        tracks.schedule(
            officer.form(), new Tracks.Schedule(track.id(), Optional.of(today.plusDays(42)))));
    assertThat(tracks.find(track.id()).orElseThrow().sessionOn()).contains(today.plusDays(42));
  }

  @Test
  void aTextTakenBackLeavesNoVoteOpen() {
    Project project = proposed();
    Decision decision = projects.waiting(project).getFirst();
    done(
        JISR.bean(Decisions.class)
            .withdraw(
                JISR.acting(Role.OFFICER, Side.A).form(),
                new Decisions.Withdraw(decision.id(), "Repris pour le test")));
    assertThat(projects.tracks(project)).isEmpty();
  }

  @Test
  void everyStateCanBeReachedAndOnlyAnEffectiveTrackIsDone() {
    assertThat(TrackState.LIFE.table().stream().map(row -> row.to()))
        .contains(
            TrackState.VOTED,
            TrackState.SENT,
            TrackState.EFFECTIVE,
            TrackState.RETURNED,
            TrackState.REFUSED);
    assertThat(TrackState.LIFE.steps(TrackState.EFFECTIVE))
        .containsExactly(TrackState.Act.TEXT_CHANGED);
  }
}
