package org.jisr.mobility.gtfs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Findings;
import org.jisr.mobility.finding.Place;

/** The service day asked for, and which trips run on it, on the eve and on the morrow. */
final class ServiceDay {
  private static final int LONGEST_SEARCH = 3_700;

  private final LocalDate date;
  private final TripsTable trips;
  private final boolean[] today;
  private final boolean[] eve;
  private final boolean[] morrow;

  private ServiceDay(LocalDate date, TripsTable trips, Calendars calendars) {
    this.date = date;
    this.trips = trips;
    this.today = running(calendars, date);
    this.eve = running(calendars, date.minusDays(1));
    this.morrow = running(calendars, date.plusDays(1));
  }

  /** The day wanted, or the one with the most trips; a date outside the calendar is fatal. */
  static ServiceDay of(
      TripsTable trips,
      Calendars calendars,
      Optional<LocalDate> wanted,
      String feed,
      Findings findings) {
    Optional<LocalDate> first = calendars.first();
    Optional<LocalDate> last = calendars.last();
    if (first.isEmpty() || last.isEmpty()) {
      findings.add(Finding.fatal("calendar-empty", Place.file(feed), ""));
    } else if (wanted.isPresent()
        && (wanted.get().isBefore(first.get()) || wanted.get().isAfter(last.get()))) {
      findings.add(
          Finding.fatal(
              "date-outside",
              Place.file(feed),
              wanted.get().toString(),
              first.get().toString(),
              last.get().toString()));
    }
    LocalDate date =
        wanted
            .or(() -> first.map(f -> busiest(trips, calendars, f, last.orElse(f))))
            .orElse(LocalDate.EPOCH);
    ServiceDay day = new ServiceDay(date, trips, calendars);
    if (first.isPresent() && day.runningToday() == 0) {
      findings.add(Finding.warning("day-empty", Place.file(feed), date.toString()));
    }
    return day;
  }

  private static LocalDate busiest(
      TripsTable trips, Calendars calendars, LocalDate first, LocalDate last) {
    int[] tripsOf = new int[trips.services().size()];
    for (int i = 0; i < trips.size(); i++) {
      tripsOf[trips.service(i)]++;
    }
    LocalDate best = first;
    int most = -1;
    LocalDate end =
        first.plusDays(LONGEST_SEARCH).isBefore(last) ? first.plusDays(LONGEST_SEARCH) : last;
    for (LocalDate d = first; !d.isAfter(end); d = d.plusDays(1)) {
      int running = 0;
      List<String> services = trips.services();
      for (int s = 0; s < tripsOf.length; s++) {
        running += calendars.runs(services.get(s), d) ? tripsOf[s] : 0;
      }
      if (running > most) {
        most = running;
        best = d;
      }
    }
    return best;
  }

  private boolean[] running(Calendars calendars, LocalDate on) {
    boolean[] running = new boolean[trips.services().size()];
    for (int s = 0; s < running.length; s++) {
      running[s] = calendars.runs(trips.services().get(s), on);
    }
    return running;
  }

  LocalDate date() {
    return date;
  }

  boolean today(int trip) {
    return today[trips.service(trip)];
  }

  boolean eve(int trip) {
    return eve[trips.service(trip)];
  }

  boolean morrow(int trip) {
    return morrow[trips.service(trip)];
  }

  /** Trips of any of the three days. */
  boolean[] wanted() {
    boolean[] wanted = new boolean[trips.size()];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = today(i) || eve(i) || morrow(i);
    }
    return wanted;
  }

  private int runningToday() {
    int n = 0;
    for (int i = 0; i < trips.size(); i++) {
      n += today(i) ? 1 : 0;
    }
    return n;
  }
}
