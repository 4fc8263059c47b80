package org.jisr.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jisr.people.Account;
import org.jisr.people.Act;
import org.jisr.people.Person;
import org.jisr.people.Seat;

/**
 * Who reads, signed in: the account, the person behind it, and the seat now taken.
 *
 * @param seats all seats of the person, never empty
 * @param barred the seat's role wants a second factor that the account does not have: nothing is
 *     open but the way to set it
 */
public record Reader(Account account, Person person, Seat seat, List<Seat> seats, boolean barred) {

  private static final Set<Act> WAY_OUT =
      EnumSet.of(
          Act.SEE_ACCOUNT,
          Act.SET_SECOND_FACTOR,
          Act.CHANGE_PASSWORD,
          Act.LEAVE_ELSEWHERE,
          Act.CHANGE_SEAT);

  public boolean may(Act act) {
    return act.allows(seat.role()) && (!barred || act.open() || WAY_OUT.contains(act));
  }
}
