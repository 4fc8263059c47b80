package org.jisr.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signing in by password and, where it is set, by a code (TOTP, RFC 6238). */
@Repository
public class SignIns {

  private final JdbcClient sql;
  private final Accounts accounts;
  private final Secrets secrets;
  private final Throttle perLogin;
  private final Throttle perAddress;

  SignIns(JdbcClient sql, Clock clock, Accounts accounts, Secrets secrets) {
    this.sql = sql;
    this.accounts = accounts;
    this.secrets = secrets;
    this.perLogin = new Throttle(10, Duration.ofMinutes(10), clock);
    this.perAddress = new Throttle(60, Duration.ofMinutes(10), clock);
  }

  /**
   * Tries a login and a password. Attempts are limited per login and per address before anything is
   * hashed.
   */
  public SignIn enter(String login, String password, String address) {
    if (!perAddress.admits(address) || !perLogin.admits(Accounts.lower(login))) {
      return new SignIn.Denied("signin.toomany");
    }
    Optional<Account> account = accounts.findByLogin(login);
    if (!secrets.matches(account.map(Account::id), password)) {
      return new SignIn.Denied("signin.denied");
    }
    Account found = account.orElseThrow();
    if (found.secondFactor()) {
      return new SignIn.CodeAsked(found);
    }
    perLogin.forget(Accounts.lower(login));
    return new SignIn.Entered(found);
  }

  /**
   * Tries a code; it works once, and for the step before and after to allow for slow clocks. Where
   * no code is asked any more, because the second factor was taken off meanwhile, none is right.
   */
  public SignIn enterCode(long id, String code) {
    Account account = accounts.find(id).orElse(null);
    if (account == null || !account.secondFactor()) {
      return new SignIn.Anew("signin.anew");
    }
    if (!perLogin.admits("code:" + id)) {
      return new SignIn.Denied("signin.toomany");
    }
    OptionalLong step = secrets.step(id, code);
    return step.isPresent() && use(id, step.getAsLong())
        ? new SignIn.Entered(account)
        : new SignIn.Denied("signin.code.denied");
  }

  /** True for the one request that moves the account past this step. */
  private boolean use(long id, long step) {
    return sql.sql("update people.account set totp_step = ? where id = ? and totp_step < ?")
            .params(step, id, step)
            .update()
        == 1;
  }
}
