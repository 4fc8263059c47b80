package org.jisr.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code journal.line}. */
final class JournalStore {

  private static final int AT_ONCE = 1_000;

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

  /** Many lines of one author, in few statements. */
  static void insertAll(JdbcClient sql, List<Line> lines) {
    for (int from = 0; from < lines.size(); from += AT_ONCE) {
      insertSome(sql, lines.subList(from, Math.min(lines.size(), from + AT_ONCE)));
    }
  }

  private static void insertSome(JdbcClient sql, List<Line> lines) {
    Line first = lines.getFirst();
    sql.sql(
            """
            insert into journal.line (n, at, person, territory, role, act, noun, id, reason,
                                      before, after, previous, hash)
            select n, cast(at as timestamptz), :person, :territory, :role, act, noun, id, reason,
                   before, after, previous, hash
            from unnest(:n, :at, :act, :noun, :id, :reason, :before, :after, :previous, :hash)
              as line (n, at, act, noun, id, reason, before, after, previous, hash)
            order by n
            """)
        .param("person", first.person())
        .param("territory", first.territory())
        .param("role", first.role())
        .param("n", lines.stream().map(Line::n).toArray(Long[]::new))
        .param("at", texts(lines, line -> line.at().toString()))
        .param("act", texts(lines, Line::act))
        .param("noun", texts(lines, Line::noun))
        .param("id", lines.stream().map(Line::id).toArray(Long[]::new))
        .param("reason", texts(lines, Line::reason))
        .param("before", texts(lines, Line::before))
        .param("after", texts(lines, Line::after))
        .param("previous", texts(lines, Line::previous))
        .param("hash", texts(lines, Line::hash))
        .update();
  }

  private static String[] texts(List<Line> lines, Function<Line, String> text) {
    return lines.stream().map(text).toArray(String[]::new);
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
