package org.jisr.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.journal.Change;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The passwords and second factors of the accounts, known and changed by their owners alone. */
@Repository
public class Secrets {

  private final JdbcClient sql;
  private final Clock clock;
  private final Acts acts;
  private final Accounts accounts;
  private final Passwords passwords = new Passwords();
  private final Codes codes = new Codes();
  private final Throttle attempts;

  Secrets(JdbcClient sql, Clock clock, Acts acts, Accounts accounts) {
    this.sql = sql;
    this.clock = clock;
    this.acts = acts;
    this.accounts = accounts;
    this.attempts = new Throttle(10, Duration.ofMinutes(10), clock);
  }

  public record NewPassword(long account, String present, String wanted) {}

  /**
   * @param secret in Base32, as the page showed it; empty to take the second factor off
   */
  public record SecondFactor(long account, String password, String secret, String code) {}

  public record LeaveElsewhere(long account, String password) {}

  /** A fresh secret in Base32, to be shown once. */
  public String newSecret() {
    return codes.newSecret();
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
              passwords.fault("wanted", wanted.wanted(), login(wanted.account()));
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
        && accounts.find(account).filter(a -> a.person() == by.person().id()).isPresent()
        && matches(Optional.of(account), password);
  }

  /** Takes as long for an account that there is not. */
  boolean matches(Optional<Long> account, String password) {
    return passwords.matches(password, account.map(this::hash));
  }

  /** The step of time whose code this is; empty when it is none, or when no code is asked for. */
  OptionalLong step(long account, String code) {
    return sql.sql(
            "select totp_secret from people.account where id = ? and totp_secret is not null")
        .param(account)
        .query(String.class)
        .optional()
        .map(secret -> codes.step(secret, code, clock.instant()))
        .orElse(OptionalLong.empty());
  }

  private String hash(long account) {
    return sql.sql("select password from people.account where id = ?")
        .param(account)
        .query(String.class)
        .single();
  }

  private String login(long account) {
    return accounts.find(account).map(Account::login).orElse("");
  }
}
