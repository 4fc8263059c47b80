package org.jisr.web;

import java.util.List;
import org.jisr.people.Account;
import org.jisr.people.Act;
import org.jisr.people.Person;
import org.jisr.people.Seat;

/**
 * Who reads, signed in: the account, the person behind it, and the seat now taken.
 *
 * @param seats all seats of the person, never empty
 */
public record Reader(Account account, Person person, Seat seat, List<Seat> seats) {

  public boolean may(Act act) {
    return act.allows(seat.role());
  }
}
