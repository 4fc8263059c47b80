package org.jisr.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jisr.base.Lang;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.people.Account;
import org.jisr.people.Accounts;
import org.jisr.people.By;
import org.jisr.people.OneTimeCodes;
import org.jisr.people.Person;
import org.jisr.people.Persons;
import org.jisr.people.Recoveries;
import org.jisr.people.Role;
import org.jisr.people.Seat;
import org.jisr.people.Seats;
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
  private final Seats seats;
  private final Accounts accounts;
  private final Recoveries recoveries;

  PeoplePages(Persons persons, Seats seats, Accounts accounts, Recoveries recoveries) {
    this.persons = persons;
    this.seats = seats;
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
    List<Seat> held = seats.list();
    List<Account> open = accounts.list().stream().filter(Account::active).toList();
    List<Held> rows =
        persons.list().stream()
            .map(person ->
                new Held(
                    person,
                    held.stream().filter(s -> s.person() == person.id()).toList(),
                    open.stream().filter(a -> a.person() == person.id()).toList()))
            .toList();
    return View.of(status, "workspace/people", "rows", rows, "form", form);
  }

  @PostMapping("/work/people")
  View add(Page page, Form form, By by) {
    Outcome outcome = persons.add(by, written(page, form));
    return View.after(outcome, PERSON + "{id}", refused -> list(422, form.with(refused)));
  }

  @GetMapping("/work/people/{id}")
  View show(@PathVariable String id) {
    return shown(200, Ids.of(id), Map.of(), List.of());
  }

  @PostMapping("/work/people/{id}")
  View correct(Page page, @PathVariable String id, Form form, By by) {
    long person = Ids.of(id);
    return View.after(
        persons.correct(by, new Persons.Correct(person, written(page, form), form.version())),
        PERSON + "{id}",
        refused ->
            persons
                .find(person)
                .map(stored -> part(person, "person", form.refused(refused, form(stored)), refused))
                .orElseGet(View.Absent::new));
  }

  @PostMapping("/work/people/{id}/forget")
  View forget(@PathVariable String id, By by) {
    long person = Ids.of(id);
    return View.after(
        persons.forget(by, person), PERSON + "{id}", refused -> refused(person, refused));
  }

  private static Form form(Person person) {
    Form form = Form.empty();
    form.put("name", person.name());
    form.put("email", person.email());
    form.put("lang", person.lang().code());
    form.put("_version", Integer.toString(person.version()));
    return form;
  }

  private static Persons.Add written(Page page, Form form) {
    Lang lang = Lang.find(form.value("lang")).orElse(page.lang());
    return new Persons.Add(form.localText("name"), form.text("email"), lang);
  }

  @PostMapping("/work/people/{id}/accounts")
  View open(@PathVariable String id, Form form, By by) {
    long person = Ids.of(id);
    String code = OneTimeCodes.fresh();
    return switch (accounts.open(by, new Accounts.Open(person, form.value("login"), code))) {
      case Outcome.Done(long account) -> handedOver(account, code);
      case Outcome.Refused refused -> part(person, "account", form.with(refused), refused);
    };
  }

  /** A refusal of the act itself stands above: the form is not shown to whom it is closed. */
  private View part(long person, String part, Form form, Outcome.Refused refused) {
    return refused.reasons().stream().anyMatch(Refusal.Illegal.class::isInstance)
        ? refused(person, refused)
        : shown(422, person, Map.of(part, form), List.of());
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
      return shown(422, person, Map.of("seat", form), List.of());
    }
    return View.after(
        seats.sit(by, new Seats.Sit(person, by.side(), role.get())),
        PERSON + person,
        refused -> shown(422, person, Map.of("seat", form.with(refused)), List.of()));
  }

  @PostMapping("/work/seats/{id}/end")
  View end(@PathVariable String id, By by) {
    long seat = Ids.of(id);
    long person =
        seats.list().stream().filter(s -> s.id() == seat).findFirst().map(Seat::person).orElse(0L);
    return View.after(seats.end(by, seat), PERSON + "{id}", refused -> refused(person, refused));
  }

  @PostMapping("/work/accounts/{id}/close")
  View close(@PathVariable String id, By by) {
    long account = Ids.of(id);
    long person = accounts.find(account).map(Account::person).orElse(0L);
    return View.after(
        accounts.close(by, account), PERSON + "{id}", refused -> refused(person, refused));
  }

  @PostMapping("/work/accounts/{id}/recovery")
  View recovery(@PathVariable String id, By by) {
    long account = Ids.of(id);
    long person = accounts.find(account).map(Account::person).orElse(0L);
    String code = OneTimeCodes.fresh();
    return switch (recoveries.issue(by, account, code)) {
      case Outcome.Done done -> handedOver(account, code);
      case Outcome.Refused refused -> refused(person, refused);
    };
  }

  /** The code is shown in this answer and never again; a form sent twice shows that it was. */
  private View handedOver(long id, String code) {
    Account account = accounts.find(id).orElseThrow();
    return View.of(
        "workspace/recovery",
        "person",
        persons.find(account.person()).orElseThrow(),
        "account",
        account,
        "code",
        recoveries.opens(id, code) ? code : "");
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
    return shown(422, person, Map.of(), refused.reasons());
  }

  /**
   * @param typed the form that was refused, if one was, by its part of the page
   */
  private View shown(int status, long id, Map<String, Form> typed, List<Refusal> refusals) {
    Optional<Person> person = persons.find(id);
    if (person.isEmpty()) {
      return new View.Absent();
    }
    return View.of(
        status,
        "workspace/person",
        "row",
        new Held(person.get(), seats.of(id), accounts.list(id)),
        "form",
        typed.getOrDefault("person", form(person.get())),
        "account",
        typed.getOrDefault("account", Form.empty()),
        "seat",
        typed.getOrDefault("seat", Form.empty()),
        "refusals",
        refusals,
        "asked",
        recoveries.asked());
  }
}
