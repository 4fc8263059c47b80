package org.jisr.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jisr.base.LocalText;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.journal.Change;
import org.jisr.people.Act;
import org.jisr.people.Acts;
import org.jisr.people.By;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds which days to come are to be told to whom, and what has not reached people. */
@Service
public class Reminders {

  /** Nobody is told earlier than 30 days before, or than the Monday before that. */
  private static final int FARTHEST = 37;

  private final Outbox outbox;
  private final Events events;
  private final Audience audience;
  private final Choices choices;
  private final Post post;
  private final Sentences sentences;
  private final Acts acts;
  private final Clock clock;

  Reminders(
      JdbcClient sql,
      Events events,
      Audience audience,
      Choices choices,
      Post post,
      Sentences sentences,
      Acts acts,
      Clock clock) {
    this.outbox = new Outbox(sql);
    this.events = events;
    this.audience = audience;
    this.choices = choices;
    this.post = post;
    this.sentences = sentences;
    this.acts = acts;
    this.clock = clock;
  }

  /** Puts the reminders whose time has come into the outbox; those that are there already stay. */
  @Transactional
  public void find() {
    Instant now = clock.instant();
    LocalDate here = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<Event> open = events.ahead(LocalDate.EPOCH);
    outbox.keep(open.stream().map(Reminders::about).collect(Collectors.toSet()));
    List<Event> near =
        open.stream()
            .filter(event -> !event.on().isBefore(here.minusDays(1)))
            .filter(event -> event.on().isBefore(here.plusDays(FARTHEST + 1)))
            .toList();
    if (near.isEmpty()) {
      return;
    }
    for (Audience.Listener listener : audience.list()) {
      Map<Topic, Choice> chosen = choices.of(listener.person().id());
      near.forEach(event -> find(listener, chosen, event, now));
    }
  }

  private void find(
      Audience.Listener listener, Map<Topic, Choice> chosen, Event event, Instant now) {
    Topic topic = Topic.of(event.kind());
    Choice choice = chosen.getOrDefault(topic, topic.usual());
    Due.now(event.on(), choice, now, listener.zone())
        .ifPresent(days ->
            outbox.remind(
                Notice.fresh(
                        listener.person().id(),
                        about(event) + days,
                        choice,
                        event.title(),
                        event.project().map(sentences::name).orElse(LocalText.EMPTY),
                        event.path())
                    .on(event.on())
                    .at(Due.send(choice.pace(), Optional.of(event.on()), now, listener.zone()))));
  }

  /** How the keys of all reminders of an event on its day begin. */
  private static String about(Event event) {
    return event.uid() + "-" + event.on() + "-";
  }

  /** What is still to reach a person, the newest first. */
  public List<Notice> held(long person) {
    return outbox.held(person);
  }

  /** Lets a person's parked notices go out again. */
  public Outcome again(By by) {
    return acts.run(
        by,
        Act.SEND_AGAIN,
        () -> {
          int notices = outbox.again(by.person().id(), clock.instant());
          if (notices == 0) {
            return Outcome.refused(new Refusal.Absent());
          }
          acts.record(by, Change.made("reminder.again", "person", by.person().id(), notices));
          return Outcome.done(by.person().id());
        });
  }

  /** True when mails can go out: where to, from whom, and to which address their links lead. */
  public boolean mails() {
    return post.ready();
  }
}
