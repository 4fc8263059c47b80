package org.jisr.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jisr.base.Refusal;
import org.jisr.base.TextRules;

/** What a token has to be. Pure. */
final class TokenRules {

  /** So many open tokens a person; nobody looks after more. */
  static final int MOST = 20;

  private static final int NAME = 100;

  private TokenRules() {}

  static List<Refusal> faults(Tokens.Make make, List<Seat> own, int open, LocalDate today) {
    List<Refusal> faults = new ArrayList<>(TextRules.required("name", make.name(), NAME));
    if (own.stream().noneMatch(seat -> seat.id() == make.seat())) {
      faults.add(Refusal.invalid("seat", "token.seat"));
    }
    LocalDate latest = today.plusYears(1);
    if (make.lastDay().isEmpty()) {
      faults.add(Refusal.invalid("lastDay", "form.date.missing"));
    } else if (make.lastDay().get().isBefore(today) || make.lastDay().get().isAfter(latest)) {
      faults.add(Refusal.invalid("lastDay", "token.day", make.lastDay().get(), latest));
    }
    if (open >= MOST) {
      faults.add(Refusal.illegal("token.many", MOST));
    }
    return faults;
  }
}
