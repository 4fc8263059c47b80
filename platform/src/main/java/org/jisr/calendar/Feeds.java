package org.jisr.calendar;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.jisr.base.Fingerprint;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.journal.Change;
import org.jisr.people.Act;
import org.jisr.people.Acts;
import org.jisr.people.By;
import org.jisr.people.Person;
import org.jisr.people.Persons;
import org.jisr.people.Seats;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The secret address of each person's own calendar. Who knows it reads the calendar; Jisr keeps
 * only its hash, so that it can be shown once and never again.
 */
@Repository
public class Feeds {

  /** A secret of 256 bits, as 43 characters. */
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient sql;
  private final Acts acts;
  private final Clock clock;
  private final Persons persons;
  private final Seats seats;

  Feeds(JdbcClient sql, Acts acts, Clock clock, Persons persons, Seats seats) {
    this.sql = sql;
    this.acts = acts;
    this.clock = clock;
    this.persons = persons;
    this.seats = seats;
  }

  /** A new secret, which is not yet anybody's. */
  public String newSecret() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Opens the person's calendar under a secret; the one before opens nothing any more. */
  public Outcome open(By by, String secret) {
    return acts.run(
        by,
        Act.OPEN_CALENDAR,
        () -> {
          sql.sql(
                  """
                  insert into calendar.feed (person_id, hash, opened_at) values (?, ?, ?)
                  on conflict (person_id) do update
                  set hash = excluded.hash, opened_at = excluded.opened_at
                  """)
              .params(by.person().id(), hash(secret), clock.instant().atOffset(ZoneOffset.UTC))
              .update();
          acts.record(by, Change.made("calendar.open", "person", by.person().id(), true));
          return Outcome.done(by.person().id());
        });
  }

  /** Closes the person's calendar: its address opens nothing any more. */
  public Outcome close(By by) {
    return acts.run(
        by,
        Act.CLOSE_CALENDAR,
        () -> {
          int closed =
              sql.sql("delete from calendar.feed where person_id = ?")
                  .param(by.person().id())
                  .update();
          if (closed == 0) {
            return Outcome.refused(new Refusal.Absent());
          }
          acts.record(by, Change.edited("calendar.close", "person", by.person().id(), true, false));
          return Outcome.done(by.person().id());
        });
  }

  public boolean opened(long person) {
    return sql.sql("select count(*) from calendar.feed where person_id = ?")
            .param(person)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Whose calendar a secret opens: a person who may read the workspace today, or nobody. */
  Optional<Person> find(String secret) {
    return sql.sql("select person_id from calendar.feed where hash = ?")
        .param(hash(secret))
        .query(Long.class)
        .optional()
        .filter(this::reads)
        .flatMap(persons::find);
  }

  private boolean reads(long person) {
    return seats.of(person).stream().anyMatch(seat -> Act.SEE_PROJECTS.allows(seat.role()));
  }

  private static String hash(String secret) {
    return Fingerprint.of(secret.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
