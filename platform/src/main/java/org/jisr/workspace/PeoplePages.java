package org.jisr.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Lang;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.people.Account;
import org.jisr.people.Accounts;
import org.jisr.people.By;
import org.jisr.people.Person;
import org.jisr.people.Persons;
import org.jisr.people.Recoveries;
import org.jisr.people.Role;
import org.jisr.people.Seat;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The persons, their seats and their accounts, for administrators. */
@Controller
class PeoplePages {

  private static final String PERSON = "/work/people/";

  private final Persons persons;
  private final Accounts accounts;
  private final Recoveries recoveries;

  PeoplePages(Persons persons, Accounts accounts, Recoveries recoveries) {
    this.persons = persons;
    this.accounts = accounts;
    this.recoveries = recoveries;
  }

  @GetMapping("/work/people")
  View list(Page page) {
    Form form = Form.empty();
    form.put("lang", page.lang().code());
    return list(200, form);
  }

  private View list(int status, Form form) {
    List<Seat> seats = persons.seats();
    List<Account> open = accounts.list().stream().filter(Account::active).toList();
    List<Held> rows =
        persons.list().stream()
            .map(person ->
                new Held(
                    person,
                    seats.stream().filter(s -> s.person() == person.id()).toList(),
                    open.stream().filter(a -> a.person() == person.id()).toList()))
            .toList();
    return View.of(status, "workspace/people", "rows", rows, "form", form);
  }

  @PostMapping("/work/people")
  View add(Page page, Form form, By by) {
    Optional<Lang> lang =
        Arrays.stream(Lang.values()).filter(l -> l.code().equals(form.value("lang"))).findFirst();
    Outcome outcome =
        persons.add(
            by, new Persons.Add(form.text("name"), form.text("email"), lang.orElse(page.lang())));
    return View.after(outcome, PERSON + "{id}", refused -> list(422, form.with(refused)));
  }

  @GetMapping("/work/people/{id}")
  View show(@PathVariable String id) {
    return person(200, Ids.of(id), Form.empty(), Form.empty(), List.of());
  }

  @PostMapping("/work/people/{id}/accounts")
  View open(@PathVariable String id, Form form, By by) {
    long person = Ids.of(id);
    Outcome outcome =
        accounts.open(by, new Accounts.Open(person, form.value("login"), form.value("password")));
    return View.after(outcome, PERSON + person, refused -> account(person, form, refused));
  }

  /** A refusal of the act itself stands above: the form is not shown to whom it is closed. */
  private View account(long person, Form form, Outcome.Refused refused) {
    return refused.reasons().stream().anyMatch(Refusal.Illegal.class::isInstance)
        ? refused(person, refused)
        : person(422, person, form.with(refused), Form.empty(), List.of());
  }

  /** An administrator seats people on the own side only, so the form asks for no side. */
  @PostMapping("/work/people/{id}/seats")
  View sit(@PathVariable String id, Form form, By by) {
    long person = Ids.of(id);
    Optional<Role> role = form.choice("role", Role.class);
    if (role.isEmpty()) {
      if (!form.faulty()) {
        form.fault("role", "seat.role.missing");
      }
      return person(422, person, Form.empty(), form, List.of());
    }
    return View.after(
        persons.sit(by, new Persons.Sit(person, by.side(), role.get())),
        PERSON + person,
        refused -> person(422, person, Form.empty(), form.with(refused), List.of()));
  }

  @PostMapping("/work/seats/{id}/end")
  View end(@PathVariable String id, By by) {
    long seat = Ids.of(id);
    long person =
        persons.seats().stream()
            .filter(s -> s.id() == seat)
            .findFirst()
            .map(Seat::person)
            .orElse(0L);
    return View.after(
        persons.endSeat(by, seat), PERSON + "{id}", refused -> refused(person, refused));
  }

  @PostMapping("/work/accounts/{id}/close")
  View close(@PathVariable String id, By by) {
    long account = Ids.of(id);
    long person = accounts.find(account).map(Account::person).orElse(0L);
    return View.after(
        accounts.close(by, account), PERSON + "{id}", refused -> refused(person, refused));
  }

  /** The code is shown in this answer and never again; a form sent twice shows that it was. */
  @PostMapping("/work/accounts/{id}/recovery")
  View recovery(@PathVariable String id, By by) {
    long account = Ids.of(id);
    long person = accounts.find(account).map(Account::person).orElse(0L);
    String code = recoveries.newCode();
    return switch (recoveries.issue(by, account, code)) {
      case Outcome.Done done ->
          View.of(
              "workspace/recovery",
              "person",
              persons.find(person).orElseThrow(),
              "account",
              accounts.find(account).orElseThrow(),
              "code",
              recoveries.opens(account, code) ? code : "");
      case Outcome.Refused refused -> refused(person, refused);
    };
  }

  @PostMapping("/work/accounts/{id}/factor")
  View factor(@PathVariable String id, By by) {
    long account = Ids.of(id);
    long person = accounts.find(account).map(Account::person).orElse(0L);
    return View.after(
        recoveries.takeFactorOff(by, account),
        PERSON + "{id}",
        refused -> refused(person, refused));
  }

  private View refused(long person, Outcome.Refused refused) {
    return person(422, person, Form.empty(), Form.empty(), refused.reasons());
  }

  private View person(int status, long id, Form account, Form seat, List<Refusal> refusals) {
    Optional<Person> person = persons.find(id);
    if (person.isEmpty()) {
      return new View.Absent();
    }
    return View.of(
        status,
        "workspace/person",
        "row",
        new Held(person.get(), persons.seats(id), accounts.list(id)),
        "account",
        account,
        "seat",
        seat,
        "refusals",
        refusals,
        "asked",
        recoveries.asked());
  }
}
