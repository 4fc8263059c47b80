package org.jisr.people;

import java.util.List;
import java.util.Optional;
import org.jisr.base.Refusal;
import org.jisr.base.Side;

/**
 * How far an administrator's hand reaches: to the seats and the accounts of the own side. An
 * account acts in seats of the side that opened it alone, so that nobody who hands over its codes
 * comes to the other side's key. Pure.
 */
final class PeopleRules {

  private PeopleRules() {}

  /**
   * A seat is given by its own side, and not to oneself; who administers decides nothing, so that
   * seat stands alone.
   *
   * @param self whether the administrator would be the one to sit
   * @param held what the person holds today, on either side
   */
  static List<Refusal> seating(Side own, Seats.Sit sit, boolean self, List<Seat> held) {
    if (own != sit.side()) {
      return List.of(Refusal.illegal("seat.otherside", sit.side()));
    }
    if (self) {
      return List.of(Refusal.invalid("role", "seat.self"));
    }
    if (held.stream().anyMatch(s -> s.side() == sit.side() && s.role() == sit.role())) {
      return List.of(Refusal.invalid("role", "seat.held"));
    }
    boolean administers = held.stream().anyMatch(seat -> seat.role() == Role.ADMINISTRATOR);
    return !held.isEmpty() && (administers || sit.role() == Role.ADMINISTRATOR)
        ? List.of(Refusal.invalid("role", "seat.administrator"))
        : List.of();
  }

  /** A person is named by a side where they sit; whoever sits nowhere by either. */
  static Optional<Refusal> naming(Side own, List<Seat> seats) {
    return seats.isEmpty() || seats.stream().anyMatch(seat -> seat.side() == own)
        ? Optional.empty()
        : Optional.of(Refusal.illegal("account.otherside", own.other()));
  }

  /** An account is the affair of the side that opened it, wherever its owner sits. */
  static Optional<Refusal> accounting(Side own, Account account) {
    return account.side() == own
        ? Optional.empty()
        : Optional.of(Refusal.illegal("account.foreign", own.other()));
  }
}
