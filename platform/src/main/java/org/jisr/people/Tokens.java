package org.jisr.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Fingerprint;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.base.Side;
import org.jisr.journal.Change;
import org.springframework.stereotype.Service;

/**
 * The tokens with which programs act for people. The secret is shown once and only its SHA-256 is
 * kept: it is 256 random bits, which no slow hash makes harder to guess.
 */
@Service
public class Tokens {

  /** What every secret begins with, so that one that got into a file is found by a search. */
  private static final String MARK = "jisr_";

  private final TokenStore store;
  private final Acts acts;
  private final Accounts accounts;
  private final Secrets secrets;
  private final Persons persons;
  private final Seats seats;
  private final Territories territories;
  private final FactorRule factors;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Tokens(
      TokenStore store,
      Acts acts,
      Accounts accounts,
      Secrets secrets,
      Persons persons,
      Seats seats,
      Territories territories,
      FactorRule factors,
      Clock clock) {
    this.store = store;
    this.acts = acts;
    this.accounts = accounts;
    this.secrets = secrets;
    this.persons = persons;
    this.seats = seats;
    this.territories = territories;
    this.factors = factors;
    this.clock = clock;
  }

  /**
   * @param password of the account, asked for again: a token outlives the session it is made in
   * @param secret of {@link #newSecret}
   */
  public record Make(
      long account,
      String password,
      long seat,
      String name,
      Optional<LocalDate> lastDay,
      String secret) {}

  /** A token that opens, and whose it is. */
  public record Bearer(Token token, Account account, Person person) {}

  /** A fresh secret, to be shown once. */
  public String newSecret() {
    byte[] bits = new byte[32];
    random.nextBytes(bits);
    return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /**
   * Who stands behind a secret; empty when it opens nothing, or nothing any more: as long as its
   * role wants a second factor that the account does not have, it opens nothing either.
   */
  public Optional<Bearer> bearer(String secret) {
    Optional<Bearer> bearer =
        store
            .held(hash(secret))
            .filter(token -> token.open(today(token.seat().side())))
            .flatMap(this::held);
    bearer.ifPresent(b -> store.used(b.token().id(), today(b.token().seat().side())));
    return bearer;
  }

  private Optional<Bearer> held(Token token) {
    return accounts
        .find(token.account())
        .filter(account -> account.side() == token.seat().side())
        .filter(account -> !factors.bars(account, token.seat().role()))
        .flatMap(account ->
            persons.find(token.seat().person()).map(person -> new Bearer(token, account, person)));
  }

  /** True for the token that this secret made: a form sent twice brings back the first one. */
  public boolean made(long id, String secret) {
    return store.held(hash(secret)).filter(token -> token.id() == id).isPresent();
  }

  /** A person's tokens, the newest first. */
  public List<Token> list(long person) {
    return store.list("where s.person_id = ? order by t.id desc limit 200", person);
  }

  /** The tokens of a side's seats, the newest first. */
  public List<Token> list(Side side) {
    return store.list("where s.side = ? order by t.id desc limit 500", side.name());
  }

  public Outcome make(By by, Make make) {
    return acts.run(by, Act.MAKE_TOKEN, () -> made(by, make));
  }

  private Outcome made(By by, Make make) {
    if (!secrets.owns(by, make.account(), make.password())) {
      return Outcome.refused(Refusal.invalid("password", "password.wrong"));
    }
    long person = by.person().id();
    LocalDate today = today(by.side());
    int open = (int) list(person).stream().filter(token -> token.open(today)).count();
    List<Seat> own = accounts.find(make.account()).map(seats::of).orElse(List.of());
    List<Refusal> faults = TokenRules.faults(make, own, open, today);
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    long id = store.insert(make, hash(make.secret()), clock.instant());
    acts.record(by, Change.made("token.make", "person", person, told(id)));
    return Outcome.done(id);
  }

  /** A token as the journal keeps it. */
  private Token told(long id) {
    return store.find(id).orElseThrow();
  }

  /** Ends one's own token. */
  public Outcome revoke(By by, long id) {
    return acts.run(
        by,
        Act.REVOKE_TOKEN,
        () -> ended(by, store.find(id).filter(t -> t.seat().person() == by.person().id())));
  }

  /** Ends a token of the administrator's side. */
  public Outcome end(By by, long id) {
    return acts.run(
        by,
        Act.END_TOKEN,
        () -> ended(by, store.find(id).filter(t -> t.seat().side() == by.side())));
  }

  private Outcome ended(By by, Optional<Token> token) {
    if (token.isEmpty()) {
      return Outcome.refused(new Refusal.Absent());
    }
    store.revoke(token.get().id(), clock.instant());
    acts.record(
        by,
        new Change("token.revoke", "person", token.get().seat().person(), "", token.get(), null));
    return Outcome.done(token.get().id());
  }

  private LocalDate today(Side side) {
    return LocalDate.ofInstant(clock.instant(), territories.of(side).zone());
  }

  private static String hash(String secret) {
    return Fingerprint.of(List.of(secret)).hex();
  }
}
