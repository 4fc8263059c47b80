package org.jisr.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.base.TextRules;
import org.jisr.journal.Change;
import org.jisr.store.LocalTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The persons. Only an administrator adds them. The journal names them by number, so that a name
 * can be corrected, and forgotten.
 */
@Repository
public class Persons {

  private static final LocalText UNKNOWN = LocalText.of(Lang.FR, "–");

  private final JdbcClient sql;
  private final Acts acts;
  private final Seats seats;

  Persons(JdbcClient sql, Acts acts, Seats seats) {
    this.sql = sql;
    this.acts = acts;
    this.seats = seats;
  }

  /** A new person, without a seat and without an account. */
  public record Add(LocalText name, String email, Lang lang) {}

  public record Correct(long person, Add now, int version) {}

  public Optional<Person> find(long id) {
    return sql.sql("select * from people.person where id = ?")
        .param(id)
        .query(Persons::person)
        .optional();
  }

  /** The person's name, or a dash for one who is not known. */
  public LocalText name(long id) {
    return find(id).map(Person::name).orElse(UNKNOWN);
  }

  public List<Person> list() {
    return sql.sql(
            "select * from people.person order by (name ->> (name ->> 'source')) collate \"fr-x-icu\", id")
        .query(Persons::person)
        .list();
  }

  public Outcome add(By by, Add add) {
    return acts.run(by, Act.ADD_PERSON, () -> added(by, add));
  }

  private Outcome added(By by, Add add) {
    List<Refusal> faults = faults(add, 0);
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    long id = insert(add);
    acts.record(by, Change.made("person.add", "person", id, id));
    return Outcome.done(id);
  }

  /** Inserts without a person behind it: the set-up and tests. */
  public long insert(Add add) {
    return sql.sql(
            "insert into people.person (name, email, lang)"
                + " values (cast(? as jsonb), ?, ?) returning id")
        .params(LocalTexts.write(add.name()), add.email().strip(), add.lang().code())
        .query(Long.class)
        .single();
  }

  /** Writes a name, address or language anew. The journal keeps which, and neither text. */
  public Outcome correct(By by, Correct correct) {
    return acts.run(
        by,
        Act.CORRECT_PERSON,
        () -> lock(correct.person()),
        before -> {
          Optional<Refusal> reach = PeopleRules.naming(by.side(), seats.of(before.id()));
          if (reach.isPresent()) {
            return Outcome.refused(reach.get());
          }
          if (before.version() != correct.version()) {
            return acts.conflict("person", before.id(), before.version());
          }
          List<Refusal> faults = faults(correct.now(), before.id());
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          write(before.id(), correct.now());
          acts.record(
              by,
              Change.made("person.correct", "person", before.id(), changed(before, correct.now())));
          return Outcome.done(before.id());
        });
  }

  private static List<String> changed(Person before, Add now) {
    List<String> changed = new ArrayList<>();
    if (!before.name().equals(now.name())) {
      changed.add("name");
    }
    if (!before.email().equals(now.email().strip())) {
      changed.add("email");
    }
    if (before.lang() != now.lang()) {
      changed.add("lang");
    }
    return changed;
  }

  private void write(long id, Add now) {
    sql.sql(
            """
            update people.person set name = cast(? as jsonb), email = ?, lang = ?, version = version + 1
            where id = ?
            """)
        .params(LocalTexts.write(now.name()), now.email().strip(), now.lang().code(), id)
        .update();
  }

  /**
   * Takes the name, the address and the logins of somebody who has left away for good (GDPR article
   * 17, Moroccan law 09-08 article 8). The number stays, and what the journal says of it; a key
   * that was turned keeps its name, which is part of the act (GDPR article 17, paragraph 3, b).
   */
  public Outcome forget(By by, long id) {
    return acts.run(
        by,
        Act.FORGET_PERSON,
        () -> lock(id),
        person -> {
          Optional<Refusal> fault = forgettable(by, person);
          if (fault.isPresent()) {
            return Outcome.refused(fault.get());
          }
          LocalText number = LocalText.of(Lang.FR, "\u2116 " + id);
          write(id, new Add(number, "forgotten-" + id + "@jisr.invalid", person.lang()));
          sql.sql("update people.account set login = 'forgotten-' || id where person_id = ?")
              .param(id)
              .update();
          acts.record(by, Change.made("person.forget", "person", id, id));
          return Outcome.done(id);
        });
  }

  private Optional<Refusal> forgettable(By by, Person person) {
    if (!seats.of(person.id()).isEmpty() || active(person.id())) {
      return Optional.of(Refusal.illegal("person.forget.active"));
    }
    List<Seat> held = seats.everOf(person.id());
    boolean ours = held.isEmpty() || held.stream().anyMatch(seat -> seat.side() == by.side());
    return ours
        ? Optional.empty()
        : Optional.of(Refusal.illegal("account.otherside", by.side().other()));
  }

  private boolean active(long person) {
    return sql.sql("select count(*) from people.account where person_id = ? and active")
            .param(person)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** The person, whom nobody seats, names or gives an account meanwhile. */
  Optional<Person> lock(long id) {
    return sql.sql("select * from people.person where id = ? for update")
        .param(id)
        .query(Persons::person)
        .optional();
  }

  private List<Refusal> faults(Add add, long except) {
    List<Refusal> faults = new ArrayList<>(TextRules.required("name", add.name(), TextRules.TITLE));
    if (add.email().isBlank()) {
      faults.add(Refusal.invalid("email", "person.email.missing"));
    } else if (!add.email().strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      faults.add(Refusal.invalid("email", "person.email.invalid", add.email()));
    } else if (taken(add.email(), except)) {
      faults.add(Refusal.invalid("email", "person.email.taken", add.email().strip()));
    }
    return faults;
  }

  private boolean taken(String email, long except) {
    return sql.sql("select count(*) from people.person where lower(email) = lower(?) and id <> ?")
            .params(email.strip(), except)
            .query(Integer.class)
            .single()
        > 0;
  }

  private static Person person(ResultSet row, int index) throws SQLException {
    return new Person(
        row.getLong("id"),
        LocalTexts.read(row.getString("name")),
        row.getString("email"),
        Lang.find(row.getString("lang")).orElse(Lang.FR),
        row.getInt("version"));
  }
}
