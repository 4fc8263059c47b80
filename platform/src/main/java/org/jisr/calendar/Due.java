package org.jisr.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When people are told of a day to come. Pure. Hours are those of the person's territory; on a day
 * that skips an hour, a skipped time is the first one after it, and a doubled one its first.
 */
final class Due {

  /** A reminder is found in the morning, an hour before the mails that gather them go out. */
  static final LocalTime FOUND = LocalTime.of(6, 0);

  static final LocalTime GATHERED = LocalTime.of(7, 0);

  /** A reminder that could not go out goes out late, until so many days after its day. */
  static final int LATE = 14;

  private Due() {}

  /** From when on one is told that a day is so many days away; for a weekly mail its Monday. */
  static Instant found(LocalDate on, int days, Pace pace, ZoneId zone) {
    LocalDate day = on.minusDays(days);
    LocalDate told =
        pace == Pace.WEEKLY ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day;
    return told.atTime(FOUND).atZone(zone).toInstant();
  }

  /**
   * Which of the chosen distances is to be told now: the nearest one that has come. One that a
   * nearer one overtook, because the day was entered late, is not told any more; nothing is after
   * the day.
   */
  static Optional<Integer> now(LocalDate on, Choice choice, Instant now, ZoneId zone) {
    List<Integer> days = choice.days();
    if (choice.pace() == Pace.NONE || LocalDate.ofInstant(now, zone).isAfter(on)) {
      return Optional.empty();
    }
    return days.stream()
        .filter(d -> !found(on, d, choice.pace(), zone).isAfter(now))
        .min(Comparator.naturalOrder());
  }

  /**
   * When a mail may go out. One about a day goes out by that day, even when the mail of the day or
   * week would come later.
   */
  static Instant send(Pace pace, Optional<LocalDate> on, Instant now, ZoneId zone) {
    ZonedDateTime here = now.atZone(zone);
    ZonedDateTime gathered =
        switch (pace) {
          case AT_ONCE, NONE -> here;
          case DAILY -> next(here);
          case WEEKLY -> nextMonday(here);
        };
    boolean late = on.filter(day -> gathered.toLocalDate().isAfter(day)).isPresent();
    return late ? now : gathered.toInstant();
  }

  private static ZonedDateTime next(ZonedDateTime now) {
    ZonedDateTime today = now.toLocalDate().atTime(GATHERED).atZone(now.getZone());
    return today.isBefore(now)
        ? now.toLocalDate().plusDays(1).atTime(GATHERED).atZone(now.getZone())
        : today;
  }

  private static ZonedDateTime nextMonday(ZonedDateTime now) {
    ZonedDateTime next = next(now);
    LocalDate monday = next.toLocalDate().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    return monday.atTime(GATHERED).atZone(now.getZone());
  }
}
