package org.jisr.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jisr.base.Period;
import org.jisr.base.Side;
import org.jisr.decision.PublicationState;
import org.jisr.store.LocalTexts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code roadmap}, {@code signature}, {@code axis} and {@code commitment}. */
final class RoadmapStore {

  private final JdbcClient sql;

  RoadmapStore(JdbcClient sql) {
    this.sql = sql;
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

  Optional<Long> roadmapOfAxis(long axis) {
    return sql.sql("select roadmap_id from partnership.axis where id = ?")
        .param(axis)
        .query(Long.class)
        .optional();
  }

  Optional<Long> roadmapOfCommitment(long commitment) {
    return sql.sql(
            """
            select a.roadmap_id from partnership.commitment c
            join partnership.axis a on a.id = c.axis_id where c.id = ?
            """)
        .param(commitment)
        .query(Long.class)
        .optional();
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

  long insert(long roadmap, int position, Roadmaps.WriteAxis w) {
    return sql.sql(
            """
            insert into partnership.axis (roadmap_id, position, code, title)
            values (?, ?, ?, cast(? as jsonb)) returning id
            """)
        .params(roadmap, position, w.code(), LocalTexts.write(w.title()))
        .query(Long.class)
        .single();
  }

  void updateAxis(long id, Roadmaps.WriteAxis w) {
    sql.sql(
            """
            update partnership.axis set code = ?, title = cast(? as jsonb), version = version + 1
            where id = ?
            """)
        .params(w.code(), LocalTexts.write(w.title()), id)
        .update();
  }

  long insert(long axis, int position, Roadmaps.WriteCommitment w, Optional<Long> carriedFrom) {
    return sql.sql(
            """
            insert into partnership.commitment
              (axis_id, position, code, body, horizon, owner, state, carried_from)
            values (:axis, :position, :code, cast(:body as jsonb), :horizon, :owner, 'PLANNED', :from)
            returning id
            """)
        .param("axis", axis)
        .param("position", position)
        .param("code", w.code())
        .param("body", LocalTexts.write(w.body()))
        .param("horizon", w.horizon().orElse(null))
        .param("owner", w.owner().name())
        .param("from", carriedFrom.orElse(null))
        .query(Long.class)
        .single();
  }

  void copyGoals(long from, long to) {
    sql.sql(
            """
            insert into partnership.alignment (commitment_id, goal_id)
            select ?, goal_id from partnership.alignment where commitment_id = ?
            """)
        .params(to, from)
        .update();
  }

  void updateCommitment(long id, Roadmaps.WriteCommitment w) {
    sql.sql(
            """
            update partnership.commitment
            set code = :code, body = cast(:body as jsonb), horizon = :horizon, owner = :owner,
                version = version + 1
            where id = :id
            """)
        .param("code", w.code())
        .param("body", LocalTexts.write(w.body()))
        .param("horizon", w.horizon().orElse(null))
        .param("owner", w.owner().name())
        .param("id", id)
        .update();
  }

  void moveCommitment(long id, CommitmentState state, String note) {
    sql.sql(
            """
            update partnership.commitment
            set state = ?, state_note = ?, version = version + 1 where id = ?
            """)
        .params(state.name(), note, id)
        .update();
  }

  void move(long id, RoadmapState state) {
    sql.sql("update partnership.roadmap set state = ?, version = version + 1 where id = ?")
        .params(state.name(), id)
        .update();
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
            values (?, ?, ?, cast(? as jsonb), ?, cast(? as jsonb))
            """)
        .params(
            id,
            s.side().name(),
            s.name(),
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
    for (Roadmap.Axis axis : r.axes()) {
      long axisId =
          insert(id, axis.position(), new Roadmaps.WriteAxis(axis.code(), axis.title(), 0));
      axis.commitments()
          .forEach(c ->
              insert(
                  axisId,
                  c.position(),
                  new Roadmaps.WriteCommitment(c.code(), c.body(), c.horizon(), c.owner(), 0),
                  c.carriedFrom()));
    }
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
        axes(id));
  }

  private List<Roadmap.Signature> signatures(long roadmap) {
    return sql.sql("select * from partnership.signature where roadmap_id = ? order by side")
        .param(roadmap)
        .query((row, i) ->
            new Roadmap.Signature(
                Side.valueOf(row.getString("side")),
                row.getString("name"),
                LocalTexts.read(row.getString("capacity")),
                row.getObject("signed_on", LocalDate.class),
                LocalTexts.read(row.getString("place"))))
        .list();
  }

  private List<Roadmap.Axis> axes(long roadmap) {
    Map<Long, List<Roadmap.Commitment>> commitments =
        sql
            .sql(
                """
                select c.* from partnership.commitment c
                join partnership.axis a on a.id = c.axis_id
                where a.roadmap_id = ? order by a.position, c.position, c.id
                """)
            .param(roadmap)
            .query(RoadmapStore::commitment)
            .list()
            .stream()
            .collect(Collectors.groupingBy(Roadmap.Commitment::axis));
    return sql.sql("select * from partnership.axis where roadmap_id = ? order by position, id")
        .param(roadmap)
        .query((row, i) ->
            new Roadmap.Axis(
                row.getLong("id"),
                roadmap,
                row.getInt("position"),
                row.getString("code"),
                LocalTexts.read(row.getString("title")),
                row.getInt("version"),
                commitments.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  private static Roadmap.Commitment commitment(ResultSet row, int index) throws SQLException {
    return new Roadmap.Commitment(
        row.getLong("id"),
        row.getLong("axis_id"),
        row.getInt("position"),
        row.getString("code"),
        LocalTexts.read(row.getString("body")),
        Optional.ofNullable(row.getObject("horizon", Integer.class)),
        Owner.valueOf(row.getString("owner")),
        CommitmentState.valueOf(row.getString("state")),
        row.getString("state_note"),
        Optional.ofNullable(row.getObject("carried_from", Long.class)),
        row.getInt("version"));
  }
}
