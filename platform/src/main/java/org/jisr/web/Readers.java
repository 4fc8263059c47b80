package org.jisr.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jisr.people.Account;
import org.jisr.people.Accounts;
import org.jisr.people.Person;
import org.jisr.people.Persons;
import org.jisr.people.Seat;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Finds who reads, once a request. A closed account or a lost seat ends the session's rights. */
@Component
class Readers {

  private static final String KNOWN = Readers.class.getName();

  private final Accounts accounts;
  private final Persons persons;

  Readers(Accounts accounts, Persons persons) {
    this.accounts = accounts;
    this.persons = persons;
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
    return accountId().flatMap(accounts::find).flatMap(account -> reader(request, account));
  }

  private Optional<Reader> reader(HttpServletRequest request, Account account) {
    List<Seat> seats = persons.seats(account.person());
    Optional<Person> person = persons.find(account.person());
    if (seats.isEmpty() || person.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Reader(account, person.get(), TakenSeat.of(request, seats), seats));
  }

  private static Optional<Long> accountId() {
    Authentication now = SecurityContextHolder.getContext().getAuthentication();
    return now != null && now.getPrincipal() instanceof String name && name.matches("\\d+")
        ? Optional.of(Long.valueOf(name))
        : Optional.empty();
  }
}
