package org.jisr.partnership;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** What is late or will be, as of a day. */
@Service
public class Alerts {

  private final Agreements agreements;
  private final Roadmaps roadmaps;
  private final Committees committees;

  Alerts(Agreements agreements, Roadmaps roadmaps, Committees committees) {
    this.agreements = agreements;
    this.roadmaps = roadmaps;
    this.committees = committees;
  }

  /** The earliest date first. */
  public List<Alert> list(LocalDate today) {
    return AlertRules.alerts(agreements.list(), roadmaps.list(), committees.list(), today);
  }

  /** What concerns one roadmap: its agreement's end and its commitments. */
  public List<Alert> of(Roadmap roadmap, LocalDate today) {
    return AlertRules.alerts(agreements.list(), List.of(roadmap), List.of(), today);
  }

  /** What concerns one agreement: that it ends before a roadmap, and its committees. */
  public List<Alert> of(Agreement agreement, LocalDate today) {
    List<Committee> own =
        committees.list().stream().filter(c -> c.agreement() == agreement.id()).toList();
    List<Roadmap> carried =
        roadmaps.list().stream().filter(r -> r.agreement() == agreement.id()).toList();
    return AlertRules.alerts(agreements.list(), carried, own, today).stream()
        .filter(alert -> alert.kind() != Alert.Kind.HORIZON_NEAR)
        .toList();
  }

  /** What concerns one committee. */
  public List<Alert> of(Committee committee, LocalDate today) {
    return AlertRules.alerts(List.of(), List.of(), List.of(committee), today);
  }
}
