package org.jisr.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A program's way in: it acts as a person in one of their seats, through the interface for programs
 * alone.
 *
 * @param name what its maker calls it
 * @param lastDay the last day it opens, on the clock of the seat's territory
 * @param usedOn the last day it was used
 */
public record Token(
    long id,
    long account,
    Seat seat,
    String name,
    Instant madeAt,
    LocalDate lastDay,
    Optional<LocalDate> usedOn,
    Optional<Instant> revokedAt) {

  /** It opens on this day. */
  public boolean open(LocalDate today) {
    return revokedAt.isEmpty() && !today.isAfter(lastDay);
  }
}
