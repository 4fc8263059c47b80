package org.jisr.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jisr.people.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was answered under which idempotency key. The key, the effect and the answer are one
 * transaction: a second request with the key waits for the first and gets its answer. What was
 * refused had no effect; its answer is kept after the fact.
 */
@Repository
class Answers {

  private static final Duration KEPT = Duration.ofHours(24);

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Answers(JdbcClient sql, TransactionTemplate transaction, Clock clock) {
    this.sql = sql;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @param token whose key it is: the keys of two tokens are two keys
   * @param fingerprint of method, address and body, 64 hexadecimal digits
   */
  record Asked(long token, String key, String fingerprint) {}

  /**
   * Answers a request once.
   *
   * @param command does what is asked; an answer that refuses leaves nothing behind
   * @param other the answer to a key that was used for something else
   */
  Answer once(Asked asked, Supplier<Answer> command, Supplier<Answer> other) {
    Answer answer =
        Acts.again(() ->
            transaction.execute(status -> {
              if (!begun(asked)) {
                return kept(asked).orElseGet(other);
              }
              Answer made = command.get();
              if (made.refused()) {
                status.setRollbackOnly();
              } else {
                keep(asked, made);
              }
              return made;
            }));
    if (Objects.requireNonNull(answer).refused()) {
      transaction.executeWithoutResult(status -> {
        if (begun(asked)) {
          keep(asked, answer);
        }
      });
    }
    return answer;
  }

  /**
   * Answers a request that has one effect by itself. What is answered is read with the effect, so
   * that a request that fails has done nothing.
   */
  Answer whole(Supplier<Answer> command) {
    Answer answer =
        Acts.again(() ->
            transaction.execute(status -> {
              Answer made = command.get();
              if (made.refused()) {
                status.setRollbackOnly();
              }
              return made;
            }));
    return Objects.requireNonNull(answer);
  }

  /** True for the one request that begins with a key. Waits for another that has begun with it. */
  private boolean begun(Asked asked) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    sql.sql("delete from api.answer where token_id = ? and key = ? and at < ?")
        .params(asked.token(), asked.key(), now.minus(KEPT))
        .update();
    return sql.sql(
                """
                insert into api.answer (token_id, key, request, at) values (?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(asked.token(), asked.key(), asked.fingerprint(), now)
            .update()
        == 1;
  }

  private void keep(Asked asked, Answer answer) {
    sql.sql(
            """
            update api.answer
            set status = :status, etag = :etag, location = :location, body = :body
            where token_id = :token and key = :key
            """)
        .param("status", answer.status())
        .param("etag", answer.etag().orElse(null))
        .param("location", answer.location().orElse(null))
        .param("body", answer.body())
        .param("token", asked.token())
        .param("key", asked.key())
        .update();
  }

  private Optional<Answer> kept(Asked asked) {
    return sql.sql("select * from api.answer where token_id = ? and key = ? and request = ?")
        .params(asked.token(), asked.key(), asked.fingerprint())
        .query(Answers::answer)
        .optional();
  }

  private static Answer answer(ResultSet row, int index) throws SQLException {
    return new Answer(
        row.getInt("status"),
        Optional.ofNullable(row.getString("etag")),
        Optional.ofNullable(row.getString("location")),
        row.getString("body"));
  }

  /** Forgets answers older than a day. */
  @Scheduled(initialDelay = 600_000, fixedRate = 3_600_000)
  void forget() {
    sql.sql("delete from api.answer where at < ?")
        .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }
}
