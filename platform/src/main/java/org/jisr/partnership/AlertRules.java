package org.jisr.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Side;

/** What the records of the partnership give cause to say today. Pure. */
final class AlertRules {

  /** A horizon is near in the year before it ends. A setting of the product, not of a text. */
  private static final int HORIZON_MONTHS = 12;

  private static final List<Side> BOTH = List.of(Side.A, Side.B);

  private AlertRules() {}

  /**
   * @param agreements with those that renew them
   */
  static List<Alert> alerts(
      List<Agreement> agreements,
      List<Roadmap> roadmaps,
      List<Committee> committees,
      LocalDate today) {
    List<Alert> alerts = new ArrayList<>();
    for (Agreement agreement : agreements) {
      roadmaps.stream()
          .filter(r -> r.agreement() == agreement.id() && r.state() == RoadmapState.SIGNED)
          .filter(r -> !renewed(agreement, r, agreements))
          .forEach(r -> endsFirst(agreement, r).ifPresent(alerts::add));
    }
    roadmaps.stream()
        .filter(r -> r.state() == RoadmapState.SIGNED)
        .flatMap(Roadmap::commitments)
        .forEach(c -> horizonNear(c, today).ifPresent(alerts::add));
    committees.forEach(c -> notMet(c, today).ifPresent(alerts::add));
    committees.forEach(c -> overdue(c, today).forEach(alerts::add));
    alerts.sort(Comparator.comparing(Alert::on).thenComparing(Alert::kind));
    return List.copyOf(alerts);
  }

  /** An agreement in force that takes over from this one, at once or in turn, lasts long enough. */
  private static boolean renewed(Agreement agreement, Roadmap roadmap, List<Agreement> all) {
    return all.stream()
        .filter(next -> next.renews().equals(Optional.of(agreement.id())))
        .filter(next -> next.state() == AgreementState.IN_FORCE)
        .anyMatch(next -> endsFirst(next, roadmap).isEmpty() || renewed(next, roadmap, all));
  }

  /** Rule R15: an agreement that ends before its roadmap. */
  static Optional<Alert> endsFirst(Agreement agreement, Roadmap roadmap) {
    return agreement
        .endsOn()
        .filter(end -> end.isBefore(roadmap.period().until()))
        .map(end ->
            new Alert(
                Alert.Kind.AGREEMENT_ENDS_FIRST,
                "alert.agreement",
                List.of(end, roadmap.period().until()),
                end,
                BOTH,
                "/work/agreements/" + agreement.id()));
  }

  private static Optional<Alert> horizonNear(Roadmap.Commitment c, LocalDate today) {
    boolean ended = c.state() == CommitmentState.KEPT || c.state() == CommitmentState.DROPPED;
    return c.horizon()
        .map(year -> LocalDate.of(year, 12, 31))
        .filter(end -> !ended && end.minusMonths(HORIZON_MONTHS).isBefore(today))
        .map(end ->
            new Alert(
                Alert.Kind.HORIZON_NEAR,
                "alert.horizon",
                List.of(c.body(), end),
                end,
                c.owner().sides(),
                "/work/commitments/" + c.id() + "/edit"));
  }

  private static Optional<Alert> notMet(Committee committee, LocalDate today) {
    if (committee.meetings().isEmpty()) {
      return Optional.of(
          notMet(committee, "alert.committee.never", List.of(committee.name()), today));
    }
    LocalDate last = committee.meetings().getFirst().heldOn();
    LocalDate due = last.plusMonths(committee.rhythmMonths());
    return due.isBefore(today)
        ? Optional.of(notMet(committee, "alert.committee", List.of(committee.name(), last), due))
        : Optional.empty();
  }

  private static Alert notMet(Committee c, String key, List<Object> args, LocalDate on) {
    return new Alert(Alert.Kind.COMMITTEE_NOT_MET, key, args, on, BOTH, "/work/committees");
  }

  private static List<Alert> overdue(Committee committee, LocalDate today) {
    return committee.meetings().stream()
        .flatMap(meeting -> meeting.decisions().stream())
        .filter(decision -> decision.overdue(today))
        .map(decision ->
            new Alert(
                Alert.Kind.DECISION_OVERDUE,
                "alert.overdue",
                List.of(decision.body(), decision.dueOn()),
                decision.dueOn(),
                decision.owner().sides(),
                "/work/meetings/" + decision.meeting()))
        .toList();
  }
}
