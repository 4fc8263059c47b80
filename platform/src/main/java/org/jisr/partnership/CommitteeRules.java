package org.jisr.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Refusal;
import org.jisr.base.TextRules;

/** What a meeting and what it decided have to be. Pure. */
final class CommitteeRules {

  private CommitteeRules() {}

  static List<Refusal> faults(Committees.Write write) {
    List<Refusal> faults =
        new ArrayList<>(TextRules.required("name", write.name(), TextRules.TITLE));
    if (write.rhythmMonths() < 1 || write.rhythmMonths() > 60) {
      faults.add(Refusal.invalid("rhythmMonths", "committee.rhythm", write.rhythmMonths()));
    }
    return faults;
  }

  /**
   * A meeting is a fact: held by today, under an agreement that was signed.
   *
   * @param decisions what it decided already
   */
  static List<Refusal> faults(
      Agreement agreement,
      Committees.Hold hold,
      List<Committee.MeetingDecision> decisions,
      LocalDate today) {
    List<Refusal> faults = new ArrayList<>();
    if (hold.heldOn().isEmpty()) {
      faults.add(Refusal.invalid("heldOn", "form.date.missing"));
    }
    hold.heldOn().flatMap(day -> misdated(agreement, day, today)).ifPresent(faults::add);
    decisions.stream()
        .map(Committee.MeetingDecision::dueOn)
        .min(Comparator.naturalOrder())
        .filter(due -> hold.heldOn().filter(due::isBefore).isPresent())
        .ifPresent(due -> faults.add(Refusal.invalid("heldOn", "meeting.decided", due)));
    faults.addAll(TextRules.required("place", hold.place(), TextRules.TITLE));
    faults.addAll(TextRules.required("minutes", hold.minutes(), TextRules.BODY));
    return faults;
  }

  private static Optional<Refusal> misdated(Agreement agreement, LocalDate day, LocalDate today) {
    if (day.isAfter(today)) {
      return Optional.of(Refusal.invalid("heldOn", "meeting.future", day, today));
    }
    if (agreement.signedOn().isEmpty()) {
      return Optional.of(Refusal.invalid("heldOn", "meeting.unsigned", agreement.code()));
    }
    return agreement
        .signedOn()
        .filter(day::isBefore)
        .map(signed -> Refusal.invalid("heldOn", "meeting.before", day, signed));
  }

  /** What a meeting decides is not due before the meeting itself. */
  static List<Refusal> faults(Committee.Meeting meeting, Committees.Decide decide) {
    List<Refusal> faults =
        new ArrayList<>(TextRules.required("body", decide.body(), TextRules.BODY));
    if (decide.dueOn().isEmpty()) {
      faults.add(Refusal.invalid("dueOn", "form.date.missing"));
    }
    decide
        .dueOn()
        .filter(due -> due.isBefore(meeting.heldOn()))
        .ifPresent(
            due -> faults.add(Refusal.invalid("dueOn", "meeting.due", due, meeting.heldOn())));
    return faults;
  }
}
