package org.jisr.people;

import java.util.UUID;
import org.jisr.base.Side;
import org.jisr.journal.Author;

/**
 * Who acts, in which seat, and the key of the form that was sent: the first argument of every
 * command.
 *
 * @param once the form's own key; the same key has one effect
 */
public record By(Person person, Seat seat, UUID once) {

  public boolean may(Act act) {
    return act.allows(seat.role());
  }

  public Side side() {
    return seat.side();
  }

  public Author author(Territories territories) {
    return new Author(person.id(), territories.of(side()).code(), seat.role().code());
  }
}
