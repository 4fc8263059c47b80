package org.jisr.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DueTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** Paris changes its clock twice a year, Casablanca for Ramadan, Lord Howe by half an hour. */
  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of("Europe/Paris", "Africa/Casablanca", "Australia/Lord_Howe", "UTC")
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(2025, 1, 1).toEpochDay(), LocalDate.of(2031, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<List<Integer>> distances() {
    return Arbitraries.of(30, 7, 1).set().ofMinSize(1).map(List::copyOf);
  }

  /** Looks every quarter of an hour, as the job does, from long before until after the day. */
  private static List<Integer> told(LocalDate on, Choice choice, ZoneId zone) {
    Set<Integer> told = new LinkedHashSet<>();
    Instant end = on.plusDays(2).atStartOfDay(zone).toInstant();
    Instant now = on.minusDays(40).atStartOfDay(zone).toInstant();
    for (; now.isBefore(end); now = now.plus(Duration.ofMinutes(15))) {
      Optional<Integer> due = Due.now(on, choice, now, zone);
      if (due.isPresent() && told.add(due.get())) {
        Instant sent = Due.send(choice.pace(), Optional.of(on), now, zone);
        assertThat(LocalDate.ofInstant(sent, zone)).as("never after the day").isBeforeOrEqualTo(on);
      }
    }
    return new ArrayList<>(told);
  }

  @Property(tries = 200)
  void eachDistanceIsToldExactlyOnceFarthestFirstAndNeverAfterTheDay(
      @ForAll("days") LocalDate on,
      @ForAll("distances") List<Integer> distances,
      @ForAll("zones") ZoneId zone) {
    for (Pace pace : List.of(Pace.AT_ONCE, Pace.DAILY)) {
      assertThat(told(on, new Choice(Topic.MILESTONE, pace, distances), zone))
          .isEqualTo(distances.stream().sorted((x, y) -> y - x).toList());
    }
  }

  @Property(tries = 200)
  void theMailOfTheWeekTellsOfADayBeforeItComes(
      @ForAll("days") LocalDate on,
      @ForAll("distances") List<Integer> distances,
      @ForAll("zones") ZoneId zone) {
    List<Integer> told = told(on, new Choice(Topic.MILESTONE, Pace.WEEKLY, distances), zone);
    assertThat(told).isNotEmpty().doesNotHaveDuplicates();
    assertThat(distances).containsAll(told);
  }

  @Property(tries = 200)
  void aReminderIsFoundAtSixOnTheClockOfThePersonsTerritory(
      @ForAll("days") LocalDate on, @ForAll("zones") ZoneId zone) {
    var found = Due.found(on, 7, Pace.DAILY, zone).atZone(zone);
    assertThat(found.toLocalDate()).isEqualTo(on.minusDays(7));
    assertThat(found.toLocalTime()).isEqualTo(Due.FOUND);
  }

  @Property(tries = 300)
  void whoChoseNoneIsToldNothing(@ForAll("days") LocalDate on, @ForAll("zones") ZoneId zone) {
    Choice none = new Choice(Topic.MILESTONE, Pace.NONE, Choice.OFFERED);
    assertThat(Due.now(on, none, on.minusDays(1).atTime(12, 0).atZone(zone).toInstant(), zone))
        .isEmpty();
  }

  @Test
  void aDayEnteredLateIsToldOnceByItsNearestDistance() {
    LocalDate on = LocalDate.of(2026, 3, 31);
    Choice choice = new Choice(Topic.MILESTONE, Pace.AT_ONCE, Choice.OFFERED);
    Instant now = Instant.parse("2026-03-27T09:00:00Z");
    assertThat(Due.now(on, choice, now, PARIS)).contains(7);
    assertThat(Due.now(on, choice, on.plusDays(1).atStartOfDay(PARIS).toInstant(), PARIS))
        .isEmpty();
  }

  @Test
  void gatheredMailsKeepTheirHourWhenTheClockChanges() {
    Instant beforeTheChange = Instant.parse("2026-03-28T12:00:00Z");
    assertThat(Due.send(Pace.DAILY, Optional.empty(), beforeTheChange, PARIS))
        .isEqualTo(Instant.parse("2026-03-29T05:00:00Z"));
    assertThat(Due.send(Pace.WEEKLY, Optional.empty(), beforeTheChange, PARIS))
        .isEqualTo(Instant.parse("2026-03-30T05:00:00Z"));
    assertThat(Due.send(Pace.DAILY, Optional.empty(), Instant.parse("2026-03-27T12:00:00Z"), PARIS))
        .isEqualTo(Instant.parse("2026-03-28T06:00:00Z"));
  }

  @Test
  void theMailOfTheWeekDoesNotWaitUntilTheDayIsOver() {
    Instant wednesday = Instant.parse("2026-11-25T12:00:00Z");
    LocalDate friday = LocalDate.of(2026, 11, 27);
    assertThat(Due.send(Pace.WEEKLY, Optional.of(friday), wednesday, PARIS)).isEqualTo(wednesday);
  }
}
