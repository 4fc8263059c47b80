package org.jisr.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Period;
import org.jisr.base.Side;
import org.jisr.decision.PublicationState;
import org.jisr.store.LocalTexts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code roadmap} and {@code signature}; reads a roadmap whole. */
final class RoadmapStore {

  private final JdbcClient sql;
  private final AxisStore axes;

  RoadmapStore(JdbcClient sql) {
    this.sql = sql;
    this.axes = new AxisStore(sql);
  }

  Optional<Roadmap> find(long id) {
    return list("where id = ?", id).stream().findFirst();
  }

  /** Reads and holds the row until the transaction ends: one editor of a roadmap at a time. */
  Optional<Roadmap> lock(long id) {
    return list("where id = ? for update", id).stream().findFirst();
  }

  List<Roadmap> list(String rest, Object... params) {
    return sql.sql("select * from partnership.roadmap " + rest)
        .params(List.of(params))
        .query(this::roadmap)
        .list();
  }

  boolean codeTaken(String code, long except) {
    return !list("where code = ? and id <> ?", code, except).isEmpty();
  }

  boolean hasAgreement(long id) {
    return sql.sql("select count(*) from partnership.agreement where id = ?")
            .param(id)
            .query(Integer.class)
            .single()
        == 1;
  }

  long insert(Roadmaps.Write w, Optional<Long> renews) {
    return sql.sql(
            """
            insert into partnership.roadmap
              (agreement_id, code, title, starts_on, ends_on, state, renews)
            values (:agreement, :code, cast(:title as jsonb), :starts, :ends, 'DRAFT', :renews)
            returning id
            """)
        .param("agreement", w.agreement())
        .param("code", w.code())
        .param("title", LocalTexts.write(w.title()))
        .param("starts", w.startsOn().orElseThrow())
        .param("ends", w.endsOn().orElseThrow())
        .param("renews", renews.orElse(null))
        .query(Long.class)
        .single();
  }

  void update(long id, Roadmaps.Write w) {
    sql.sql(
            """
            update partnership.roadmap
            set agreement_id = ?, code = ?, title = cast(? as jsonb), starts_on = ?, ends_on = ?,
                version = version + 1
            where id = ?
            """)
        .params(
            w.agreement(),
            w.code(),
            LocalTexts.write(w.title()),
            w.startsOn().orElseThrow(),
            w.endsOn().orElseThrow(),
            id)
        .update();
  }

  void move(long id, RoadmapState state) {
    sql.sql("update partnership.roadmap set state = ?, version = version + 1 where id = ?")
        .params(state.name(), id)
        .update();
  }

  /** A draft with all it holds. */
  void delete(long id) {
    axes.list(id).forEach(axis -> axes.delete(axis));
    sql.sql("delete from partnership.roadmap where id = ?").param(id).update();
  }

  void publish(long id, PublicationState state) {
    sql.sql("update partnership.roadmap set publication = ? where id = ?")
        .params(state.name(), id)
        .update();
  }

  void sign(long id, LocalDate on, List<Roadmap.Signature> signatures) {
    sql.sql(
            """
            update partnership.roadmap
            set state = 'SIGNED', signed_on = ?, version = version + 1 where id = ?
            """)
        .params(on, id)
        .update();
    signatures.forEach(signature -> insert(id, signature));
  }

  private void insert(long id, Roadmap.Signature s) {
    sql.sql(
            """
            insert into partnership.signature (roadmap_id, side, name, capacity, signed_on, place)
            values (?, ?, cast(? as jsonb), cast(? as jsonb), ?, cast(? as jsonb))
            """)
        .params(
            id,
            s.side().name(),
            LocalTexts.write(s.name()),
            LocalTexts.write(s.capacity()),
            s.signedOn(),
            LocalTexts.write(s.place()))
        .update();
  }

  /** A historic roadmap as it stands, with everything it holds. */
  long insert(Roadmap r) {
    long id =
        insert(
            new Roadmaps.Write(
                r.agreement(),
                r.code(),
                r.title(),
                Optional.of(r.period().from()),
                Optional.of(r.period().until()),
                0),
            r.renews());
    r.axes().forEach(axis -> axes.insert(id, axis));
    r.signedOn().ifPresent(on -> sign(id, on, r.signatures()));
    sql.sql(
            """
            update partnership.roadmap
            set place = cast(? as jsonb), source = ?, publication = ?, historic = true where id = ?
            """)
        .params(LocalTexts.write(r.place()), r.source(), r.publication().name(), id)
        .update();
    return id;
  }

  private Roadmap roadmap(ResultSet row, int index) throws SQLException {
    long id = row.getLong("id");
    return new Roadmap(
        id,
        row.getLong("agreement_id"),
        row.getString("code"),
        LocalTexts.read(row.getString("title")),
        new Period(
            row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("signed_on", LocalDate.class)),
        LocalTexts.read(row.getString("place")),
        row.getString("source"),
        RoadmapState.valueOf(row.getString("state")),
        row.getBoolean("historic"),
        PublicationState.valueOf(row.getString("publication")),
        Optional.ofNullable(row.getObject("renews", Long.class)),
        row.getInt("version"),
        signatures(id),
        axes.list(id));
  }

  private List<Roadmap.Signature> signatures(long roadmap) {
    return sql.sql("select * from partnership.signature where roadmap_id = ? order by side")
        .param(roadmap)
        .query((row, i) ->
            new Roadmap.Signature(
                Side.valueOf(row.getString("side")),
                LocalTexts.read(row.getString("name")),
                LocalTexts.read(row.getString("capacity")),
                row.getObject("signed_on", LocalDate.class),
                LocalTexts.read(row.getString("place"))))
        .list();
  }
}
