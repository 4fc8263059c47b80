package org.jisr.track;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Refusal;
import org.jisr.base.TextRules;

/** Which steps a track can take, and when. Pure. */
final class TrackRules {

  private TrackRules() {}

  /**
   * All that is wrong with a step, in the order of the form.
   *
   * @param today on the clock of the track's territory
   */
  static List<Refusal> faults(Track track, LegalRule rule, Tracks.Step step, LocalDate today) {
    TrackState.Act act = step.act();
    if (track.closed()
        || act == TrackState.Act.TEXT_CHANGED
        || TrackState.LIFE.next(track.state(), act).isEmpty()) {
      return List.of(Refusal.illegal("step.illegal"));
    }
    List<Refusal> faults = new ArrayList<>();
    if (dated(act)) {
      faults.addAll(day(track, step, today));
    }
    switch (act) {
      case VOTE, CONFIRM -> {
        if (step.reference().isBlank()) {
          faults.add(Refusal.invalid("reference", "track.reference.missing"));
        } else {
          faults.addAll(TextRules.required("reference", step.reference(), TextRules.TITLE));
        }
      }
      case REJECT, RETURN ->
          faults.addAll(TextRules.required("reason", step.reason(), TextRules.BODY));
      case PRESUME -> presumable(track, rule, today).ifPresent(faults::add);
      default -> {}
    }
    return faults;
  }

  static boolean dated(TrackState.Act act) {
    return act == TrackState.Act.VOTE
        || act == TrackState.Act.SEND
        || act == TrackState.Act.CONFIRM;
  }

  private static List<Refusal> day(Track track, Tracks.Step step, LocalDate today) {
    if (step.on().isEmpty()) {
      return List.of(Refusal.invalid("stepOn", "form.date.missing"));
    }
    LocalDate day = step.on().get();
    if (day.isAfter(today)) {
      return List.of(Refusal.invalid("stepOn", "track.day.future", day));
    }
    return earliest(track, step.act())
        .filter(day::isBefore)
        .map(before -> List.of(Refusal.invalid("stepOn", "track.day.before", day, before)))
        .orElse(List.of());
  }

  /** What came before bounds what comes after. */
  private static Optional<LocalDate> earliest(Track track, TrackState.Act act) {
    return switch (act) {
      case SEND -> track.votedOn();
      case CONFIRM -> track.sentOn();
      default -> Optional.empty();
    };
  }

  /** A visa is presumed from the day after the last day of its clock, never a receipt. */
  static Optional<Refusal> presumable(Track track, LegalRule rule, LocalDate today) {
    if (rule.kind() != LegalRule.Kind.VISA || rule.days() == 0) {
      return Optional.of(Refusal.illegal("track.presume.never"));
    }
    LocalDate last = rule.lastDay(track.sentOn().orElseThrow());
    return today.isAfter(last)
        ? Optional.empty()
        : Optional.of(Refusal.illegal("track.presume.early", last));
  }

  static List<Refusal> faults(Track track, Tracks.Schedule schedule, LocalDate today) {
    if (track.closed() || track.state() != TrackState.TO_VOTE) {
      return List.of(Refusal.illegal("step.illegal"));
    }
    if (schedule.on().isEmpty()) {
      return List.of(Refusal.invalid("sessionOn", "form.date.missing"));
    }
    return schedule.on().get().isBefore(today)
        ? List.of(Refusal.invalid("sessionOn", "track.session.past", schedule.on().get()))
        : List.of();
  }
}
