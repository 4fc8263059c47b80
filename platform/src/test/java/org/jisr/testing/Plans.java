package org.jisr.testing;

import static org.jisr.testing.Drafts.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Money;
import org.jisr.base.Side;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
import org.jisr.partnership.Roadmap;
import org.jisr.partnership.Roadmaps;
import org.jisr.people.Organisations;
import org.jisr.people.Role;
import org.jisr.project.Draft;
import org.jisr.project.Project;
import org.jisr.project.ProjectState;
import org.jisr.project.Projects;
import org.jisr.track.Track;
import org.jisr.track.TrackState;
import org.jisr.track.Tracks;

/** Projects for tests: each new, as far as the test needs it. */
public final class Plans {

  private Plans() {}

  /** A sheet of which nothing is missing, found by this word. */
  public static Draft draft(Running jisr, String word) {
    Roadmap roadmap = jisr.bean(Roadmaps.class).current().orElseThrow();
    Roadmap.Axis axis = roadmap.axes().getFirst();
    return new Draft(
        Drafts.text("Projet " + word),
        Drafts.text("Ce que fait " + word),
        Optional.of(Side.A),
        Optional.of(organisation(jisr, Side.A)),
        Optional.of(organisation(jisr, Side.B)),
        Optional.of(axis.id()),
        List.of(axis.commitments().getFirst().id()),
        List.of("25010"),
        List.of("8.3"),
        List.of(),
        Optional.of(LocalDate.of(2026, 1, 1)),
        Optional.of(LocalDate.of(2027, 12, 31)),
        List.of(new Project.Place(Side.A, "MA-SET", Drafts.text("Lieu " + word), -7.6, 33.0)),
        List.of(
            new Project.Milestone(
                Drafts.text("Jalon"), LocalDate.of(2026, 12, 1), Optional.empty())),
        List.of(
            new Project.Financing(
                organisation(jisr, Side.A), Money.of(1000, Money.MAD), Optional.empty())),
        false);
  }

  static long organisation(Running jisr, Side side) {
    return jisr.bean(Organisations.class).list().stream()
        .filter(o -> o.side().equals(Optional.of(side)))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** A project as an officer has just written it. */
  public static Project written(Running jisr, String word) {
    Projects projects = jisr.bean(Projects.class);
    return projects.get(
        done(
            projects.create(
                jisr.acting(Role.OFFICER, Side.A).form(),
                new Projects.Write(draft(jisr, word), 0))));
  }

  /** The same, its contract before both sides: to be voted, then keyed. */
  public static Project proposed(Running jisr, String word) {
    Project project = written(jisr, word);
    Projects projects = jisr.bean(Projects.class);
    done(
        projects.step(
            jisr.acting(Role.OFFICER, Side.A).form(),
            new Projects.Step(project.id(), ProjectState.Act.CONTRACT, "")));
    return projects.get(project.id());
  }

  /** The same, contracted by both sides. */
  public static Project contracted(Running jisr, String word) {
    return stepped(jisr, written(jisr, word), ProjectState.Act.CONTRACT, Role.SIGNATORY);
  }

  /** A step of two keys, taken by a person of this role on each side. */
  public static Project stepped(Running jisr, Project project, ProjectState.Act act, Role role) {
    Projects projects = jisr.bean(Projects.class);
    done(
        projects.step(
            jisr.acting(Role.OFFICER, Side.A).form(),
            new Projects.Step(project.id(), act, "Raison de test")));
    voted(jisr, project);
    turned(jisr, projects.waiting(project).getFirst(), role);
    return projects.get(project.id());
  }

  /** Takes what is to be voted through the institutions of both sides, in a day. */
  public static void voted(Running jisr, Project project) {
    for (Track track : jisr.bean(Projects.class).tracks(project)) {
      var officer = jisr.acting(Role.OFFICER, track.side());
      Tracks tracks = jisr.bean(Tracks.class);
      for (TrackState.Act act :
          List.of(TrackState.Act.VOTE, TrackState.Act.SEND, TrackState.Act.CONFIRM)) {
        done(
            tracks.step(
                officer.form(),
                new Tracks.Step(
                    track.id(), act, Optional.of(tracks.today(track.side())), "D-1", "")));
      }
    }
  }

  /** The same, public. */
  public static Project published(Running jisr, String word) {
    Projects projects = jisr.bean(Projects.class);
    Project project = contracted(jisr, word);
    done(projects.publish(jisr.acting(Role.OFFICER, Side.A).form(), project.id()));
    turned(jisr, projects.waiting(project).getFirst(), Role.OFFICER);
    return projects.get(project.id());
  }

  /** Turns the keys of both sides, each by a person of this role. */
  public static void turned(Running jisr, Decision decision, Role role) {
    for (Side side : Side.values()) {
      done(jisr.bean(Decisions.class).turn(jisr.acting(role, side).form(), Drafts.turn(decision)));
    }
  }
}
