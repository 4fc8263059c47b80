package org.jisr.people;

import java.util.List;
import java.util.Optional;
import org.jisr.base.Refusal;
import org.jisr.base.Side;

/**
 * How far an administrator's hand reaches. An administrator who could seat somebody on the other
 * side, or sign in as one who sits there, could turn both keys. Pure.
 */
final class PeopleRules {

  private PeopleRules() {}

  /** A seat is given and ended by its own side. */
  static Optional<Refusal> seating(Side own, Side seat) {
    return own == seat ? Optional.empty() : Optional.of(Refusal.illegal("seat.otherside", seat));
  }

  /** The accounts of a person who sits on the other side are that side's affair. */
  static Optional<Refusal> accounting(Side own, List<Seat> seats) {
    return seats.stream().anyMatch(seat -> seat.side() != own)
        ? Optional.of(Refusal.illegal("account.otherside", own.other()))
        : Optional.empty();
  }
}
