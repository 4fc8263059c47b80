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
}
