package org.jisr.track;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Fingerprint;
import org.jisr.base.Side;
import org.jisr.store.LocalTexts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code track.track} and {@code track.rule}. */
final class TrackStore {

  private final JdbcClient sql;

  TrackStore(JdbcClient sql) {
    this.sql = sql;
  }

  void lock(long id) {
    sql.sql("select id from track.track where id = ? for update")
        .param(id)
        .query(Long.class)
        .optional();
  }

  List<Track> list(String rest, Object... params) {
    return sql.sql("select * from track.track " + rest)
        .params(List.of(params))
        .query(TrackStore::track)
        .list();
  }

  long insert(Tracks.Open open, Side side) {
    return sql.sql(
            """
            insert into track.track (kind, subject, side, title, place, hash, state)
            values (?, ?, ?, cast(? as jsonb), ?, ?, 'TO_VOTE') returning id
            """)
        .params(
            open.kind(),
            open.subject(),
            side.name(),
            LocalTexts.write(open.title()),
            open.place(),
            open.hash().hex())
        .query(Long.class)
        .single();
  }

  void revise(long id, Tracks.Open changed) {
    sql.sql(
            """
            update track.track
            set state = 'TO_VOTE', title = cast(? as jsonb), hash = ?, voted_on = null,
                vote_reference = '', sent_on = null, effective_on = null,
                effective_reference = '', presumed = false, reason = ''
            where id = ?
            """)
        .params(LocalTexts.write(changed.title()), changed.hash().hex(), id)
        .update();
  }

  void close(long id) {
    sql.sql("update track.track set closed = true where id = ?").param(id).update();
  }

  void schedule(long id, LocalDate on) {
    sql.sql("update track.track set session_on = ? where id = ?").params(on, id).update();
  }

  /** Writes what a step says; what it does not say stays, but a new start forgets the last one. */
  void move(Track before, Tracks.Step step, TrackState next, LocalDate today) {
    String set =
        switch (step.act()) {
          case VOTE -> "voted_on = :on, vote_reference = :reference";
          case SEND -> "sent_on = :on";
          case CONFIRM -> "effective_on = :on, effective_reference = :reference";
          case PRESUME -> "effective_on = :today, presumed = true";
          case REJECT, RETURN -> "reason = :reason";
          case AGAIN ->
              "session_on = null, voted_on = null, vote_reference = '', sent_on = null, reason = ''";
          case TEXT_CHANGED -> throw new IllegalArgumentException("follows from an edit");
        };
    sql.sql("update track.track set state = :state, " + set + " where id = :id")
        .param("state", next.name())
        .param("on", step.on().orElse(null))
        .param("today", today)
        .param("reference", step.reference().strip())
        .param("reason", step.reason().strip())
        .param("id", before.id())
        .update();
  }

  Optional<LegalRule> rule(Side side) {
    return sql.sql("select * from track.rule where side = ?")
        .param(side.name())
        .query((row, i) ->
            new LegalRule(
                side,
                LegalRule.Kind.valueOf(row.getString("kind")),
                LocalTexts.read(row.getString("body")),
                row.getInt("days"),
                row.getString("source")))
        .optional();
  }

  void set(LegalRule rule) {
    sql.sql(
            """
            insert into track.rule (side, kind, body, days, source)
            values (?, ?, cast(? as jsonb), ?, ?)
            on conflict (side) do update
            set kind = excluded.kind, body = excluded.body, days = excluded.days,
                source = excluded.source
            """)
        .params(
            rule.side().name(),
            rule.kind().name(),
            LocalTexts.write(rule.body()),
            rule.days(),
            rule.source())
        .update();
  }

  private static Track track(ResultSet row, int index) throws SQLException {
    return new Track(
        row.getLong("id"),
        row.getString("kind"),
        row.getLong("subject"),
        Side.valueOf(row.getString("side")),
        LocalTexts.read(row.getString("title")),
        row.getString("place"),
        new Fingerprint(row.getString("hash")),
        TrackState.valueOf(row.getString("state")),
        day(row, "session_on"),
        day(row, "voted_on"),
        row.getString("vote_reference"),
        day(row, "sent_on"),
        day(row, "effective_on"),
        row.getString("effective_reference"),
        row.getBoolean("presumed"),
        row.getString("reason"),
        row.getBoolean("closed"));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }
}
