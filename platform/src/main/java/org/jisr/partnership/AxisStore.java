package org.jisr.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jisr.store.LocalTexts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code axis} and {@code commitment}: what a roadmap holds. */
final class AxisStore {

  private final JdbcClient sql;

  AxisStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** The axes of a roadmap with their commitments, in their order. */
  List<Roadmap.Axis> list(long roadmap) {
    Map<Long, List<Roadmap.Commitment>> commitments =
        sql
            .sql(
                """
                select c.* from partnership.commitment c
                join partnership.axis a on a.id = c.axis_id
                where a.roadmap_id = ? order by a.position, c.position, c.id
                """)
            .param(roadmap)
            .query(AxisStore::commitment)
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

  long insert(long roadmap, int position, Commitments.WriteAxis w) {
    return sql.sql(
            """
            insert into partnership.axis (roadmap_id, position, code, title)
            values (?, ?, ?, cast(? as jsonb)) returning id
            """)
        .params(roadmap, position, w.code(), LocalTexts.write(w.title()))
        .query(Long.class)
        .single();
  }

  void update(long id, Commitments.WriteAxis w) {
    sql.sql(
            """
            update partnership.axis set code = ?, title = cast(? as jsonb), version = version + 1
            where id = ?
            """)
        .params(w.code(), LocalTexts.write(w.title()), id)
        .update();
  }

  long insert(long axis, int position, Commitments.Write w, Optional<Long> carriedFrom) {
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

  private void copyGoals(long from, long to) {
    sql.sql(
            """
            insert into partnership.alignment (commitment_id, goal_id)
            select ?, goal_id from partnership.alignment where commitment_id = ?
            """)
        .params(to, from)
        .update();
  }

  void update(long id, Commitments.Write w) {
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

  /** An axis with its commitments; those after it move up. */
  void delete(Roadmap.Axis axis) {
    axis.commitments().forEach(c -> delete(c.id()));
    sql.sql("delete from partnership.axis where id = ?").param(axis.id()).update();
    sql.sql(
            """
            update partnership.axis set position = position - 1
            where roadmap_id = ? and position > ?
            """)
        .params(axis.roadmap(), axis.position())
        .update();
  }

  void delete(Roadmap.Commitment c) {
    delete(c.id());
    sql.sql(
            """
            update partnership.commitment set position = position - 1
            where axis_id = ? and position > ?
            """)
        .params(c.axis(), c.position())
        .update();
  }

  private void delete(long commitment) {
    sql.sql("delete from partnership.alignment where commitment_id = ?").param(commitment).update();
    sql.sql("delete from partnership.commitment where id = ?").param(commitment).update();
  }

  List<Long> goalsOf(long commitment) {
    return sql.sql(
            "select goal_id from partnership.alignment where commitment_id = ? order by goal_id")
        .param(commitment)
        .query(Long.class)
        .list();
  }

  /** These goals and no others. */
  void align(long commitment, List<Long> goals) {
    sql.sql("delete from partnership.alignment where commitment_id = ?").param(commitment).update();
    goals.stream().distinct().forEach(goal -> align(commitment, goal));
  }

  private void align(long commitment, long goal) {
    sql.sql("insert into partnership.alignment (commitment_id, goal_id) values (?, ?)")
        .params(commitment, goal)
        .update();
  }

  /** Counts a change that stands in another table. */
  void touch(long commitment) {
    sql.sql("update partnership.commitment set version = version + 1 where id = ?")
        .param(commitment)
        .update();
  }

  /** The goals that the commitments of a roadmap serve, by commitment. */
  Map<Long, List<Long>> goals(long roadmap) {
    record Pair(long commitment, long goal) {}
    return sql
        .sql(
            """
            select g.commitment_id, g.goal_id from partnership.alignment g
            join partnership.commitment c on c.id = g.commitment_id
            join partnership.axis a on a.id = c.axis_id
            where a.roadmap_id = ? order by g.commitment_id, g.goal_id
            """)
        .param(roadmap)
        .query((row, i) -> new Pair(row.getLong(1), row.getLong(2)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Pair::commitment,
                TreeMap::new,
                Collectors.mapping(Pair::goal, Collectors.toList())));
  }

  void move(long id, CommitmentState state, String note) {
    sql.sql(
            """
            update partnership.commitment
            set state = ?, state_note = ?, version = version + 1 where id = ?
            """)
        .params(state.name(), note, id)
        .update();
  }

  /** An axis of a historic roadmap as it stands, with its commitments. */
  void insert(long roadmap, Roadmap.Axis axis) {
    long id =
        insert(roadmap, axis.position(), new Commitments.WriteAxis(axis.code(), axis.title(), 0));
    axis.commitments().forEach(c -> insert(id, c.position(), write(c), c.carriedFrom()));
  }

  /** What a renewed roadmap takes over: all but what was dropped; each keeps its goals. */
  void carry(long roadmap, Roadmap.Axis axis) {
    long id =
        insert(roadmap, axis.position(), new Commitments.WriteAxis(axis.code(), axis.title(), 0));
    axis.commitments().stream()
        .filter(c -> c.state() != CommitmentState.DROPPED)
        .forEach(c -> carry(id, c));
  }

  /** A commitment keeps its goals, and the link to the one it continues. */
  private void carry(long axis, Roadmap.Commitment c) {
    copyGoals(c.id(), insert(axis, c.position(), write(c), Optional.of(c.id())));
  }

  /** Without its goals, which are copied beside. */
  private static Commitments.Write write(Roadmap.Commitment c) {
    return new Commitments.Write(c.code(), c.body(), c.horizon(), c.owner(), List.of(), 0);
  }
}
