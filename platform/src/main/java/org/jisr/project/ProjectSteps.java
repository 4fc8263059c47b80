package org.jisr.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
import org.jisr.decision.Decisions.Proposal;
import org.jisr.journal.Change;
import org.jisr.people.Acts;
import org.jisr.people.By;
import org.jisr.track.Track;
import org.jisr.track.Tracks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The steps of a project's life: those of one key at once, those of two keys through a joint
 * decision, with a legal track where the text is voted. Always inside the command that holds the
 * project.
 */
@Component
class ProjectSteps {

  private final ProjectStore store;
  private final Acts acts;
  private final Decisions decisions;
  private final ProjectWordings wordings;
  private final Tracks tracks;

  ProjectSteps(
      JdbcClient sql, Acts acts, Decisions decisions, ProjectWordings wordings, Tracks tracks) {
    this.store = new ProjectStore(sql);
    this.acts = acts;
    this.decisions = decisions;
    this.wordings = wordings;
    this.tracks = tracks;
  }

  Outcome take(By by, Project before, Projects.Step step) {
    List<Refusal> faults = ProjectRules.faults(before, step, waiting(before));
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    String reason = step.reason().strip();
    if (step.act().joint()) {
      propose(by, before, step.act(), reason);
    } else {
      moved(by, before, step.act(), reason);
    }
    return Outcome.done(before.id());
  }

  private void propose(By by, Project before, ProjectState.Act act, String reason) {
    acts.record(
        by,
        Change.edited("project.propose", "project", before.id(), before.state(), act)
            .because(reason));
    Proposal text = wordings.step(before, act, reason);
    decisions.propose(by, text);
    if (act.voted()) {
      tracks.open(by, voted(text));
    }
  }

  private static Tracks.Open voted(Proposal text) {
    return new Tracks.Open(
        text.kind(), text.subject(), text.title(), "/work/projects/" + text.subject(), text.hash());
  }

  /** The text that waits for keys and votes becomes what the project now says. */
  void revise(By by, Project project) {
    ProjectState.Act waiting =
        project.state() == ProjectState.AMENDING
            ? ProjectState.Act.ACCEPT_AMENDMENT
            : ProjectState.Act.CONTRACT;
    decisions
        .open(waiting.kind(), project.id())
        .ifPresent(d -> {
          Proposal text = wordings.step(project, waiting, "");
          decisions.revise(by, text);
          tracks.revise(by, voted(text));
        });
  }

  List<Decision> waiting(Project project) {
    List<Decision> waiting = new ArrayList<>();
    for (ProjectState.Act act : ProjectState.Act.values()) {
      if (act.joint()) {
        decisions.open(act.kind(), project.id()).ifPresent(waiting::add);
      }
    }
    decisions.open(Projects.PUBLISH, project.id()).ifPresent(waiting::add);
    return waiting;
  }

  List<Track> tracks(Project project) {
    return Arrays.stream(ProjectState.Act.values())
        .filter(ProjectState.Act::voted)
        .flatMap(act -> tracks.open(act.kind(), project.id()).stream())
        .toList();
  }

  /** What keeps the second key from turning. */
  Optional<Refusal> hindrance(ProjectState.Act act, long project) {
    return act.voted() ? tracks.hindrance(act.kind(), project) : Optional.empty();
  }

  void hold(long project) {
    store.lock(project);
  }

  /** Both keys are in. */
  void decided(By second, Decision decision, ProjectState.Act act) {
    tracks.close(second, act.kind(), decision.subject());
    moved(second, store.lock(decision.subject()).orElseThrow(), act, "");
  }

  /** The text was taken back before its second key. */
  void takenBack(By by, Decision decision) {
    tracks.close(by, decision.kind(), decision.subject());
  }

  private void moved(By by, Project before, ProjectState.Act act, String reason) {
    ProjectState next = ProjectState.LIFE.next(before.state(), act).orElseThrow();
    switch (act) {
      case AMEND -> store.amend(before.id(), Optional.of(before.sheet()));
      case REFUSE_AMENDMENT -> store.amend(before.id(), Optional.empty());
      case ACCEPT_AMENDMENT, ACCEPT_MINOR -> accepted(before);
      default -> {}
    }
    store.move(before.id(), next);
    acts.record(
        by,
        Change.edited(act.kind(), "project", before.id(), before.state(), next).because(reason));
  }

  private void accepted(Project before) {
    store.update(before.id(), before.amendment().orElse(before.sheet()));
    store.amend(before.id(), Optional.empty());
  }
}
