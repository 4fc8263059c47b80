package org.jisr.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jisr.base.LocalText;

/**
 * Something to be told to one person, once.
 *
 * @param key the same for the same thing: it is never told twice
 * @param title what it is about, in its own words
 * @param about what it belongs to, or what became of it; may be empty
 * @param on the day to come; empty for news
 * @param path where it is seen
 * @param dueAt when it may go out, or be tried again
 * @param tries how often it was sent off
 * @param fault why it did not go out; empty when nothing failed
 */
public record Notice(
    long id,
    long person,
    String key,
    Topic topic,
    Pace pace,
    LocalText title,
    LocalText about,
    Optional<LocalDate> on,
    String path,
    State state,
    Instant dueAt,
    int tries,
    String fault) {

  /** What became of it. */
  public enum State {
    /** It goes out when its time has come. */
    WAITING,
    /** A mail is on its way. */
    SENDING,
    SENT,
    /** It could not be sent, and waits for somebody to ask again. */
    PARKED,
    /** Nobody needs it any more: the day is long over, it was done, or the person has left. */
    LEFT;

    public String key() {
      return "notice." + name().toLowerCase(Locale.ROOT);
    }
  }

  static Notice fresh(
      long person, String key, Choice choice, LocalText title, LocalText about, String path) {
    return new Notice(
        0,
        person,
        key,
        choice.topic(),
        choice.pace(),
        title,
        about,
        Optional.empty(),
        path,
        State.WAITING,
        Instant.EPOCH,
        0,
        "");
  }

  Notice on(LocalDate day) {
    return new Notice(
        id,
        person,
        key,
        topic,
        pace,
        title,
        about,
        Optional.of(day),
        path,
        state,
        dueAt,
        tries,
        fault);
  }

  Notice at(Instant due) {
    return new Notice(
        id, person, key, topic, pace, title, about, on, path, state, due, tries, fault);
  }
}
