package org.jisr.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What is late or will be, as of a day. */
@Service
public class Alerts {

  private final Agreements agreements;
  private final Roadmaps roadmaps;

  Alerts(Agreements agreements, Roadmaps roadmaps) {
    this.agreements = agreements;
    this.roadmaps = roadmaps;
  }

  /**
   * The earliest date first.
   *
   * @param committees all of them, as the page has read them
   */
  public List<Alert> list(List<Committee> committees, LocalDate today) {
    return AlertRules.alerts(agreements.list(), roadmaps.list(), committees, today);
  }

  /** What concerns one roadmap: its agreement's end and its commitments. */
  public List<Alert> of(Roadmap roadmap, LocalDate today) {
    return AlertRules.alerts(agreements.list(), List.of(roadmap), List.of(), today);
  }

  /**
   * What concerns one agreement: that it ends before a roadmap, and its committees.
   *
   * @param all the agreements, those that renew this one among them
   * @param carried its roadmaps
   * @param own its committees
   */
  static List<Alert> of(
      List<Agreement> all, List<Roadmap> carried, List<Committee> own, LocalDate today) {
    return AlertRules.alerts(all, carried, own, today).stream()
        .filter(alert -> alert.kind() != Alert.Kind.HORIZON_NEAR)
        .toList();
  }

  /** What concerns each agreement, by its number, read once for all of them. */
  Map<Long, List<Alert>> byAgreement(
      List<Agreement> all, List<Committee> committees, LocalDate today) {
    List<Roadmap> carried = roadmaps.list();
    return all.stream()
        .collect(
            Collectors.toMap(
                Agreement::id,
                a ->
                    of(
                        all,
                        carried.stream().filter(r -> r.agreement() == a.id()).toList(),
                        committees.stream().filter(c -> c.agreement() == a.id()).toList(),
                        today)));
  }

  /** What concerns one committee. */
  static List<Alert> of(Committee committee, LocalDate today) {
    return AlertRules.alerts(List.of(), List.of(), List.of(committee), today);
  }
}
