package org.jisr.calendar;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jisr.people.Act;
import org.jisr.people.Person;
import org.jisr.people.Persons;
import org.jisr.people.Seat;
import org.jisr.people.Seats;
import org.jisr.people.Territories;
import org.springframework.stereotype.Component;

/** The people who may be told: those who hold a seat that reads the workspace today. */
@Component
class Audience {

  private final Persons persons;
  private final Seats seats;
  private final Territories territories;

  Audience(Persons persons, Seats seats, Territories territories) {
    this.persons = persons;
    this.seats = seats;
    this.territories = territories;
  }

  /**
   * One of them.
   *
   * @param seats those that read, at least one
   * @param zone the clock of the first seat's territory
   */
  record Listener(Person person, List<Seat> seats, ZoneId zone) {}

  List<Listener> list() {
    Map<Long, List<Seat>> held =
        seats.list().stream().filter(Audience::reads).collect(Collectors.groupingBy(Seat::person));
    List<Listener> all = new ArrayList<>();
    for (Person person : persons.list()) {
      List<Seat> own = held.getOrDefault(person.id(), List.of());
      if (!own.isEmpty()) {
        all.add(listener(person, own));
      }
    }
    return all;
  }

  Optional<Listener> find(long person) {
    List<Seat> own = seats.of(person).stream().filter(Audience::reads).toList();
    return own.isEmpty() ? Optional.empty() : persons.find(person).map(p -> listener(p, own));
  }

  private Listener listener(Person person, List<Seat> seats) {
    return new Listener(person, seats, territories.of(seats.getFirst().side()).zone());
  }

  private static boolean reads(Seat seat) {
    return Act.SEE_PROJECTS.allows(seat.role());
  }
}
