package org.jisr.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.journal.Change;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The local accounts, opened and closed by administrators; their secrets changed by their owners.
 */
@Repository
public class Accounts {

  private final JdbcClient sql;
  private final Clock clock;
  private final Acts acts;
  private final Persons persons;
  private final Administrators administrators;
  private final Passwords passwords = new Passwords();
  private final Codes codes = new Codes();
  private final OneTimeCodes firstCodes;
  private final Throttle attempts;

  Accounts(JdbcClient sql, Clock clock, Acts acts, Persons persons, Administrators administrators) {
    this.sql = sql;
    this.clock = clock;
    this.acts = acts;
    this.persons = persons;
    this.administrators = administrators;
    this.firstCodes = new OneTimeCodes(sql, clock);
    this.attempts = new Throttle(10, Duration.ofMinutes(10), clock);
  }

  /**
   * An account to be opened.
   *
   * @param code with which its owner sets the first password, see {@link OneTimeCodes}
   */
  public record Open(long person, String login, String code) {}

  public record NewPassword(long account, String present, String wanted) {}

  /**
   * @param secret in Base32, as the page showed it; empty to take the second factor off
   */
  public record SecondFactor(long account, String password, String secret, String code) {}

  public record LeaveElsewhere(long account, String password) {}

  public Optional<Account> find(long id) {
    return sql.sql("select * from people.account where id = ? and active")
        .param(id)
        .query(Accounts::account)
        .optional();
  }

  Optional<Account> findByLogin(String login) {
    return sql.sql("select * from people.account where lower(login) = ? and active")
        .param(lower(login))
        .query(Accounts::account)
        .optional();
  }

  public List<Account> list(long person) {
    return sql.sql("select * from people.account where person_id = ? order by id")
        .param(person)
        .query(Accounts::account)
        .list();
  }

  /** The accounts of everybody. */
  public List<Account> list() {
    return sql.sql("select * from people.account order by id").query(Accounts::account).list();
  }

  /** A fresh secret in Base32, to be shown once. */
  public String newSecret() {
    return codes.newSecret();
  }

  public Outcome open(By by, Open open) {
    return acts.run(
        by,
        Act.ADD_ACCOUNT,
        () -> {
          if (persons.find(open.person()).isEmpty()) {
            return Outcome.refused(new Refusal.Absent());
          }
          List<Refusal> faults = faults(open);
          PeopleRules.accounting(by.side(), persons.seats(open.person())).ifPresent(faults::add);
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          long id = insert(open, Optional.of(by.person().id()));
          acts.record(by, Change.made("account.open", "person", open.person(), open.login()));
          return Outcome.done(id);
        });
  }

  /** Inserts without a person behind it: the set-up. */
  public long insert(Open open) {
    return insert(open, Optional.empty());
  }

  /** Nobody has its password until its owner has chosen one. */
  private long insert(Open open, Optional<Long> issuer) {
    long id = row(open.person(), open.login(), passwords.nobodys());
    firstCodes.keep(id, open.code(), issuer);
    return id;
  }

  /** Inserts with a password: the demonstration and tests. */
  public long insert(long person, String login, String password) {
    return row(person, login, passwords.hash(password));
  }

  private long row(long person, String login, String hash) {
    return sql.sql(
            "insert into people.account (person_id, login, password) values (?, ?, ?) returning id")
        .params(person, login.strip(), hash)
        .query(Long.class)
        .single();
  }

  private List<Refusal> faults(Open open) {
    List<Refusal> faults = new ArrayList<>();
    if (open.login().isBlank()) {
      faults.add(Refusal.invalid("login", "account.login.missing"));
    } else if (!open.login().strip().matches("[\\p{L}\\p{N}._@-]{3,100}")) {
      faults.add(Refusal.invalid("login", "account.login.invalid", open.login()));
    } else if (taken(open.login())) {
      faults.add(Refusal.invalid("login", "account.login.taken", open.login().strip()));
    }
    return faults;
  }

  private boolean taken(String login) {
    return sql.sql("select count(*) from people.account where lower(login) = ?")
            .param(lower(login))
            .query(Integer.class)
            .single()
        > 0;
  }

