package org.jisr.track;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jisr.base.Fingerprint;
import org.jisr.base.LocalText;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.base.Side;
import org.jisr.journal.Change;
import org.jisr.people.Act;
import org.jisr.people.Acts;
import org.jisr.people.By;
import org.jisr.people.Territories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The legal tracks: opened with the text, one a territory, each entered by its own officers. */
@Service
public class Tracks {

  private final TrackStore store;
  private final Acts acts;
  private final Territories territories;
  private final Clock clock;

  Tracks(JdbcClient sql, Acts acts, Territories territories, Clock clock) {
    this.store = new TrackStore(sql);
    this.acts = acts;
    this.territories = territories;
    this.clock = clock;
  }

  /**
   * A text that both territories have to vote.
   *
   * @param kind the kind of its joint decision
   * @param place where its subject is seen, as a path
   */
  public record Open(String kind, long subject, LocalText title, String place, Fingerprint hash) {}

  /**
   * @param on the day of the vote, of the reception, of the receipt or visa
   * @param reference of the deliberation, of the receipt or visa
   */
  public record Step(
      long track, TrackState.Act act, Optional<LocalDate> on, String reference, String reason) {}

  public record Schedule(long track, Optional<LocalDate> on) {}

  public Optional<Track> find(long id) {
    return store.list("where id = ?", id).stream().findFirst();
  }

  /** The tracks of a text that is not yet decided, A's first; none where no vote is asked for. */
  public List<Track> open(String kind, long subject) {
    return store.list("where kind = ? and subject = ? and not closed order by side", kind, subject);
  }

  /** All that are not decided: by the session they are meant for, those without one last. */
  public List<Track> waiting() {
    return store.list("where not closed order by session_on nulls last, id");
  }

  /** How votes of a territory become executory. */
  public LegalRule rule(Side side) {
    return store.rule(side).orElseGet(() -> LegalRule.usual(territories.of(side)));
  }

  public Map<Side, LegalRule> rules() {
    Map<Side, LegalRule> rules = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      rules.put(side, rule(side));
    }
    return rules;
  }

  /** Sets how votes of a territory become executory, as Jisr's own act. */
  public Outcome set(LegalRule rule) {
    return acts.runAsJisr(() -> {
      store.set(rule);
      acts.recordAsJisr(Change.made("track.rule", "territory", rule.side().ordinal() + 1L, rule));
      return Outcome.done(rule.side().ordinal() + 1L);
    });
  }

  /** Opens a track for each territory, inside the transaction of the room that asks. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void open(By by, Open open) {
    for (Side side : Side.values()) {
      long id = store.insert(open, side);
      acts.record(by, Change.made("track.open", "track", id, open.hash().hex()));
    }
  }

  /** The text is another one: what was voted on the text before no longer counts. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void revise(By by, Open changed) {
    for (Track track : open(changed.kind(), changed.subject())) {
      if (track.hash().equals(changed.hash())) {
        continue;
      }
      store.revise(track.id(), changed);
      acts.record(
          by,
          Change.edited(
              "track.revise", "track", track.id(), track.hash().hex(), changed.hash().hex()));
    }
  }

  /** Both keys are in, or the text was taken back: the tracks become history. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void close(By by, String kind, long subject) {
    for (Track track : open(kind, subject)) {
      store.close(track.id());
      acts.record(by, Change.edited("track.close", "track", track.id(), track.state(), "closed"));
    }
  }

  /** Why a key cannot yet be turned on this text: the territory whose decision is not effective. */
  public Optional<Refusal> hindrance(String kind, long subject) {
    List<Side> lacking =
        open(kind, subject).stream().filter(t -> !t.effective()).map(Track::side).toList();
    return switch (lacking.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(Refusal.illegal("track.lacking.one", lacking.getFirst()));
      default -> Optional.of(Refusal.illegal("track.lacking.both"));
    };
  }

  /** Enters what the institutions of the person's own territory did. */
  public Outcome step(By by, Step step) {
    return acts.run(
        by,
        Act.MOVE_TRACK,
        () ->
            own(
                by,
                step.track(),
                before -> {
                  List<Refusal> faults =
                      TrackRules.faults(before, rule(before.side()), step, today(before.side()));
                  if (!faults.isEmpty()) {
                    return Outcome.refused(faults);
                  }
                  TrackState next = TrackState.LIFE.next(before.state(), step.act()).orElseThrow();
                  store.move(before, step, next, today(before.side()));
                  acts.record(
                      by,
                      Change.edited(
                              "track." + step.act().name().toLowerCase(java.util.Locale.ROOT),
                              "track",
                              before.id(),
                              before,
                              find(before.id()).orElseThrow())
                          .because(step.reason().strip()));
                  return Outcome.done(before.id());
                }));
  }

  /** Puts a text on the agenda of a session of the person's own territory. */
  public Outcome schedule(By by, Schedule schedule) {
    return acts.run(
        by,
        Act.SCHEDULE_TRACK,
        () ->
            own(
                by,
                schedule.track(),
                before -> {
                  List<Refusal> faults = TrackRules.faults(before, schedule, today(before.side()));
                  if (!faults.isEmpty()) {
                    return Outcome.refused(faults);
                  }
                  LocalDate on = schedule.on().orElseThrow();
                  store.schedule(before.id(), on);
                  acts.record(
                      by,
                      Change.edited(
                          "track.schedule",
                          "track",
                          before.id(),
                          before.sessionOn().map(LocalDate::toString).orElse(""),
                          on));
                  return Outcome.done(before.id());
                }));
  }

  private Outcome own(By by, long id, Function<Track, Outcome> then) {
    store.lock(id);
    Optional<Track> track = find(id);
    if (track.isEmpty()) {
      return Outcome.refused(new Refusal.Absent());
    }
    return track.get().side() == by.side()
        ? then.apply(track.get())
        : Outcome.refused(Refusal.illegal("track.otherside", track.get().side()));
  }

  /** The day on the clock of a territory. */
  public LocalDate today(Side side) {
    return LocalDate.ofInstant(clock.instant(), territories.of(side).zone());
  }
}
