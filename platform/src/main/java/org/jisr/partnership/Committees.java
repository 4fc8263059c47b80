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

  public record Hold(
      long committee, Optional<LocalDate> heldOn, String place, LocalText minutes, int version) {}

  public record Decide(
      long meeting, LocalText body, Owner owner, Optional<LocalDate> dueOn, int version) {}

  /**
   * @param rhythmMonths at most so many months between two meetings
   */
  public record Write(LocalText name, int rhythmMonths, int version) {}

  public List<Committee> list() {
    return store.list();
  }

  public Optional<Committee> find(long id) {
    return store.find(id);
  }

  public Optional<Committee.Meeting> findMeeting(long id) {
    return store.findMeeting(id);
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
          List<Refusal> faults =
              CommitteeRules.faults(agreement(committee.id()), hold, List.of(), today(by));
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          long id = store.insert(hold);
          acts.record(by, Change.made("meeting.hold", "meeting", id, hold));
          return Outcome.done(id);
        });
  }

  /** Corrects a meeting; its decisions stay, none of them due before it. */
  public Outcome edit(By by, long id, Hold hold) {
    return acts.run(
        by,
        Act.EDIT_MEETING,
        () -> store.lockMeeting(id),
        before -> {
          if (before.version() != hold.version()) {
            return acts.conflict("meeting", id, before.version());
          }
          List<Refusal> faults =
              CommitteeRules.faults(
                  agreement(before.committee()), hold, before.decisions(), today(by));
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          store.update(id, hold);
          Committee.Meeting after = findMeeting(id).orElseThrow();
          acts.record(by, Change.edited("meeting.edit", "meeting", id, before, after));
          return Outcome.done(id);
        });
  }

  private Agreement agreement(long committee) {
    return agreements.find(find(committee).orElseThrow().agreement()).orElseThrow();
  }

  /** Records a decision of a meeting: who does what until when. */
  public Outcome decide(By by, Decide decide) {
    return acts.run(
        by,
        Act.ADD_MEETING_DECISION,
        () -> store.lockMeeting(decide.meeting()),
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

  /** Corrects what a meeting decided. */
  public Outcome reword(By by, long decision, Decide decide) {
    return acts.run(
        by,
        Act.EDIT_MEETING_DECISION,
        () -> store.lockDecision(decision),
        before -> {
          if (before.version() != decide.version()) {
            return acts.conflict("meeting", before.meeting(), before.version());
          }
          Committee.Meeting meeting = store.lockMeeting(before.meeting()).orElseThrow();
          List<Refusal> faults = CommitteeRules.faults(meeting, decide);
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          store.update(decision, decide);
          acts.record(
              by,
              Change.edited("meeting.reword", "meeting", meeting.id(), before, decided(decision)));
          return Outcome.done(meeting.id());
        });
  }

  private Committee.MeetingDecision decided(long decision) {
    return findDecision(decision).orElseThrow();
  }

  public Optional<Committee.MeetingDecision> findDecision(long id) {
    return store.findDecision(id);
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
          store.finish(decision, Optional.of(today(by)));
          acts.record(
              by,
              Change.edited(
                  "meeting.done", "meeting", before.meeting(), before, decided(decision)));
          return Outcome.done(before.meeting());
        });
  }

  /** Takes back that a decision was carried out, by a side that owns it. */
  public Outcome reopen(By by, long decision) {
    return acts.run(
        by,
        Act.REOPEN_MEETING_DECISION,
        () -> store.lockDecision(decision).filter(found -> found.doneOn().isPresent()),
        before -> {
          if (!before.owner().sides().contains(by.side())) {
            return Outcome.refused(Refusal.illegal("commitment.otherside", by.side().other()));
          }
          store.finish(decision, Optional.empty());
          acts.record(
              by,
              Change.edited(
                  "meeting.reopen", "meeting", before.meeting(), before, decided(decision)));
          return Outcome.done(before.meeting());
        });
  }

  /** Sets a committee up under an agreement. */
  public Outcome add(By by, long agreement, Write write) {
    return acts.run(
        by,
        Act.ADD_COMMITTEE,
        () -> agreements.lock(agreement),
        owner -> {
          List<Refusal> faults = CommitteeRules.faults(write);
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          long id = store.insert(agreement, write.name(), write.rhythmMonths());
          Committee added = find(id).orElseThrow();
          acts.record(by, Change.made("committee.add", "committee", id, Named.of(added)));
          return Outcome.done(agreement);
        });
  }

  /** Changes the name or the rhythm of a committee; its meetings stay. */
  public Outcome edit(By by, long id, Write write) {
    return acts.run(
        by,
        Act.EDIT_COMMITTEE,
        () -> store.lock(id),
        before -> {
          if (before.version() != write.version()) {
            return acts.conflict("committee", id, before.version());
          }
          List<Refusal> faults = CommitteeRules.faults(write);
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          store.update(id, write);
          Committee after = find(id).orElseThrow();
          acts.record(
              by,
              Change.edited("committee.edit", "committee", id, Named.of(before), Named.of(after)));
          return Outcome.done(id);
        });
  }

  /** A committee without its meetings, which have lines of their own. */
  private record Named(long agreement, LocalText name, int rhythmMonths) {
    static Named of(Committee c) {
      return new Named(c.agreement(), c.name(), c.rhythmMonths());
    }
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
