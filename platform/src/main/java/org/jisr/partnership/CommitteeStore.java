package org.jisr.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jisr.base.LocalText;
import org.jisr.store.LocalTexts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code committee}, {@code meeting} and {@code meeting_decision}. */
final class CommitteeStore {

  private final JdbcClient sql;

  CommitteeStore(JdbcClient sql) {
    this.sql = sql;
  }

  List<Committee> list() {
    return sql.sql("select * from partnership.committee order by id")
        .query((row, i) ->
            new Committee(
                row.getLong("id"),
                row.getLong("agreement_id"),
                LocalTexts.read(row.getString("name")),
                row.getInt("rhythm_months"),
                meetings(row.getLong("id"))))
        .list();
  }

  private List<Committee.Meeting> meetings(long committee) {
    return sql.sql(
            """
            select * from partnership.meeting where committee_id = ?
            order by held_on desc, id desc
            """)
        .param(committee)
        .query((row, i) ->
            new Committee.Meeting(
                row.getLong("id"),
                committee,
                row.getObject("held_on", LocalDate.class),
                row.getString("place"),
                LocalTexts.read(row.getString("minutes")),
                decisions(row.getLong("id"))))
        .list();
  }

  private List<Committee.MeetingDecision> decisions(long meeting) {
    return sql.sql("select * from partnership.meeting_decision where meeting_id = ? order by id")
        .param(meeting)
        .query(CommitteeStore::decision)
        .list();
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

  void finish(long id, LocalDate on) {
    sql.sql("update partnership.meeting_decision set done_on = ? where id = ?")
        .params(on, id)
        .update();
  }

  private static Committee.MeetingDecision decision(ResultSet row, int index) throws SQLException {
    return new Committee.MeetingDecision(
        row.getLong("id"),
        row.getLong("meeting_id"),
        LocalTexts.read(row.getString("body")),
        Owner.valueOf(row.getString("owner")),
        row.getObject("due_on", LocalDate.class),
        Optional.ofNullable(row.getObject("done_on", LocalDate.class)));
  }
}
