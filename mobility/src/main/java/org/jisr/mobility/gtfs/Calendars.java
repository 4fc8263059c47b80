package org.jisr.mobility.gtfs;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jisr.mobility.csv.Table;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Findings;

/** calendar.txt and calendar_dates.txt: on which dates each service runs. */
final class Calendars {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
  private static final String[] DAYS = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
  };

  private final Map<String, Service> services = new HashMap<>();
  private final RowKeys keys = new RowKeys();

  private static final class Service {
    int week;
    LocalDate start = LocalDate.MAX;
    LocalDate end = LocalDate.MIN;
    final Set<LocalDate> added = new HashSet<>();
    final Set<LocalDate> removed = new HashSet<>();

    boolean runs(LocalDate date) {
      if (added.contains(date)) {
        return true;
      }
      return !removed.contains(date)
          && !date.isBefore(start)
          && !date.isAfter(end)
          && (week >> (date.getDayOfWeek().getValue() - 1) & 1) == 1;
    }

    Stream<LocalDate> edges() {
      return week == 0 || start.isAfter(end)
          ? added.stream()
          : Stream.concat(Stream.of(start, end), added.stream());
    }
  }

  void readWeeks(Table t, Findings findings) {
    int id = Required.column(t, "service_id", findings);
    int start = Required.column(t, "start_date", findings);
    int end = Required.column(t, "end_date", findings);
    while (id >= 0 && t.next()) {
      if (keys.add(t, id, "service_id", findings)) {
        Service service = services.computeIfAbsent(t.text(id), s -> new Service());
        for (int day = 0; day < DAYS.length; day++) {
          service.week |= t.integer(t.column(DAYS[day])) == 1 ? 1 << day : 0;
        }
        service.start = date(t, start, "start_date", findings).orElse(LocalDate.MAX);
        service.end = date(t, end, "end_date", findings).orElse(LocalDate.MIN);
        if (service.end.isBefore(service.start) && !findings.fatal()) {
          findings.add(
              Finding.warning("dates-reversed", t.place("end_date"), t.text(end), t.text(start)));
        }
      }
    }
  }

  void readExceptions(Table t, Findings findings) {
    int id = Required.column(t, "service_id", findings);
    int date = Required.column(t, "date", findings);
    int type = Required.column(t, "exception_type", findings);
    while (id >= 0 && t.next()) {
      Service service = services.computeIfAbsent(t.text(id), s -> new Service());
      int exception = t.integer(type);
      Optional<LocalDate> day = date(t, date, "date", findings);
      if (exception == 1) {
        day.ifPresent(service.added::add);
      } else if (exception == 2) {
        day.ifPresent(service.removed::add);
      } else {
        findings.add(Finding.fatal("exception-invalid", t.place("exception_type"), t.text(type)));
      }
    }
  }

  private static Optional<LocalDate> date(Table t, int column, String field, Findings findings) {
    try {
      return Optional.of(LocalDate.parse(t.text(column), DATE));
    } catch (DateTimeParseException e) {
      findings.add(Finding.fatal("date-invalid", t.place(field), t.text(column)));
      return Optional.empty();
    }
  }

  boolean known(String service) {
    return services.containsKey(service);
  }

  boolean runs(String service, LocalDate date) {
    Service s = services.get(service);
    return s != null && s.runs(date);
  }

  /** First date with a rule; empty when no service ever runs. */
  Optional<LocalDate> first() {
    return services.values().stream().flatMap(Service::edges).min(LocalDate::compareTo);
  }

  Optional<LocalDate> last() {
    return services.values().stream().flatMap(Service::edges).max(LocalDate::compareTo);
  }
}
