package org.jisr.people;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jisr.base.LocalText;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.journal.Author;
import org.jisr.journal.Change;
import org.jisr.journal.Journal;
import org.jisr.journal.Line;
import org.jisr.store.LocalTexts;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a command: one transaction in which the form is counted once, access is checked against the
 * table, the room decides and writes, and the journal gets its line. Everything is done or nothing.
 */
@Component
public class Acts {

  private static final Duration KEPT = Duration.ofHours(24);

  /** Bound while a command is only tried: each of its transactions is undone. */
  private static final ScopedValue<Boolean> TRIED = ScopedValue.newInstance();

  private final TransactionTemplate transaction;
  private final JdbcClient sql;
  private final Clock clock;
  private final Journal journal;
  private final Territories territories;

  Acts(
      TransactionTemplate transaction,
      JdbcClient sql,
      Clock clock,
      Journal journal,
      Territories territories) {
    this.transaction = transaction;
    this.sql = sql;
    this.clock = clock;
    this.journal = journal;
    this.territories = territories;
  }

  /**
   * Runs {@code step} for somebody. A refused step leaves nothing behind. The same form sent again
   * gets the first answer; sent by somebody else it gets none.
   */
  public Outcome run(By by, Act act, Supplier<Outcome> step) {
    if (!by.may(act)) {
      return Outcome.refused(new Refusal.Absent());
    }
    return inOneTransaction(() -> first(by) ? answered(by, step.get()) : again(by));
  }

  /**
   * Runs {@code step} on a record that nobody else changes meanwhile.
   *
   * @param held reads the record and holds its row until the transaction ends; empty when there is
   *     none, which is refused
   */
  public <T> Outcome run(By by, Act act, Supplier<Optional<T>> held, Function<T, Outcome> step) {
    return run(
        by, act, () -> held.get().map(step).orElseGet(() -> Outcome.refused(new Refusal.Absent())));
  }

  /** Runs a step of Jisr itself: the set-up, an import, a deadline. */
  public Outcome runAsJisr(Supplier<Outcome> step) {
    return inOneTransaction(step);
  }

  /**
   * What a command would answer, with nothing done whatever it answers. What it does before its
   * transaction, such as asking the virus scanner, holds no connection here either.
   */
  public Outcome tried(Supplier<Outcome> command) {
    return ScopedValue.where(TRIED, true).call(command::get);
  }

  /** Writes the journal line of a person's change; inside {@link #run}. */
  public void record(By by, Change change) {
    journal.write(by.author(territories), change);
  }

  /** Writes a line for each of many changes of a person; inside {@link #run}. */
  public void recordAll(By by, List<Change> changes) {
    journal.writeAll(by.author(territories), changes);
  }

  /** Writes the journal line of Jisr's own change; inside {@link #runAsJisr}. */
  public void recordAsJisr(Change change) {
    journal.write(Author.JISR, change);
  }

  /**
   * The refusal for a form filled from an older version, with the name of who changed the record.
   */
  public Outcome conflict(String noun, long id, int version) {
    LocalText who =
        journal.of(noun, id, 1).stream()
            .findFirst()
            .map(Line::person)
            .flatMap(person ->
                sql.sql("select name from people.person where id = ?")
                    .param(person)
                    .query(String.class)
                    .optional())
            .map(LocalTexts::read)
            .orElse(LocalText.JISR);
    return Outcome.refused(new Refusal.Conflict(who, version));
  }

  private Outcome inOneTransaction(Supplier<Outcome> step) {
    return again(() -> once(step));
  }

  /**
   * Runs a transaction, and once more when somebody else's, at the same moment, was first to insert
   * what both had looked for in vain: the second time it is found and refused in words.
   */
  public static <T> T again(Supplier<T> whole) {
    try {
      return whole.get();
    } catch (DuplicateKeyException first) {
      if (TransactionSynchronizationManager.isActualTransactionActive()) {
        throw first;
      }
      return whole.get();
    }
  }

  private Outcome once(Supplier<Outcome> step) {
    Outcome outcome =
        transaction.execute(status -> {
          Outcome made = step.get();
          if (made instanceof Outcome.Refused || TRIED.isBound()) {
            status.setRollbackOnly();
          }
          return made;
        });
    return Objects.requireNonNull(outcome);
  }

  private boolean first(By by) {
    return sql.sql(
                """
                insert into people.once (key, person_id, at) values (?, ?, ?)
                on conflict do nothing
                """)
            .params(by.once(), by.person().id(), clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private Outcome answered(By by, Outcome outcome) {
    if (outcome instanceof Outcome.Done(long id)) {
      sql.sql("update people.once set answer = ? where key = ?").params(id, by.once()).update();
    }
    return outcome;
  }

  private Outcome again(By by) {
    Optional<Long> answer =
        sql.sql("select answer from people.once where key = ? and person_id = ?")
            .params(by.once(), by.person().id())
            .query(Long.class)
            .optional();
    return answer.map(Outcome::done).orElseGet(() -> Outcome.refused(new Refusal.Absent()));
  }

  /** Forgets forms older than a day. */
  @Scheduled(initialDelay = 600_000, fixedRate = 3_600_000)
  void forget() {
    sql.sql("delete from people.once where at < ?")
        .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }
}
