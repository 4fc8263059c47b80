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

  /**
   * A seat is given by its own side, to nobody whose account the other side has opened: whoever
   * handed over its first code could sign in.
   *
   * @param accounts the sides that opened the person's open accounts
   */
  static Optional<Refusal> seating(Side own, Side seat, List<Side> accounts) {
    if (own != seat) {
      return Optional.of(Refusal.illegal("seat.otherside", seat));
    }
    return accounts.stream().allMatch(account -> account == own)
        ? Optional.empty()
        : Optional.of(Refusal.illegal("seat.account", own.other()));
  }

  /** A person who sits on the other side is that side's affair. */
  static Optional<Refusal> sitting(Side own, List<Seat> seats) {
    return seats.stream().anyMatch(seat -> seat.side() != own)
        ? Optional.of(Refusal.illegal("account.otherside", own.other()))
        : Optional.empty();
  }

  /** An account is the affair of the side that opened it, wherever its owner sits or does not. */
  static Optional<Refusal> accounting(Side own, Account account) {
    return account.side() == own
        ? Optional.empty()
        : Optional.of(Refusal.illegal("account.foreign", own.other()));
  }
}
