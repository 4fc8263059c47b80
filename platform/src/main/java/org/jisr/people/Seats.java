package org.jisr.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.base.Side;
import org.jisr.journal.Change;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who sits where. Only an administrator gives and ends seats, and on the own side alone; a seat is
 * ended, never deleted.
 */
@Repository
public class Seats {

  private final JdbcClient sql;
  private final Clock clock;
  private final Acts acts;
  private final Administrators administrators;

  Seats(JdbcClient sql, Clock clock, Acts acts, Administrators administrators) {
    this.sql = sql;
    this.clock = clock;
    this.acts = acts;
    this.administrators = administrators;
  }

  public record Sit(long person, Side side, Role role) {}

  /** The seats a person holds today, in the order they were given. */
  public List<Seat> of(long person) {
    return sql.sql("select * from people.seat where person_id = ? and ended_at is null order by id")
        .param(person)
        .query(Seats::seat)
        .list();
  }

  /** The seats in which an account acts: its owner's, of the side that opened it. */
  public List<Seat> of(Account account) {
    return of(account.person()).stream().filter(seat -> seat.side() == account.side()).toList();
  }

  /** Those a person holds or ever held. */
  List<Seat> everOf(long person) {
    return sql.sql("select * from people.seat where person_id = ? order by id")
        .param(person)
        .query(Seats::seat)
        .list();
  }

  /** Every seat held today. */
  public List<Seat> list() {
    return sql.sql("select * from people.seat where ended_at is null order by side, role, id")
        .query(Seats::seat)
        .list();
  }

  public Outcome sit(By by, Sit sit) {
    return acts.run(
        by,
        Act.ADD_SEAT,
        () -> held(sit.person()),
        person -> {
          List<Refusal> faults =
              PeopleRules.seating(by.side(), sit, person == by.person().id(), of(person));
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          long id = insert(sit);
          acts.record(by, Change.made("seat.add", "person", person, sit));
          return Outcome.done(id);
        });
  }

  /** The person's row stays held, so that two seats are not given at one time. */
  private Optional<Long> held(long person) {
    return sql.sql("select id from people.person where id = ? for update")
        .param(person)
        .query(Long.class)
        .optional();
  }

  /** Inserts without a person behind it: the set-up and tests. */
  public long insert(Sit sit) {
    return sql.sql("insert into people.seat (person_id, side, role) values (?, ?, ?) returning id")
        .params(sit.person(), sit.side().name(), sit.role().name())
        .query(Long.class)
        .single();
  }

  public Outcome end(By by, long id) {
    return acts.run(
        by,
        Act.END_SEAT,
        () -> list().stream().filter(seat -> seat.id() == id).findFirst(),
        seat -> {
          Optional<Refusal> fault = endable(by, seat);
          if (fault.isPresent()) {
            return Outcome.refused(fault.get());
          }
          sql.sql("update people.seat set ended_at = ? where id = ?")
              .params(clock.instant().atOffset(ZoneOffset.UTC), id)
              .update();
          acts.record(by, new Change("seat.end", "person", seat.person(), "", seat, null));
          return Outcome.done(seat.person());
        });
  }

  private Optional<Refusal> endable(By by, Seat seat) {
    if (seat.side() != by.side()) {
      return Optional.of(Refusal.illegal("seat.otherside", seat.side()));
    }
    return seat.role() == Role.ADMINISTRATOR && !administrators.remain(seat.side(), seat.id(), 0)
        ? Optional.of(Refusal.illegal("seat.last", seat.side()))
        : Optional.empty();
  }

  private static Seat seat(ResultSet row, int index) throws SQLException {
    return new Seat(
        row.getLong("id"),
        row.getLong("person_id"),
        Side.valueOf(row.getString("side")),
        Role.valueOf(row.getString("role")));
  }
}
