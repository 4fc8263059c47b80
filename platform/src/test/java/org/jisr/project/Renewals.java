package org.jisr.project;

import static org.jisr.testing.Drafts.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Side;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
import org.jisr.partnership.Roadmap;
import org.jisr.partnership.Roadmaps;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;

/** Roadmaps that are renewed, and projects to be carried over; for tests. */
public record Renewals(Running jisr) {

  private By officer() {
    return jisr.acting(Role.OFFICER, Side.A).form();
  }

  void signed(Decision decision) {
    Plans.turned(jisr, decision, Role.SIGNATORY);
  }

  /** A signed roadmap with one axis and one commitment. */
  public Roadmap roadmap() {
    Decision decision = Drafts.proposed(jisr);
    signed(decision);
    return jisr.bean(Roadmaps.class).get(decision.subject());
  }

  Roadmap renewed(Roadmap former) {
    Roadmaps roadmaps = jisr.bean(Roadmaps.class);
    Roadmaps.Write write =
        new Roadmaps.Write(
            former.agreement(),
            Drafts.code(),
            Drafts.text("La suivante"),
            Optional.of(LocalDate.of(2031, 1, 1)),
            Optional.of(LocalDate.of(2033, 12, 31)),
            0);
    return roadmaps.get(done(roadmaps.renew(officer(), former.id(), write)));
  }

  public Roadmap renewedAndSigned(Roadmap former) {
    Roadmaps roadmaps = jisr.bean(Roadmaps.class);
    Roadmap next = renewed(former);
    long decision = done(roadmaps.propose(officer(), next.id()));
    signed(jisr.bean(Decisions.class).find(decision).orElseThrow());
    return roadmaps.get(next.id());
  }

  /** A project of this roadmap that both sides contracted. */
  public Project project(Roadmap roadmap) {
    Roadmap.Axis axis = roadmap.axes().getFirst();
    Project.Sheet sheet = Plans.draft(jisr, Drafts.code().replace("-", "")).sheet();
    List<Long> served = List.of(axis.commitments().getFirst().id());
    Project.Aims aims =
        new Project.Aims(
            axis.id(), served, sheet.aims().purposes(), sheet.aims().targets(), List.of());
    Projects projects = jisr.bean(Projects.class);
    Projects.Write write = new Projects.Write(Draft.of(sheet.aimingAt(aims)), 0);
    Project written = projects.get(done(projects.create(officer(), write)));
    return Plans.stepped(jisr, written, ProjectState.Act.CONTRACT, Role.SIGNATORY);
  }
}
