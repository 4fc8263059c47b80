package org.jisr.calendar;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Of what people are told. The first are days to come, the others news that have happened. */
public enum Topic {
  MILESTONE(Pace.DAILY),
  HORIZON(Pace.WEEKLY),
  MEETING(Pace.DAILY),
  SESSION(Pace.DAILY),
  DUE(Pace.DAILY),
  AGREEMENT(Pace.WEEKLY),
  KEY(Pace.AT_ONCE),
  VOIDED(Pace.AT_ONCE),
  DECIDED(Pace.DAILY),
  MOVED(Pace.WEEKLY);

  private final Pace usual;

  Topic(Pace usual) {
    this.usual = usual;
  }

  static Topic of(Event.Kind kind) {
    return valueOf(kind.name());
  }

  /** A day to come: one also chooses how many days before. */
  public boolean dated() {
    return Arrays.stream(Event.Kind.values()).anyMatch(kind -> kind.name().equals(name()));
  }

  /** How somebody is told who has not chosen. */
  Choice usual() {
    return new Choice(this, usual, dated() ? Choice.OFFERED : List.of());
  }

  public String key() {
    String word = name().toLowerCase(Locale.ROOT);
    return dated() ? "event." + word : "topic." + word;
  }
}
