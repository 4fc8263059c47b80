package org.jisr.testing;

import java.util.Locale;
import java.util.UUID;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Side;
import org.jisr.people.Accounts;
import org.jisr.people.By;
import org.jisr.people.Person;
import org.jisr.people.Persons;
import org.jisr.people.Role;
import org.jisr.people.Seat;
import org.jisr.people.Seats;

/** The one who holds a role for a side in the demonstration's cooperation. */
public record Acting(Running running, Role role, Side side) {

  /** {@code casa-officer}: the demonstration's own way to name accounts. */
  public static String login(Role role, Side side) {
    return (side == Side.A ? "casa-" : "idf-") + role.name().toLowerCase(Locale.ROOT);
  }

  /** A new form of this person: each call is another form. */
  public By form() {
    return form(UUID.randomUUID());
  }

  /** The form with this key. */
  public By form(UUID once) {
    Persons persons = running.bean(Persons.class);
    Seat seat =
        running.bean(Seats.class).list().stream()
            .filter(s -> s.role() == role && s.side() == side)
            .findFirst()
            .orElseThrow();
    return new By(persons.find(seat.person()).orElseThrow(), seat, once);
  }

  /** A new person in a new seat, without an account. */
  public static By newcomer(Running running, Role role, Side side) {
    return seated(running, person(running), role, side);
  }

  /** Another form of the same person in the same seat. */
  public static By again(By by) {
    return new By(by.person(), by.seat(), UUID.randomUUID());
  }

  public static long person(Running running) {
    String name = "Test " + UUID.randomUUID();
    return running
        .bean(Persons.class)
        .insert(
            new Persons.Add(
                LocalText.of(Lang.FR, name), name.replace(' ', '.') + "@jisr.invalid", Lang.FR));
  }

  /** A person in one more seat. */
  public static By seated(Running running, long person, Role role, Side side) {
    Persons persons = running.bean(Persons.class);
    long seat = running.bean(Seats.class).insert(new Seats.Sit(person, side, role));
    Person found = persons.find(person).orElseThrow();
    return new By(found, new Seat(seat, person, side, role), UUID.randomUUID());
  }

  /** An account whose password is the demonstration's, opened by the side where its owner sits. */
  public static long account(Running running, long person, String login) {
    Side side =
        running.bean(Seats.class).of(person).stream().map(Seat::side).findFirst().orElse(Side.A);
    return running
        .bean(Accounts.class)
        .insert(side, person, login, org.jisr.demonstration.Founding.PASSWORD);
  }
}
