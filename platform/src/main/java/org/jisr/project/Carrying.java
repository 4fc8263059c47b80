package org.jisr.project;

import java.util.List;
import java.util.Optional;
import org.jisr.partnership.Roadmap;
import org.jisr.partnership.RoadmapState;

/**
 * From a roadmap to the one that renews it: what a project of the former aims at under the next.
 * Pure.
 */
record Carrying(Roadmap former, Roadmap next) {

  /** The project belongs to the former roadmap and its life goes on. */
  boolean concerns(Project project) {
    return !project.state().over() && axis(project.sheet().aims().axis()).isPresent();
  }

  /**
   * The same aims under the next roadmap: the axis with the same code, and of the commitments those
   * that continue one it serves. Purposes, targets and markers stay. Empty when the next roadmap no
   * longer has the axis.
   */
  Optional<Project.Aims> aims(Project.Aims aims) {
    return axis(aims.axis())
        .flatMap(axis -> next.axes().stream().filter(a -> a.code().equals(axis.code())).findFirst())
        .map(axis ->
            new Project.Aims(
                axis.id(), commitments(aims), aims.purposes(), aims.targets(), aims.markers()));
  }

  private List<Long> commitments(Project.Aims aims) {
    return next.commitments()
        .filter(c -> c.carriedFrom().filter(aims.commitments()::contains).isPresent())
        .map(Roadmap.Commitment::id)
        .toList();
  }

  private Optional<Roadmap.Axis> axis(long id) {
    return former.axes().stream().filter(axis -> axis.id() == id).findFirst();
  }

  /** Projects follow once both sides have signed the next roadmap. */
  boolean open() {
    return next.state() == RoadmapState.SIGNED;
  }
}
