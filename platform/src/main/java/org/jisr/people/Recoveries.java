package org.jisr.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.base.TextRules;
import org.jisr.journal.Change;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Ways back in. For a forgotten password an administrator hands over one of the {@link
 * OneTimeCodes}; the second factor is still asked for afterwards. A lost second factor is taken off
 * by two administrators, the first of them of the side that opened the account.
 */
@Repository
public class Recoveries {

  private static final Duration VALID = Duration.ofHours(24);

  private final JdbcClient sql;
  private final Clock clock;
  private final Acts acts;
  private final Secrets secrets;
  private final Accounts accounts;
  private final OneTimeCodes codes;
  private final Throttle perLogin;
  private final Throttle perAddress;

  Recoveries(JdbcClient sql, Clock clock, Acts acts, Accounts accounts, Secrets secrets) {
    this.sql = sql;
    this.clock = clock;
    this.acts = acts;
    this.secrets = secrets;
    this.accounts = accounts;
    this.codes = new OneTimeCodes(sql, clock);
    this.perLogin = new Throttle(10, Duration.ofMinutes(10), clock);
    this.perAddress = new Throttle(60, Duration.ofMinutes(10), clock);
  }

  /**
   * What somebody types who has such a code.
   *
   * @param wanted the new password
   */
  public record Recover(String login, String code, String wanted) {}

  /** Makes this code the way back into an account; only its hash is kept. */
  public Outcome issue(By by, long account, String code) {
    return acts.run(
        by,
        Act.ISSUE_RECOVERY,
        () -> accounts.find(account),
        found -> {
          Optional<Refusal> reach = PeopleRules.accounting(by.side(), found);
          if (reach.isPresent()) {
            return Outcome.refused(reach.get());
          }
          codes.keep(account, code, Optional.of(by.person().id()));
          acts.record(by, Change.made("account.recovery", "person", found.person(), account));
          return Outcome.done(account);
        });
  }

  /**
   * The same by whoever runs Jisr, for an administrator who cannot be helped by another; answers
   * the account.
   */
  public Outcome issue(String login, String code) {
    return acts.runAsJisr(() -> {
      Optional<Account> account = accounts.findByLogin(login);
      if (account.isEmpty()) {
        return Outcome.refused(new Refusal.Absent());
      }
      codes.keep(account.get().id(), code, Optional.empty());
      acts.recordAsJisr(
          Change.made("account.recovery", "person", account.get().person(), account.get().id()));
      return Outcome.done(account.get().id());
    });
  }

  /** True when this is the code that opens the account now. */
  public boolean opens(long account, String code) {
    return codes.opens(account, code);
  }

  /**
   * Sets a new password by such a code, which is thereby used; answers the account. An unknown
   * login, a wrong code and an old one get the same answer.
   *
   * @param address from which it is tried
   */
  public Outcome recover(Recover recover, String address) {
    List<Refusal> missing = missing(recover);
    if (!missing.isEmpty()) {
      return Outcome.refused(missing);
    }
    String login = recover.login().strip().toLowerCase(Locale.ROOT);
    if (!perAddress.admits(address) || !perLogin.admits(login)) {
      return Outcome.refused(Refusal.invalid("login", "signin.toomany"));
    }
    return acts.runAsJisr(() -> {
      Optional<Account> account = accounts.findByLogin(login);
      if (account.isEmpty() || !codes.use(account.get().id(), recover.code())) {
        return Outcome.refused(Refusal.invalid("code", "recovery.denied"));
      }
      Optional<Refusal> fault = secrets.reset(account.get(), recover.wanted());
      if (fault.isPresent()) {
        return Outcome.refused(fault.get());
      }
      acts.recordAsJisr(
          Change.made("account.recovered", "person", account.get().person(), account.get().id()));
      return Outcome.done(account.get().id());
    });
  }

  private static List<Refusal> missing(Recover recover) {
    return Stream.of(
            TextRules.required("login", recover.login(), TextRules.TITLE),
            TextRules.required("code", recover.code(), TextRules.TITLE),
            TextRules.required("wanted", recover.wanted(), TextRules.BODY))
        .flatMap(List::stream)
        .toList();
  }

  /** The accounts whose second factor one administrator has asked to take off. */
  public List<Long> asked() {
    return sql.sql("select account_id from people.factor_removal where expires_at > ?")
        .param(now())
        .query(Long.class)
        .list();
  }

  /**
   * Takes a lost second factor off: asked by one administrator of the account's side, done when
   * another person who administers either side confirms within a day.
   */
  public Outcome takeFactorOff(By by, long id) {
    return acts.run(
        by,
        Act.TAKE_FACTOR_OFF,
        () -> accounts.find(id).filter(Account::secondFactor),
        account ->
            firstToAsk(id)
                .map(first -> confirm(by, account, first))
                .orElseGet(() -> ask(by, account)));
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
    Optional<Refusal> reach = PeopleRules.accounting(by.side(), account);
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
    acts.record(by, Change.made("account.factorask", "person", account.person(), account.id()));
    return Outcome.done(account.person());
  }

  private Outcome confirm(By by, Account account, long first) {
    if (first == by.person().id()) {
      return Outcome.refused(Refusal.illegal("factor.same"));
    }
    sql.sql("delete from people.factor_removal where account_id = ?").param(account.id()).update();
    secrets.withoutFactor(account.id());
    acts.record(by, Change.made("account.factoroff", "person", account.person(), account.id()));
    return Outcome.done(account.person());
  }

  /** Forgets codes that were not used, and what one administrator alone had asked. */
  @Scheduled(initialDelay = 600_000, fixedRate = 86_400_000)
  void forget() {
    codes.forget();
    sql.sql("delete from people.factor_removal where expires_at <= ?").param(now()).update();
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
}
