package org.jisr.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox. A notice is taken in one transaction, sent outside of it, and its
 * end is noted in another: a mail that may have gone out is never sent a second time.
 */
@Component
class Mailing {

  private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);

  /** After each failure a longer wait, two days and a half in all; then it is parked. */
  static final List<Duration> GAPS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(8),
          Duration.ofHours(24),
          Duration.ofHours(24));

  /** A sender who has been silent so long has died. */
  private static final Duration LOST = Duration.ofMinutes(15);

  private static final Duration KEPT = Duration.ofDays(365);

  private static final int MOST = 500;

  private final Outbox outbox;
  private final Audience audience;
  private final Letters letters;
  private final Post post;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Mailing(
      JdbcClient sql,
      Audience audience,
      Letters letters,
      Post post,
      TransactionTemplate transaction,
      Clock clock) {
    this.outbox = new Outbox(sql);
    this.audience = audience;
    this.letters = letters;
    this.post = post;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Sends all that is due, until the server does not answer.
   *
   * @return how many mails went out
   */
  int send() {
    if (!post.ready()) {
      return 0;
    }
    outbox.park(clock.instant(), LOST, "interrupted");
    int sent = 0;
    for (int i = 0; i < MOST; i++) {
      List<Notice> taken = take();
      if (taken.isEmpty()) {
        break;
      }
      Optional<Post.Fault> fault = send(taken);
      if (fault.filter(Post.Fault::everybody).isPresent()) {
        break;
      }
      sent += fault.isEmpty() ? 1 : 0;
    }
    return sent;
  }

  /** Forgets what was told more than a year ago: no day to come needs it any more. */
  void forget() {
    outbox.forget(clock.instant().minus(KEPT));
  }

  private List<Notice> take() {
    return Objects.requireNonNull(transaction.execute(status -> outbox.take(clock.instant())));
  }

  private Optional<Post.Fault> send(List<Notice> taken) {
    Optional<Audience.Listener> to = audience.find(taken.getFirst().person());
    List<Notice> wanted = new ArrayList<>(taken);
    wanted.removeIf(notice -> to.isEmpty() || passed(notice, to.get()));
    taken.stream()
        .filter(notice -> !wanted.contains(notice))
        .forEach(notice -> outbox.end(notice, Notice.State.LEFT, ""));
    if (to.isEmpty() || wanted.isEmpty()) {
      return Optional.empty();
    }
    Letter letter = letters.write(to.get(), wanted);
    String name = "jisr-" + wanted.getFirst().id() + "-" + wanted.size();
    Optional<Post.Fault> fault =
        post.send(to.get().person().email(), name, letter, letters.page(letter));
    fault.ifPresentOrElse(
        f -> failed(wanted, f),
        () -> wanted.forEach(notice -> outbox.end(notice, Notice.State.SENT, "")));
    return fault;
  }

  /** The day it is about is so long over that being told of it helps nobody. */
  private boolean passed(Notice notice, Audience.Listener to) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), to.zone());
    return notice.on().filter(day -> day.isBefore(today.minusDays(Due.LATE))).isPresent();
  }

  private void failed(List<Notice> notices, Post.Fault fault) {
    LOG.warn("A mail did not go out: {}", fault.words());
    Instant now = clock.instant();
    for (Notice notice : notices) {
      if (notice.tries() < GAPS.size()) {
        outbox.retry(notice, now.plus(GAPS.get(notice.tries())), fault.words());
      } else {
        outbox.end(notice, Notice.State.PARKED, fault.words());
      }
    }
  }
}
