package org.jisr.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jisr.store.LocalTexts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code calendar.notice}. */
final class Outbox {

  private final JdbcClient sql;

  Outbox(JdbcClient sql) {
    this.sql = sql;
  }

  /** Puts a notice in, unless the person was told already; two who put it in make one. */
  void put(Notice notice) {
    sql.sql(
            """
            insert into calendar.notice
              (person_id, key, topic, pace, title, about, on_day, path, state, due_at)
            values (:person, :key, :topic, :pace, cast(:title as jsonb), cast(:about as jsonb),
                    :on, :path, 'WAITING', :due)
            on conflict (person_id, key) do nothing
            """)
        .param("person", notice.person())
        .param("key", notice.key())
        .param("topic", notice.topic().name())
        .param("pace", notice.pace().name())
        .param("title", LocalTexts.write(notice.title()))
        .param("about", LocalTexts.write(notice.about()))
        .param("on", notice.on().orElse(null), Types.DATE)
        .param("path", notice.path())
        .param("due", utc(notice.dueAt()))
        .update();
  }

  /**
   * Puts in a reminder of an event. Those of a farther distance that have not gone out go no more:
   * a person is told of a day once, however long mails were held up.
   */
  void remind(Notice notice) {
    sql.sql(
            """
            update calendar.notice set state = 'LEFT'
            where person_id = ? and state in ('WAITING', 'PARKED')
              and starts_with(key, ?) and key <> ?
            """)
        .params(notice.person(), about(notice.key()), notice.key())
        .update();
    put(notice);
  }

  /**
   * Lets go of reminders that wait for an event that is done with, or has moved to another day.
   *
   * @param about how the keys of what is still to come begin
   */
  void keep(Set<String> about) {
    sql
        .sql(
            "select id, key from calendar.notice where on_day is not null"
                + " and state in ('WAITING', 'PARKED') for update skip locked")
        .query((row, i) -> Map.entry(row.getLong("id"), row.getString("key")))
        .list()
        .stream()
        .filter(waiting -> !about.contains(about(waiting.getValue())))
        .forEach(waiting ->
            sql.sql("update calendar.notice set state = 'LEFT' where id = ?")
                .param(waiting.getKey())
                .update());
  }

  /** The key of a reminder without its distance. */
  private static String about(String key) {
    return key.substring(0, key.lastIndexOf('-') + 1);
  }

  /**
   * Takes what goes into the next mail: one notice, or all that a person's gathered mail holds.
   * Inside a transaction; who comes second passes over what the first one took.
   */
  List<Notice> take(Instant now) {
    Optional<Notice> first =
        list(
                "where state = 'WAITING' and due_at <= ? order by due_at, id limit 1"
                    + " for update skip locked",
                utc(now))
            .stream()
            .findFirst();
    List<Notice> taken =
        first
            .filter(notice -> notice.pace() != Pace.AT_ONCE)
            .map(notice ->
                list(
                    "where state = 'WAITING' and due_at <= ? and person_id = ?"
                        + " and pace <> 'AT_ONCE' order by on_day nulls last, id"
                        + " for update skip locked",
                    utc(now),
                    notice.person()))
            .orElseGet(() -> first.stream().toList());
    taken.forEach(notice ->
        sql.sql(
                "update calendar.notice set state = 'SENDING', tries = tries + 1, tried_at = ?"
                    + " where id = ?")
            .params(utc(now), notice.id())
            .update());
    return taken;
  }

  void end(Notice notice, Notice.State state, String fault) {
    sql.sql("update calendar.notice set state = ?, fault = ? where id = ?")
        .params(state.name(), fault, notice.id())
        .update();
  }

  void retry(Notice notice, Instant due, String fault) {
    sql.sql("update calendar.notice set state = 'WAITING', due_at = ?, fault = ? where id = ?")
        .params(utc(due), fault, notice.id())
        .update();
  }

  /**
   * Parks mails whose sender died on the way: whether they went out nobody knows, and they must not
   * go out twice.
   */
  void park(Instant now, Duration lost, String fault) {
    sql.sql(
            "update calendar.notice set state = 'PARKED', fault = ?"
                + " where state = 'SENDING' and tried_at < ?")
        .params(fault, utc(now.minus(lost)))
        .update();
  }

  /** Lets a person's parked notices go out again. */
  int again(long person, Instant now) {
    return sql.sql(
            "update calendar.notice set state = 'WAITING', tries = 0, due_at = ?, fault = ''"
                + " where person_id = ? and state = 'PARKED'")
        .params(utc(now), person)
        .update();
  }

  /** A person's notices that have not gone out, the newest first. */
  List<Notice> held(long person) {
    return list(
        "where person_id = ? and state in ('WAITING', 'SENDING', 'PARKED')"
            + " order by id desc limit 50",
        person);
  }

  /** Forgets what has gone out, or was let go of, and was due before. */
  void forget(Instant before) {
    sql.sql("delete from calendar.notice where state in ('SENT', 'LEFT') and due_at < ?")
        .param(utc(before))
        .update();
  }

  int count(Notice.State state) {
    return sql.sql("select count(*) from calendar.notice where state = ?")
        .param(state.name())
        .query(Integer.class)
        .single();
  }

  private List<Notice> list(String rest, Object... params) {
    return sql.sql("select * from calendar.notice " + rest)
        .params(List.of(params))
        .query(Outbox::notice)
        .list();
  }

  private static Notice notice(ResultSet row, int index) throws SQLException {
    return new Notice(
        row.getLong("id"),
        row.getLong("person_id"),
        row.getString("key"),
        Topic.valueOf(row.getString("topic")),
        Pace.valueOf(row.getString("pace")),
        LocalTexts.read(row.getString("title")),
        LocalTexts.read(row.getString("about")),
        Optional.ofNullable(row.getObject("on_day", LocalDate.class)),
        row.getString("path"),
        Notice.State.valueOf(row.getString("state")),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        row.getInt("tries"),
        row.getString("fault"));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
