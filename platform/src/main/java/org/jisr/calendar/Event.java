package org.jisr.calendar;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jisr.base.LocalText;
import org.jisr.project.Project;

/**
 * Something with a day: of a whole day on the clock of whoever reads it.
 *
 * @param subject the number of what it belongs to: a project, commitment, committee, meeting
 *     decision or agreement
 * @param n which one of its subject, from 1; of a milestone its own number
 * @param done it was reached, held or kept: nobody is reminded of it
 * @param title in its own words
 * @param project the project of a milestone
 * @param path where it is seen, for those who work with it
 */
public record Event(
    Kind kind,
    long subject,
    int n,
    LocalDate on,
    boolean done,
    LocalText title,
    Optional<Project> project,
    String path) {

  /** What kind of day it is; people choose by kind what they are told. */
  public enum Kind {
    MILESTONE,
    HORIZON,
    MEETING,
    SESSION,
    DUE,
    AGREEMENT;

    public String key() {
      return "event." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** The same for the same thing for ever, also when its day moves: {@code milestone-12-3}. */
  public String uid() {
    return kind.name().toLowerCase(Locale.ROOT) + "-" + subject + "-" + n;
  }

  /** The code of the project of a milestone, else empty. */
  public String code() {
    return project.map(Project::code).orElse("");
  }

  /** The title of the project of a milestone, else empty. */
  public LocalText whole() {
    return project.map(Project::title).orElse(LocalText.EMPTY);
  }

  /** It belongs to a project that describes no real operation. */
  public boolean illustrative() {
    return project.filter(p -> p.sheet().illustrative()).isPresent();
  }

  /** It still has to happen. */
  boolean ahead(LocalDate today) {
    return !done && !on.isBefore(today);
  }
}
