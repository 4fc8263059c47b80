package org.jisr.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.binary.Base32;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Codes with which the owner of an account sets a password, the first or a new one: at most one an
 * account, good once and for a day. The table {@code recovery} keeps only their hashes.
 */
public final class OneTimeCodes {

  private static final Duration VALID = Duration.ofHours(24);
  private static final int BYTES = 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient sql;
  private final Clock clock;

  OneTimeCodes(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A fresh code of 160 bits, in groups of four, to be shown once. */
  public static String fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Base32().encodeToString(bytes).replaceAll("(.{4})(?!$)", "$1-");
  }

  /**
   * Makes this the code of an account; an earlier one is worth nothing any more.
   *
   * @param issuer who hands it over; empty for whoever runs Jisr
   */
  void keep(long account, String code, Optional<Long> issuer) {
    sql.sql(
            """
            insert into people.recovery (account_id, hash, issued_by, expires_at)
            values (?, ?, ?, ?)
            on conflict (account_id) do update set hash = excluded.hash,
              issued_by = excluded.issued_by, expires_at = excluded.expires_at
            """)
        .param(account)
        .param(hash(code))
        .param(issuer.orElse(null))
        .param(now().plus(VALID))
        .update();
  }

  /** True when this is the code that opens the account now. */
  boolean opens(long account, String code) {
    return sql.sql(
                """
                select count(*) from people.recovery
                where account_id = ? and hash = ? and expires_at > ?
                """)
            .params(account, hash(code), now())
            .query(Integer.class)
            .single()
        == 1;
  }

  /** True for the one request that takes the code away. */
  boolean use(long account, String code) {
    return sql.sql(
                "delete from people.recovery where account_id = ? and hash = ? and expires_at > ?")
            .params(account, hash(code), now())
            .update()
        == 1;
  }

  /** Forgets those whose day is over. */
  void forget() {
    sql.sql("delete from people.recovery where expires_at <= ?").param(now()).update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  /**
   * With 160 random bits a plain hash is enough. Hyphens, spaces and small letters do not matter.
   */
  private static String hash(String code) {
    String bare = code.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(bare.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
