package org.jisr.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code people.token}. */
@Repository
class TokenStore {

  private static final String ALL =
      """
      select t.*, s.person_id, s.side, s.role from people.token t
      join people.seat s on s.id = t.seat_id
      """;

  private final JdbcClient sql;

  TokenStore(JdbcClient sql) {
    this.sql = sql;
  }

  long insert(Tokens.Make make, String hash, Instant now) {
    return sql.sql(
            """
            insert into people.token (account_id, seat_id, name, hash, made_at, last_day)
            values (?, ?, ?, ?, ?, ?) returning id
            """)
        .params(
            make.account(),
            make.seat(),
            make.name(),
            hash,
            now.atOffset(ZoneOffset.UTC),
            make.lastDay().orElseThrow())
        .query(Long.class)
        .single();
  }

  Optional<Token> find(long id) {
    return list("where t.id = ?", id).stream().findFirst();
  }

  /** The token of a secret, of an account and a seat that still hold. */
  Optional<Token> held(String hash) {
    return list(
            """
            join people.account a on a.id = t.account_id and a.active
            where t.hash = ? and t.revoked_at is null and s.ended_at is null
            """,
            hash)
        .stream()
        .findFirst();
  }

  List<Token> list(String rest, Object... params) {
    return sql.sql(ALL + rest).params(List.of(params)).query(TokenStore::token).list();
  }

  /** Notes the day of a use; once a day, so that reading does not write. */
  void used(long id, LocalDate today) {
    sql.sql("update people.token set used_on = ? where id = ? and used_on is distinct from ?")
        .params(today, id, today)
        .update();
  }

  void revoke(long id, Instant now) {
    sql.sql("update people.token set revoked_at = ? where id = ? and revoked_at is null")
        .params(now.atOffset(ZoneOffset.UTC), id)
        .update();
  }

  private static Token token(ResultSet row, int index) throws SQLException {
    return new Token(
        row.getLong("id"),
        row.getLong("account_id"),
        new Seat(
            row.getLong("seat_id"),
            row.getLong("person_id"),
            Side.valueOf(row.getString("side")),
            Role.valueOf(row.getString("role"))),
        row.getString("name"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_day", LocalDate.class),
        Optional.ofNullable(row.getObject("used_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
