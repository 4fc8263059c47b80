package org.jisr.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jisr.base.Fingerprint;
import org.jisr.base.LocalText;
import org.jisr.base.Side;
import org.jisr.people.Role;
import org.jisr.store.LocalTexts;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code decision.joint}, {@code wording} and {@code key}. */
final class DecisionStore {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<List<Wording.Bind>> BINDS = new TypeReference<>() {};

  private final JdbcClient sql;

  DecisionStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Makes turning and withdrawing wait for each other. */
  void lock(long id) {
    sql.sql("select id from decision.joint where id = ? for update")
        .param(id)
        .query(Long.class)
        .optional();
  }

  Optional<Decision> find(long id) {
    return list("where id = ?", id).stream().findFirst();
  }

  /** Those of a condition, with their texts and keys: three statements, however many there are. */
  List<Decision> list(String rest, Object... params) {
    List<Decision> bare =
        sql.sql("select * from decision.joint " + rest)
            .params(List.of(params))
            .query(DecisionStore::bare)
            .list();
    Long[] ids = bare.stream().map(Decision::id).toArray(Long[]::new);
    Map<Long, List<Wording>> wordings =
        of(
            ids,
            "select * from decision.wording where joint_id = any(?) order by n",
            DecisionStore::wording);
    Map<Long, List<Key>> keys =
        of(
            ids,
            "select * from decision.key where joint_id = any(?) order by id",
            DecisionStore::key);
    return bare.stream()
        .map(d ->
            d.with(wordings.getOrDefault(d.id(), List.of()), keys.getOrDefault(d.id(), List.of())))
        .toList();
  }

  /** The rows of each decision, in the order of the statement. */
  private <T> Map<Long, List<T>> of(Long[] ids, String query, RowMapper<T> mapper) {
    Map<Long, List<T>> rows = new HashMap<>();
    if (ids.length > 0) {
      RowCallbackHandler each =
          row ->
              rows.computeIfAbsent(row.getLong("joint_id"), id -> new ArrayList<>())
                  .add(mapper.mapRow(row, 0));
      sql.sql(query).param(ids).query(each);
    }
    return rows;
  }

  long open(Decisions.Proposal proposal, long person, Instant at) {
    return sql.sql(
            """
            insert into decision.joint (kind, subject, title, state, opened_by, opened_at)
            values (?, ?, cast(? as jsonb), 'OPEN', ?, ?) returning id
            """)
        .params(
            proposal.kind(),
            proposal.subject(),
            LocalTexts.write(proposal.title()),
            person,
            utc(at))
        .query(Long.class)
        .single();
  }

  void add(long id, Wording wording) {
    sql.sql(
            """
            insert into decision.wording (joint_id, n, body, binds, hash, written_by, written_at)
            values (?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?, ?)
            """)
        .params(
            id,
            wording.n(),
            LocalTexts.write(wording.body()),
            JSON.writeValueAsString(wording.binds()),
            wording.hash().hex(),
            wording.writtenBy(),
            utc(wording.writtenAt()))
        .update();
  }

  void add(long id, Key key) {
    sql.sql(
            """
            insert into decision.key
              (joint_id, n, side, person_id, name, role, power, place, hash, turned_at)
            values (?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            key.n(),
            key.side().name(),
            key.person(),
            LocalTexts.write(key.name()),
            key.role().name(),
            key.power(),
            key.place(),
            key.hash().hex(),
            utc(key.turnedAt()))
        .update();
  }

  void name(long id, LocalText title) {
    sql.sql("update decision.joint set title = cast(? as jsonb) where id = ?")
        .params(LocalTexts.write(title), id)
        .update();
  }

  void voidKeys(long id, Instant at) {
    sql.sql("update decision.key set voided_at = ? where joint_id = ? and voided_at is null")
        .params(utc(at), id)
        .update();
  }

  void close(long id, DecisionState state, String reason, Instant at) {
    sql.sql("update decision.joint set state = ?, reason = ?, closed_at = ? where id = ?")
        .params(state.name(), reason, utc(at), id)
        .update();
  }

  private static Decision bare(ResultSet row, int index) throws SQLException {
    return new Decision(
        row.getLong("id"),
        row.getString("kind"),
        row.getLong("subject"),
        LocalTexts.read(row.getString("title")),
        DecisionState.valueOf(row.getString("state")),
        row.getLong("opened_by"),
        instant(row, "opened_at").orElseThrow(),
        instant(row, "closed_at"),
        row.getString("reason"),
        List.of(),
        List.of());
  }

  private static Wording wording(ResultSet row, int index) throws SQLException {
    return new Wording(
        row.getInt("n"),
        LocalTexts.read(row.getString("body")),
        JSON.readValue(row.getString("binds"), BINDS),
        new Fingerprint(row.getString("hash")),
        row.getLong("written_by"),
        instant(row, "written_at").orElseThrow());
  }

  private static Key key(ResultSet row, int index) throws SQLException {
    return new Key(
        row.getInt("n"),
        Side.valueOf(row.getString("side")),
        row.getLong("person_id"),
        LocalTexts.read(row.getString("name")),
        Role.valueOf(row.getString("role")),
        row.getString("power"),
        row.getString("place"),
        new Fingerprint(row.getString("hash")),
        instant(row, "turned_at").orElseThrow(),
        instant(row, "voided_at"));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
