package org.jisr.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.binary.Base32;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.journal.Change;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Ways back in. For a forgotten password an administrator hands over a code that works once and for
 * a day; the second factor is still asked for afterwards. A lost second factor is taken off by two
 * administrators, the first of them of the person's own side.
 */
@Repository
public class Recoveries {

  private static final Duration VALID = Duration.ofHours(24);
  private static final int BYTES = 20;

  private final JdbcClient sql;
  private final Clock clock;
  private final Acts acts;
  private final Persons persons;
  private final Accounts accounts;
  private final SecureRandom random = new SecureRandom();
  private final Throttle perLogin;
  private final Throttle perAddress;

  Recoveries(JdbcClient sql, Clock clock, Acts acts, Persons persons, Accounts accounts) {
    this.sql = sql;
    this.clock = clock;
    this.acts = acts;
    this.persons = persons;
    this.accounts = accounts;
    this.perLogin = new Throttle(10, Duration.ofMinutes(10), clock);
    this.perAddress = new Throttle(60, Duration.ofMinutes(10), clock);
  }

  /**
   * What somebody types who has such a code.
   *
   * @param wanted the new password
   */
  public record Recover(String login, String code, String wanted) {}

  /** A fresh code of 160 bits, in groups of four, to be shown once. */
  public String newCode() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Base32().encodeToString(bytes).replaceAll("(.{4})(?!$)", "$1-");
  }

  /** Makes this code the way back into an account; only its hash is kept. */
  public Outcome issue(By by, long account, String code) {
    return acts.run(
        by,
        Act.ISSUE_RECOVERY,
        () -> {
          Optional<Account> found = accounts.find(account);
          if (found.isEmpty()) {
            return Outcome.refused(new Refusal.Absent());
          }
          long person = found.get().person();
          Optional<Refusal> reach = PeopleRules.accounting(by.side(), persons.seats(person));
          if (reach.isPresent()) {
            return Outcome.refused(reach.get());
          }
          sql.sql(
                  """
                  insert into people.recovery (account_id, hash, issued_by, expires_at)
                  values (?, ?, ?, ?)
                  on conflict (account_id) do update set hash = excluded.hash,
                    issued_by = excluded.issued_by, expires_at = excluded.expires_at
                  """)
              .params(account, hash(code), by.person().id(), end())
              .update();
          acts.record(by, Change.made("account.recovery", "person", person, found.get().login()));
          return Outcome.done(account);
        });
  }

  /** True when this is the code that opens the account now. */
  public boolean opens(long account, String code) {
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

  /**
   * Sets a new password by such a code, which is thereby used; answers the account. An unknown
   * login, a wrong code and an old one get the same answer.
   *
   * @param address from which it is tried
   */
  public Outcome recover(Recover recover, String address) {
    String login = recover.login().strip().toLowerCase(Locale.ROOT);
    if (!perAddress.admits(address) || !perLogin.admits(login)) {
      return Outcome.refused(Refusal.invalid("login", "signin.toomany"));
    }
    return acts.runAsJisr(() -> {
      Optional<Account> account = accounts.findByLogin(login);
      if (account.isEmpty() || !used(account.get().id(), recover.code())) {
        return Outcome.refused(Refusal.invalid("code", "recovery.denied"));
      }
      Optional<Refusal> fault = accounts.reset(account.get(), recover.wanted());
      if (fault.isPresent()) {
        return Outcome.refused(fault.get());
      }
      acts.recordAsJisr(
          Change.made(
              "account.recovered", "person", account.get().person(), account.get().login()));
      return Outcome.done(account.get().id());
    });
  }

  /** True for the one request that takes the code away. */
  private boolean used(long account, String code) {
    return sql.sql(
                "delete from people.recovery where account_id = ? and hash = ? and expires_at > ?")
            .params(account, hash(code), now())
            .update()
        == 1;
  }

  /** The accounts whose second factor one administrator has asked to take off. */
  public List<Long> asked() {
    return sql.sql("select account_id from people.factor_removal where expires_at > ?")
        .param(now())
        .query(Long.class)
        .list();
  }

  /**
   * Takes a lost second factor off: asked by one administrator of the person's side, done when
   * another person who administers either side confirms within a day.
   */
  public Outcome takeFactorOff(By by, long id) {
    return acts.run(
        by,
        Act.TAKE_FACTOR_OFF,
        () -> {
          Optional<Account> account = accounts.find(id).filter(Account::secondFactor);
          if (account.isEmpty()) {
            return Outcome.refused(new Refusal.Absent());
          }
          Optional<Long> first = firstToAsk(id);
          return first.isEmpty() ? ask(by, account.get()) : confirm(by, account.get(), first.get());
        });
  }

  private Optional<Long> firstToAsk(long account) {
    return sql.sql(
            """
            select asked_by from people.factor_removal
            where account_id = ? and expires_at > ? for update
            """)
        .params(account, now())
        .query(Long.class)
        .optional();
  }

  private Outcome ask(By by, Account account) {
    Optional<Refusal> reach = PeopleRules.accounting(by.side(), persons.seats(account.person()));
    if (reach.isPresent()) {
      return Outcome.refused(reach.get());
    }
    sql.sql(
            """
            insert into people.factor_removal (account_id, asked_by, expires_at) values (?, ?, ?)
            on conflict (account_id) do update
            set asked_by = excluded.asked_by, expires_at = excluded.expires_at
            """)
        .params(account.id(), by.person().id(), end())
        .update();
    acts.record(by, Change.made("account.factorask", "person", account.person(), account.login()));
    return Outcome.done(account.person());
  }

  private Outcome confirm(By by, Account account, long first) {
    if (first == by.person().id()) {
      return Outcome.refused(Refusal.illegal("factor.same"));
    }
    sql.sql("delete from people.factor_removal where account_id = ?").param(account.id()).update();
    accounts.withoutFactor(account.id());
    acts.record(by, Change.made("account.factoroff", "person", account.person(), account.login()));
    return Outcome.done(account.person());
  }

  private OffsetDateTime now() {
    return at(clock.instant());
  }

  private OffsetDateTime end() {
    return at(clock.instant().plus(VALID));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
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
