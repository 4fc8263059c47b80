package org.jisr.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code journal.line}. */
final class JournalStore {

  private JournalStore() {}

  static void insert(JdbcClient sql, Line line) {
    sql.sql(
            """
            insert into journal.line (n, at, person, territory, role, act, noun, id, reason,
                                      before, after, previous, hash)
            values (:n, :at, :person, :territory, :role, :act, :noun, :id, :reason,
                    :before, :after, :previous, :hash)
            """)
        .param("n", line.n())
        .param("at", line.at().atOffset(ZoneOffset.UTC))
        .param("person", line.person())
        .param("territory", line.territory())
        .param("role", line.role())
        .param("act", line.act())
        .param("noun", line.noun())
        .param("id", line.id())
        .param("reason", line.reason())
        .param("before", line.before())
        .param("after", line.after())
        .param("previous", line.previous())
        .param("hash", line.hash())
        .update();
  }

  static List<Line> list(JdbcClient sql, String rest, Object... params) {
    return sql.sql("select * from journal.line " + rest)
        .params(List.of(params))
        .query(JournalStore::line)
        .list();
  }

  private static Line line(ResultSet row, int index) throws SQLException {
    return new Line(
        row.getLong("n"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("person", Long.class),
        row.getString("territory"),
        row.getString("role"),
        row.getString("act"),
        row.getString("noun"),
        row.getLong("id"),
        row.getString("reason"),
        row.getString("before"),
        row.getString("after"),
        row.getString("previous"),
        row.getString("hash"));
  }
}
