package org.jisr.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jisr.base.LocalText;
import org.jisr.base.Period;
import org.jisr.base.Side;

/**
 * A sheet as it is being written: what was not yet chosen is empty. Its parts are those of {@link
 * Project.Sheet}.
 */
public record Draft(
    LocalText title,
    LocalText summary,
    Optional<Side> lead,
    Optional<Long> holder,
    Optional<Long> counterpart,
    Optional<Long> axis,
    List<Long> commitments,
    List<String> purposes,
    List<String> targets,
    List<Marker> markers,
    Optional<LocalDate> startsOn,
    Optional<LocalDate> endsOn,
    List<Project.Place> places,
    List<Project.Milestone> milestones,
    List<Project.Financing> financing,
    boolean illustrative) {

  /** A sheet to be changed. */
  public static Draft of(Project.Sheet s) {
    return new Draft(
        s.title(),
        s.summary(),
        Optional.of(s.partners().lead()),
        Optional.of(s.partners().holder()),
        Optional.of(s.partners().counterpart()),
        Optional.of(s.aims().axis()),
        s.aims().commitments(),
        s.aims().purposes(),
        s.aims().targets(),
        s.aims().markers(),
        Optional.of(s.period().from()),
        Optional.of(s.period().until()),
        s.places(),
        s.milestones(),
        s.financing(),
        s.illustrative());
  }

  /**
   * The whole sheet.
   *
   * @throws java.util.NoSuchElementException when something is missing; {@link ProjectRules} asks
   *     first
   */
  Project.Sheet sheet() {
    return new Project.Sheet(
        title,
        summary,
        new Project.Partners(lead.orElseThrow(), holder.orElseThrow(), counterpart.orElseThrow()),
        new Project.Aims(axis.orElseThrow(), commitments, purposes, targets, markers),
        new Period(startsOn.orElseThrow(), endsOn.orElseThrow()),
        places,
        milestones.stream().sorted(java.util.Comparator.comparing(Project.Milestone::due)).toList(),
        financing,
        illustrative);
  }
}