  public Outcome close(By by, long id) {
    return acts.run(
        by,
        Act.CLOSE_ACCOUNT,
        () -> {
          Optional<Account> account = find(id);
          if (account.isEmpty()) {
            return Outcome.refused(new Refusal.Absent());
          }
          Optional<Refusal> fault = closable(by, account.get());
          if (fault.isPresent()) {
            return Outcome.refused(fault.get());
          }
          sql.sql(
                  """
                  update people.account
                  set active = false, password = ?, totp_secret = null, totp_step = 0
                  where id = ?
                  """)
              .params(passwords.nobodys(), id)
              .update();
          long person = account.get().person();
          acts.record(
              by, new Change("account.close", "person", person, "", account.get().login(), null));
          return Outcome.done(person);
        });
  }

  private Optional<Refusal> closable(By by, Account account) {
    List<Seat> seats = persons.seats(account.person());
    Optional<Refusal> reach = PeopleRules.accounting(by.side(), seats);
    if (reach.isEmpty()
        && seats.stream().anyMatch(seat -> seat.role() == Role.ADMINISTRATOR)
        && !administrators.remain(by.side(), 0, account.id())) {
      return Optional.of(Refusal.illegal("account.last", by.side()));
    }
    return reach;
  }

  public Outcome change(By by, NewPassword wanted) {
    return acts.run(
        by,
        Act.CHANGE_PASSWORD,
        () -> {
          if (!owns(by, wanted.account(), wanted.present())) {
            return Outcome.refused(Refusal.invalid("present", "password.wrong"));
          }
          Optional<Refusal> fault =
              passwords.fault("wanted", wanted.wanted(), column(wanted.account(), "login"));
          if (fault.isPresent()) {
            return Outcome.refused(fault.get());
          }
          store(wanted.account(), wanted.wanted());
          acts.record(
              by, new Change("account.password", "person", by.person().id(), "", null, null));
          return Outcome.done(wanted.account());
        });
  }

  /** Sets a password without the present one; why it cannot be taken, if it cannot. */
  Optional<Refusal> reset(Account account, String wanted) {
    Optional<Refusal> fault = passwords.fault("wanted", wanted, account.login());
    if (fault.isEmpty()) {
      store(account.id(), wanted);
    }
    return fault;
  }

  private void store(long account, String password) {
    sql.sql("update people.account set password = ? where id = ?")
        .params(passwords.hash(password), account)
        .update();
  }

  /** Takes the second factor off without its owner. */
  void withoutFactor(long account) {
    sql.sql("update people.account set totp_secret = null, totp_step = 0 where id = ?")
        .param(account)
        .update();
  }

  /** Sets the second factor, whose first code is thereby used, or takes it off. */
  public Outcome secondFactor(By by, SecondFactor wanted) {
    return acts.run(
        by,
        Act.SET_SECOND_FACTOR,
        () -> {
          if (!owns(by, wanted.account(), wanted.password())) {
            return Outcome.refused(Refusal.invalid("password", "password.wrong"));
          }
          boolean on = !wanted.secret().isEmpty();
          OptionalLong step =
              on ? codes.step(wanted.secret(), wanted.code(), clock.instant()) : OptionalLong.of(0);
          if (step.isEmpty()) {
            return Outcome.refused(Refusal.invalid("code", "signin.code.denied"));
          }
          sql.sql("update people.account set totp_secret = ?, totp_step = ? where id = ?")
              .param(on ? wanted.secret() : null)
              .param(step.getAsLong())
              .param(wanted.account())
              .update();
          acts.record(
              by, new Change("account.secondfactor", "person", by.person().id(), "", !on, on));
          return Outcome.done(wanted.account());
        });
  }

  /** Whether the account's other sessions may be ended; whoever keeps the sessions ends them. */
  public Outcome leaveElsewhere(By by, LeaveElsewhere wanted) {
    return acts.run(
        by,
        Act.LEAVE_ELSEWHERE,
        () -> {
          if (!owns(by, wanted.account(), wanted.password())) {
            return Outcome.refused(Refusal.invalid("current", "password.wrong"));
          }
          acts.record(
              by, new Change("account.elsewhere", "person", by.person().id(), "", null, null));
          return Outcome.done(wanted.account());
        });
  }

  /** True for the account of the person who acts, with its password. Attempts are limited. */
  boolean owns(By by, long account, String password) {
    return attempts.admits(Long.toString(account))
        && find(account).filter(a -> a.person() == by.person().id()).isPresent()
        && passwords.matches(password, Optional.of(column(account, "password")));
  }

  String column(long id, String column) {
    return sql.sql("select " + column + " from people.account where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  static String lower(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }

  private static Account account(ResultSet row, int index) throws SQLException {
    return new Account(
        row.getLong("id"),
        row.getLong("person_id"),
        row.getString("login"),
        row.getString("totp_secret") != null,
        row.getBoolean("active"));
  }
}
