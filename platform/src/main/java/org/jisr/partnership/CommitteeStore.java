package org.jisr.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jisr.base.LocalText;
import org.jisr.store.LocalTexts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code committee}, {@code meeting} and {@code meeting_decision}. */
final class CommitteeStore {

  private final JdbcClient sql;

  CommitteeStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** All with their meetings and what these decided, in three statements however many there are. */
  List<Committee> list() {
    Map<Long, List<Committee.MeetingDecision>> decisions =
        sql
            .sql("select * from partnership.meeting_decision order by id")
            .query(CommitteeStore::decision)
            .list()
            .stream()
            .collect(Collectors.groupingBy(Committee.MeetingDecision::meeting));
    Map<Long, List<Committee.Meeting>> meetings =
        sql
            .sql("select * from partnership.meeting order by held_on desc, id desc")
            .query((row, i) ->
                new Committee.Meeting(
                    row.getLong("id"),
                    row.getLong("committee_id"),
                    row.getObject("held_on", LocalDate.class),
                    row.getString("place"),
                    LocalTexts.read(row.getString("minutes")),
                    row.getInt("version"),
                    decisions.getOrDefault(row.getLong("id"), List.of())))
            .list()
            .stream()
            .collect(Collectors.groupingBy(Committee.Meeting::committee));
    return sql.sql("select * from partnership.committee order by id")
        .query((row, i) ->
            new Committee(
                row.getLong("id"),
                row.getLong("agreement_id"),
                LocalTexts.read(row.getString("name")),
                row.getInt("rhythm_months"),
                row.getInt("version"),
                meetings.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  Optional<Committee> find(long id) {
    return list().stream().filter(committee -> committee.id() == id).findFirst();
  }

  Optional<Committee.Meeting> findMeeting(long id) {
    return list().stream()
        .flatMap(committee -> committee.meetings().stream())
        .filter(meeting -> meeting.id() == id)
        .findFirst();
  }

  /** Reads a committee and holds its row until the transaction ends. */
  Optional<Committee> lock(long id) {
    return sql.sql("select id from partnership.committee where id = ? for update")
        .param(id)
        .query(Long.class)
        .optional()
        .flatMap(this::find);
  }

  /** Reads a meeting and holds its row until the transaction ends. */
  Optional<Committee.Meeting> lockMeeting(long id) {
    return sql.sql("select id from partnership.meeting where id = ? for update")
        .param(id)
        .query(Long.class)
        .optional()
        .flatMap(this::findMeeting);
  }

  Optional<Committee.MeetingDecision> findDecision(long id) {
    return decision(id, "");
  }

  /** Reads and holds the row until the transaction ends. */
  Optional<Committee.MeetingDecision> lockDecision(long id) {
    return decision(id, " for update");
  }

  private Optional<Committee.MeetingDecision> decision(long id, String held) {
    return sql.sql("select * from partnership.meeting_decision where id = ?" + held)
        .param(id)
        .query(CommitteeStore::decision)
        .optional();
  }

  long insert(long agreement, LocalText name, int rhythmMonths) {
    return sql.sql(
            """
            insert into partnership.committee (agreement_id, name, rhythm_months)
            values (?, cast(? as jsonb), ?) returning id
            """)
        .params(agreement, LocalTexts.write(name), rhythmMonths)
        .query(Long.class)
        .single();
  }

  long insert(Committees.Hold h) {
    return sql.sql(
            """
            insert into partnership.meeting (committee_id, held_on, place, minutes)
            values (?, ?, ?, cast(? as jsonb)) returning id
            """)
        .params(
            h.committee(),
            h.heldOn().orElseThrow(),
            h.place().strip(),
            LocalTexts.write(h.minutes()))
        .query(Long.class)
        .single();
  }

  long insert(Committees.Decide d) {
    return sql.sql(
            """
            insert into partnership.meeting_decision (meeting_id, body, owner, due_on)
            values (?, cast(? as jsonb), ?, ?) returning id
            """)
        .params(d.meeting(), LocalTexts.write(d.body()), d.owner().name(), d.dueOn().orElseThrow())
        .query(Long.class)
        .single();
  }

  void update(long id, Committees.Write w) {
    sql.sql(
            """
            update partnership.committee
            set name = cast(? as jsonb), rhythm_months = ?, version = version + 1 where id = ?
            """)
        .params(LocalTexts.write(w.name()), w.rhythmMonths(), id)
        .update();
  }

  void update(long id, Committees.Hold h) {
    sql.sql(
            """
            update partnership.meeting
            set held_on = ?, place = ?, minutes = cast(? as jsonb), version = version + 1
            where id = ?
            """)
        .params(h.heldOn().orElseThrow(), h.place().strip(), LocalTexts.write(h.minutes()), id)
        .update();
  }

  void update(long id, Committees.Decide d) {
    sql.sql(
            """
            update partnership.meeting_decision
            set body = cast(? as jsonb), owner = ?, due_on = ?, version = version + 1
            where id = ?
            """)
        .params(LocalTexts.write(d.body()), d.owner().name(), d.dueOn().orElseThrow(), id)
        .update();
  }

  /** Done on a day, or open again. */
  void finish(long id, Optional<LocalDate> on) {
    sql.sql(
            """
            update partnership.meeting_decision
            set done_on = :on, version = version + 1 where id = :id
            """)
        .param("on", on.orElse(null))
        .param("id", id)
        .update();
  }

  private static Committee.MeetingDecision decision(ResultSet row, int index) throws SQLException {
    return new Committee.MeetingDecision(
        row.getLong("id"),
        row.getLong("meeting_id"),
        LocalTexts.read(row.getString("body")),
        Owner.valueOf(row.getString("owner")),
        row.getObject("due_on", LocalDate.class),
        Optional.ofNullable(row.getObject("done_on", LocalDate.class)),
        row.getInt("version"));
  }
}
