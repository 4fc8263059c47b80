package org.jisr.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jisr.base.LocalText;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.journal.Change;
import org.jisr.people.Act;
import org.jisr.people.Acts;
import org.jisr.people.By;
import org.jisr.people.Territories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The committees, their meetings, and what the meetings decided. */
@Service
public class Committees {

  private final CommitteeStore store;
  private final AgreementStore agreements;
  private final Acts acts;
  private final Clock clock;
  private final Territories territories;

  Committees(JdbcClient sql, Acts acts, Clock clock, Territories territories) {
    this.store = new CommitteeStore(sql);
    this.agreements = new AgreementStore(sql);
    this.acts = acts;
    this.clock = clock;
    this.territories = territories;
  }

  public record Hold(long committee, Optional<LocalDate> heldOn, String place, LocalText minutes) {}

  public record Decide(long meeting, LocalText body, Owner owner, Optional<LocalDate> dueOn) {}

  public List<Committee> list() {
    return store.list();
  }

  public Optional<Committee> find(long id) {
    return list().stream().filter(committee -> committee.id() == id).findFirst();
  }

  public Optional<Committee.Meeting> findMeeting(long id) {
    return store.list().stream()
        .flatMap(committee -> committee.meetings().stream())
        .filter(meeting -> meeting.id() == id)
        .findFirst();
  }

  /** Finds the meeting that took a decision. */
  public Optional<Committee.Meeting> findMeetingOf(long decision) {
    return store.findDecision(decision).flatMap(found -> findMeeting(found.meeting()));
  }

  /** Records a meeting that was held, with its minutes. */
  public Outcome hold(By by, Hold hold) {
    return acts.run(
        by,
        Act.ADD_MEETING,
        () -> find(hold.committee()),
        committee -> {
          Agreement agreement = agreements.find(committee.agreement()).orElseThrow();
          List<Refusal> faults = CommitteeRules.faults(agreement, hold, today(by));
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          long id = store.insert(hold);
          acts.record(by, Change.made("meeting.hold", "meeting", id, hold));
          return Outcome.done(id);
        });
  }

  /** Records a decision of a meeting: who does what until when. */
  public Outcome decide(By by, Decide decide) {
    return acts.run(
        by,
        Act.ADD_MEETING_DECISION,
        () -> findMeeting(decide.meeting()),
        meeting -> {
          List<Refusal> faults = CommitteeRules.faults(meeting, decide);
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          long id = store.insert(decide);
          acts.record(by, Change.made("meeting.decide", "meeting", decide.meeting(), decide));
          return Outcome.done(id);
        });
  }

  /** Notes that a decision was carried out, by a side that owns it. */
  public Outcome finish(By by, long decision) {
    return acts.run(
        by,
        Act.FINISH_MEETING_DECISION,
        () -> store.lockDecision(decision).filter(found -> found.doneOn().isEmpty()),
        before -> {
          if (!before.owner().sides().contains(by.side())) {
            return Outcome.refused(Refusal.illegal("commitment.otherside", by.side().other()));
          }
          store.finish(decision, today(by));
          acts.record(
              by,
              Change.edited(
                  "meeting.done",
                  "meeting",
                  before.meeting(),
                  before,
                  store.findDecision(decision).orElseThrow()));
          return Outcome.done(before.meeting());
        });
  }

  /** Enters a committee as Jisr's own act. */
  public Outcome enter(long agreement, LocalText name, int rhythmMonths) {
    return acts.runAsJisr(() -> {
      long id = store.insert(agreement, name, rhythmMonths);
      acts.recordAsJisr(Change.made("committee.enter", "committee", id, name));
      return Outcome.done(id);
    });
  }

  private LocalDate today(By by) {
    return LocalDate.ofInstant(clock.instant(), territories.of(by.side()).zone());
  }
}
