package org.jisr.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Side;
import org.jisr.store.LocalTexts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code dossier.risk}. */
final class RiskStore {

  private final JdbcClient sql;

  RiskStore(JdbcClient sql) {
    this.sql = sql;
  }

  List<Risk> list(String rest, Object... params) {
    return sql.sql("select * from dossier.risk " + rest)
        .params(List.of(params))
        .query(RiskStore::risk)
        .list();
  }

  Optional<Risk> lock(long id) {
    return list("where id = ? for update", id).stream().findFirst();
  }

  long insert(long project, Risks.Write write) {
    return bound(
            write,
            """
            insert into dossier.risk
              (project_id, body, likelihood, impact, side, measure, state, reviewed_on)
            values (:project, cast(:body as jsonb), :likelihood, :impact, :side,
              cast(:measure as jsonb), 'OPEN', :reviewed)
            returning id
            """)
        .param("project", project)
        .query(Long.class)
        .single();
  }

  void update(long id, Risks.Write write) {
    bound(
            write,
            """
            update dossier.risk
            set body = cast(:body as jsonb), likelihood = :likelihood, impact = :impact,
                side = :side, measure = cast(:measure as jsonb), reviewed_on = :reviewed,
                version = version + 1
            where id = :id
            """)
        .param("id", id)
        .update();
  }

  private JdbcClient.StatementSpec bound(Risks.Write w, String text) {
    return sql.sql(text)
        .param("body", LocalTexts.write(w.body()))
        .param("likelihood", w.likelihood().orElseThrow())
        .param("impact", w.impact().orElseThrow())
        .param("side", w.side().orElseThrow().name())
        .param("measure", LocalTexts.write(w.measure()))
        .param("reviewed", w.reviewedOn().orElseThrow());
  }

  /** A step is a look at the risk too. */
  void move(long id, RiskState state, LocalDate on) {
    sql.sql(
            """
            update dossier.risk set state = ?, reviewed_on = ?, version = version + 1 where id = ?
            """)
        .params(state.name(), on, id)
        .update();
  }

  private static Risk risk(ResultSet row, int index) throws SQLException {
    return new Risk(
        row.getLong("id"),
        row.getLong("project_id"),
        LocalTexts.read(row.getString("body")),
        row.getInt("likelihood"),
        row.getInt("impact"),
        Side.valueOf(row.getString("side")),
        LocalTexts.read(row.getString("measure")),
        RiskState.valueOf(row.getString("state")),
        row.getObject("reviewed_on", LocalDate.class),
        row.getInt("version"));
  }
}
