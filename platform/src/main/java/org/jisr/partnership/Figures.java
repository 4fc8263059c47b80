package org.jisr.partnership;

import java.time.LocalDate;
import java.util.List;
import org.jisr.base.Outcome;
import org.jisr.journal.Change;
import org.jisr.people.Acts;
import org.jisr.store.LocalTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The published figures about the partnership, each with its source and date. */
@Repository
public class Figures {

  private final JdbcClient sql;
  private final Acts acts;

  Figures(JdbcClient sql, Acts acts) {
    this.sql = sql;
    this.acts = acts;
  }

  public List<Figure> list() {
    return sql.sql("select * from partnership.figure order by position, id")
        .query((row, i) ->
            new Figure(
                row.getString("code"),
                LocalTexts.read(row.getString("qualifier")),
                row.getBigDecimal("value"),
                LocalTexts.read(row.getString("unit")),
                LocalTexts.read(row.getString("note")),
                row.getObject("as_of", LocalDate.class),
                row.getString("source")))
        .list();
  }

  /** Enters a figure as Jisr's own act; {@code position} orders them on the page. */
  public Outcome enter(int position, Figure f) {
    return acts.runAsJisr(() -> {
      long id =
          sql.sql(
                  """
                  insert into partnership.figure
                    (position, code, qualifier, value, unit, note, as_of, source)
                  values (?, ?, cast(? as jsonb), ?, cast(? as jsonb), cast(? as jsonb), ?, ?)
                  returning id
                  """)
              .params(
                  position,
                  f.code(),
                  LocalTexts.write(f.qualifier()),
                  f.value(),
                  LocalTexts.write(f.unit()),
                  LocalTexts.write(f.note()),
                  f.asOf(),
                  f.source())
              .query(Long.class)
              .single();
      acts.recordAsJisr(Change.made("figure.enter", "figure", id, f));
      return Outcome.done(id);
    });
  }
}
