package org.jisr.project;

import java.time.LocalDate;
import org.jisr.partnership.Chip;
import org.jisr.web.draw.Icon;

/** The shape of a project's state, and the key of its word: what is late says so first. */
public record Chips(Chip chip, String key) {

  private static final String LATE = "project.late";

  public static Chips of(Project project, LocalDate today) {
    boolean late = project.late(today) && project.state() != ProjectState.SUSPENDED;
    return late
        ? new Chips(new Chip("late", Icon.ALERT), LATE)
        : new Chips(of(project.state()), project.state().key());
  }

  private static Chip of(ProjectState state) {
    return switch (state) {
      case DRAFT, RETURNED -> new Chip("draft", Icon.DASHED_CIRCLE);
      case SUBMITTED, IN_ASSESSMENT, ASSESSED, RESERVE -> new Chip("seen", Icon.EYE);
      case CONDITIONAL, APPROVED -> new Chip("half", Icon.HALF_STAR);
      case CONTRACTED, AMENDING, CLOSING -> new Chip("way", Icon.HALF_DISC);
      case SUSPENDED -> new Chip("blocked", Icon.OCTAGON);
      case CLOSED, ARCHIVED -> new Chip("done", Icon.CHECK);
      case REFUSED, WITHDRAWN, TERMINATED -> new Chip("gone", Icon.CROSSED);
    };
  }
}
