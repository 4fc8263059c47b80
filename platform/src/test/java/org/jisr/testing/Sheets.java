package org.jisr.testing;

import java.util.List;
import org.jisr.project.Project;

/** Sheets of projects with one part exchanged. */
public final class Sheets {

  private Sheets() {}

  public static Project.Sheet reaching(Project.Sheet s, List<Project.Milestone> milestones) {
    return of(s, milestones, s.financing());
  }

  public static Project.Sheet paidBy(Project.Sheet s, List<Project.Financing> financing) {
    return of(s, s.milestones(), financing);
  }

  private static Project.Sheet of(
      Project.Sheet s, List<Project.Milestone> milestones, List<Project.Financing> financing) {
    return new Project.Sheet(
        s.title(),
        s.summary(),
        s.partners(),
        s.aims(),
        s.period(),
        s.places(),
        milestones,
        financing,
        s.illustrative());
  }
}
