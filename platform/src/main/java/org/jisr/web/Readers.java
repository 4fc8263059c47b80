package org.jisr.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jisr.people.Account;
import org.jisr.people.Accounts;
import org.jisr.people.FactorRule;
import org.jisr.people.Person;
import org.jisr.people.Persons;
import org.jisr.people.Seat;
import org.jisr.people.Seats;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Finds who reads, once a request. A closed account, a lost seat or a day since the sign-in ends
 * the session's rights.
 */
@Component
class Readers {

  /** Since when somebody is signed in: an instant kept with the session. */
  static final String SINCE = "jisr.since";

  private static final String KNOWN = Readers.class.getName();
  private static final Duration LONGEST = Duration.ofHours(24);

  private final Accounts accounts;
  private final Persons persons;
  private final Seats seats;
  private final FactorRule factors;
  private final Clock clock;

  Readers(Accounts accounts, Persons persons, Seats seats, FactorRule factors, Clock clock) {
    this.accounts = accounts;
    this.persons = persons;
    this.seats = seats;
    this.factors = factors;
    this.clock = clock;
  }

  @SuppressWarnings("unchecked")
  Optional<Reader> of(HttpServletRequest request) {
    Object known = request.getAttribute(KNOWN);
    if (known == null) {
      known = Edge.machine(request) ? Presented.reader(request) : bySession(request);
      request.setAttribute(KNOWN, known);
    }
    return (Optional<Reader>) known;
  }

  private Optional<Reader> bySession(HttpServletRequest request) {
    return accountId()
        .filter(id -> !old(request))
        .flatMap(accounts::find)
        .flatMap(account -> reader(request, account));
  }

  private Optional<Reader> reader(HttpServletRequest request, Account account) {
    List<Seat> held = seats.of(account);
    Optional<Person> person = persons.find(account.person());
    if (held.isEmpty() || person.isEmpty()) {
      return Optional.empty();
    }
    Seat taken = TakenSeat.of(request, held);
    boolean barred = factors.bars(account, taken.role());
    return Optional.of(new Reader(account, person.get(), taken, held, barred));
  }

  /** True a day after the sign-in, however busy the session was. */
  private boolean old(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        || !(session.getAttribute(SINCE) instanceof Instant since)
        || since.plus(LONGEST).isBefore(clock.instant());
  }

  private static Optional<Long> accountId() {
    Authentication now = SecurityContextHolder.getContext().getAuthentication();
    return now != null && now.getPrincipal() instanceof String name && name.matches("\\d+")
        ? Optional.of(Long.valueOf(name))
        : Optional.empty();
  }
}
