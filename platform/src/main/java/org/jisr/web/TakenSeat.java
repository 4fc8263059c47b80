package org.jisr.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jisr.people.Seat;

/** Which of a person's seats is taken now, kept with the session: one at a time. */
public final class TakenSeat {

  private static final String NAME = "jisr.seat";

  private TakenSeat() {}

  /** Takes one of the reader's own seats from the next request on; false for any other number. */
  public static boolean take(HttpServletRequest request, Reader reader, String id) {
    List<Seat> own =
        reader.seats().stream().filter(seat -> Long.toString(seat.id()).equals(id)).toList();
    own.forEach(seat -> request.getSession().setAttribute(NAME, seat.id()));
    return !own.isEmpty();
  }

  /** The seat taken, or the first when none was chosen or the chosen one has ended. */
  static Seat of(HttpServletRequest request, List<Seat> seats) {
    var session = request.getSession(false);
    Object wanted = session == null ? null : session.getAttribute(NAME);
    return seats.stream()
        .filter(seat -> Objects.equals(seat.id(), wanted))
        .findFirst()
        .orElse(seats.getFirst());
  }
}
