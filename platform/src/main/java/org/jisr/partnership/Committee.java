package org.jisr.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jisr.base.LocalText;

/**
 * A committee of an agreement and its meetings, newest first.
 *
 * @param rhythmMonths at most so many months between two meetings; a setting
 * @param version counts the edits, to notice two people writing at once; so for all three
 */
public record Committee(
    long id,
    long agreement,
    LocalText name,
    int rhythmMonths,
    int version,
    List<Meeting> meetings) {

  public record Meeting(
      long id,
      long committee,
      LocalDate heldOn,
      String place,
      LocalText minutes,
      int version,
      List<MeetingDecision> decisions) {}

  /** Something a meeting decided, to be done by somebody until a date. */
  public record MeetingDecision(
      long id,
      long meeting,
      LocalText body,
      Owner owner,
      LocalDate dueOn,
      Optional<LocalDate> doneOn,
      int version) {

    public boolean overdue(LocalDate today) {
      return doneOn.isEmpty() && dueOn.isBefore(today);
    }
  }
}
