package org.jisr.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.base.Side;
import org.jisr.journal.Change;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The local accounts, opened and closed by administrators. */
@Repository
public class Accounts {

  private final JdbcClient sql;
  private final Acts acts;
  private final Persons persons;
  private final Seats seats;
  private final Administrators administrators;
  private final Passwords passwords = new Passwords();
  private final OneTimeCodes firstCodes;

  Accounts(
      JdbcClient sql,
      Clock clock,
      Acts acts,
      Persons persons,
      Seats seats,
      Administrators administrators) {
    this.sql = sql;
    this.acts = acts;
    this.persons = persons;
    this.seats = seats;
    this.administrators = administrators;
    this.firstCodes = new OneTimeCodes(sql, clock);
  }

  /**
   * An account to be opened.
   *
   * @param code with which its owner sets the first password, see {@link OneTimeCodes}
   */
  public record Open(long person, String login, String code) {}

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

  public Outcome open(By by, Open open) {
    return acts.run(
        by,
        Act.ADD_ACCOUNT,
        () -> persons.lock(open.person()),
        person -> {
          List<Refusal> faults = faults(open);
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          long id = insert(by.side(), open, Optional.of(by.person().id()));
          acts.record(by, Change.made("account.open", "person", person.id(), id));
          return Outcome.done(id);
        });
  }

  /** Inserts without a person behind it: the set-up. */
  public long insert(Side side, Open open) {
    return insert(side, open, Optional.empty());
  }

  /** Nobody has its password until its owner has chosen one. */
  private long insert(Side side, Open open, Optional<Long> issuer) {
    long id = row(side, open.person(), open.login(), passwords.nobodys());
    firstCodes.keep(id, open.code(), issuer);
    return id;
  }

  /** Inserts with a password: the demonstration and tests. */
  public long insert(Side side, long person, String login, String password) {
    return row(side, person, login, passwords.hash(password));
  }

  private long row(Side side, long person, String login, String hash) {
    return sql.sql(
            """
            insert into people.account (person_id, side, login, password) values (?, ?, ?, ?)
            returning id
            """)
        .params(person, side.name(), login.strip(), hash)
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
        () -> find(id),
        account -> {
          Optional<Refusal> fault = closable(by, account);
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
          acts.record(by, new Change("account.close", "person", account.person(), "", id, null));
          return Outcome.done(account.person());
        });
  }

  private Optional<Refusal> closable(By by, Account account) {
    Optional<Refusal> reach = PeopleRules.accounting(by.side(), account);
    if (reach.isEmpty()
        && seats.of(account).stream().anyMatch(s -> s.role() == Role.ADMINISTRATOR)
        && !administrators.remain(by.side(), 0, account.id())) {
      return Optional.of(Refusal.illegal("account.last", by.side()));
    }
    return reach;
  }

  static String lower(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }

  private static Account account(ResultSet row, int index) throws SQLException {
    return new Account(
        row.getLong("id"),
        row.getLong("person_id"),
        Side.valueOf(row.getString("side")),
        row.getString("login"),
        row.getString("totp_secret") != null,
        row.getBoolean("active"));
  }
}
