package org.jisr.mobility.gtfs;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.jisr.mobility.csv.Table;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Findings;
import org.jisr.mobility.finding.Place;
import org.jisr.mobility.network.FeedStamp;
import org.jisr.mobility.network.NetworkBuilder;

/** Reads the tables of one feed in the order in which they refer to each other. */
final class FeedReader {
  private final FeedFiles files;
  private final Findings findings;
  private final String prefix;
  private final int assumedHeadway;
  private final Calendars calendars = new Calendars();
  private final StopsTable stops;
  private final RoutesTable routes;
  private final TripsTable trips;
  private final ServiceDay day;
  private final StopTimesTable stopTimes;
  private final Frequencies frequencies;
  private final FeedStamp stamp;
  private final DayRuns runs;

  FeedReader(
      FeedFiles files,
      String prefix,
      Optional<LocalDate> wanted,
      int assumedHeadway,
      long mostRows,
      Findings findings)
      throws IOException {
    this.files = files;
    this.findings = findings;
    this.prefix = prefix;
    this.assumedHeadway = assumedHeadway;
    requireTables();
    try (Table t = table("stops.txt")) {
      stops = new StopsTable(t, findings);
    }
    stops.checkParents(findings);
    try (Table t = table("routes.txt")) {
      routes = new RoutesTable(t, prefix, findings);
    }
    readCalendars();
    try (Table t = table("trips.txt")) {
      trips = new TripsTable(t, routes, calendars, findings);
    }
    day = ServiceDay.of(trips, calendars, wanted, files.name(), findings);
    try (Table t = table("stop_times.txt")) {
      stopTimes = new StopTimesTable(t, trips.ids(), stops.ids(), day.wanted(), mostRows, findings);
    }
    frequencies = frequencies();
    runs = new DayRuns(stops, trips, stopTimes, findings);
    new Coordinates(stops, runs.usedStops(), findings).check(files.find("shapes.txt"), zone());
    stamp =
        new FeedStamp(
            files.stem(),
            files.fingerprint(),
            calendars.first().orElse(LocalDate.MIN),
            calendars.last().orElse(LocalDate.MIN));
    runs.readChanges(files.find("transfers.txt"));
  }

  LocalDate date() {
    return day.date();
  }

  Reading.Contents contents() {
    return new Reading.Contents(
        files.name(),
        stops.rows().size(),
        routes.lines().size(),
        trips.size(),
        stopTimes.rows(),
        stamp.first(),
        stamp.last());
  }

  /** Adds what runs on the day; call when nothing fatal was found. */
  void addTo(NetworkBuilder builder) {
    builder.feed(stamp);
    int assumed = frequencies.isEmpty() && sampled() ? assumedHeadway : 0;
    runs.addTo(builder, prefix, routes.lines(), day, frequencies, assumed);
  }

  /** True for a feed that has one run of nearly every line: a survey, not a timetable. */
  private boolean sampled() {
    int lines = routes.lines().size();
    boolean survey = assumedHeadway > 0 && lines >= 20 && trips.size() * 10 <= lines * 11;
    if (survey) {
      findings.add(
          Finding.warning(
              "feed-sampled",
              Place.file(files.label("trips.txt")),
              String.valueOf(trips.size()),
              String.valueOf(lines),
              String.valueOf(assumedHeadway / 60)));
    }
    return survey;
  }

  private void requireTables() throws IOException {
    for (String table : List.of("stops.txt", "routes.txt", "trips.txt", "stop_times.txt")) {
      requireTable(table, files.find(table));
    }
    Optional<Table> weeks = files.find("calendar.txt");
    requireTable("calendar.txt", weeks.isPresent() ? weeks : files.find("calendar_dates.txt"));
    findings.refuseIfFatal();
  }

  private void requireTable(String name, Optional<Table> found) {
    found.ifPresentOrElse(
        Table::close,
        () -> findings.add(Finding.fatal("table-missing", Place.file(files.name()), name)));
  }

  private Table table(String name) throws IOException {
    return files.find(name).orElseThrow();
  }

  private void readCalendars() throws IOException {
    Optional<Table> weeks = files.find("calendar.txt");
    if (weeks.isPresent()) {
      try (Table t = weeks.get()) {
        calendars.readWeeks(t, findings);
      }
    }
    Optional<Table> exceptions = files.find("calendar_dates.txt");
    if (exceptions.isPresent()) {
      try (Table t = exceptions.get()) {
        calendars.readExceptions(t, findings);
      }
    }
  }

  private Frequencies frequencies() throws IOException {
    Optional<Table> found = files.find("frequencies.txt");
    if (found.isEmpty()) {
      return new Frequencies();
    }
    try (Table t = found.get()) {
      return new Frequencies(t, trips.ids(), findings);
    }
  }

  private String zone() throws IOException {
    Optional<Table> found = files.find("agency.txt");
    if (found.isEmpty()) {
      findings.add(Finding.warning("agency-missing", Place.file(files.name()), "agency.txt"));
      return "";
    }
    try (Table t = found.get()) {
      int column = t.column("agency_timezone");
      if (!t.next()) {
        return "";
      }
      String zone = t.text(column);
      if (!List.of(TimeZone.getAvailableIDs()).contains(zone)) {
        findings.add(Finding.warning("zone-unknown", t.place("agency_timezone"), zone));
      }
      return zone;
    }
  }
}
