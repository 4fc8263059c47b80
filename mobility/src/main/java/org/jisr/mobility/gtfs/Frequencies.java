package org.jisr.mobility.gtfs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jisr.mobility.csv.Table;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Findings;
import org.jisr.mobility.network.Headway;

/** frequencies.txt: trips that stand for many, by exact times or only by headway. */
final class Frequencies {
  private final Map<Integer, Entry> byTrip = new HashMap<>();

  /** What is said of one trip: exact departures, and headways without a known minute. */
  record Entry(List<Headway.Period> exact, List<Headway.Period> headways) {}

  /** No frequencies at all. */
  Frequencies() {}

  Frequencies(Table t, Ids trips, Findings findings) {
    int id = Required.column(t, "trip_id", findings);
    int start = Required.column(t, "start_time", findings);
    int end = Required.column(t, "end_time", findings);
    int seconds = Required.column(t, "headway_secs", findings);
    int exact = t.column("exact_times");
    while (id >= 0 && t.next()) {
      int trip = trips.find(t, id);
      int from = t.time(start);
      int to = t.time(end);
      int headway = t.integer(seconds);
      if (trip < 0) {
        findings.add(Finding.warning("trip-unknown", t.place("trip_id"), t.text(id)));
      } else if (from < 0 || to < 0) {
        String field = from < 0 ? "start_time" : "end_time";
        findings.add(Finding.fatal("time-invalid", t.place(field), t.text(from < 0 ? start : end)));
      } else if (headway <= 0) {
        findings.add(Finding.fatal("headway-invalid", t.place("headway_secs"), t.text(seconds)));
      } else if (to <= from) {
        findings.add(
            Finding.fatal("period-empty", t.place("end_time"), t.text(end), t.text(start)));
      } else {
        Entry entry =
            byTrip.computeIfAbsent(trip, x -> new Entry(new ArrayList<>(), new ArrayList<>()));
        (t.integer(exact) == 1 ? entry.exact : entry.headways)
            .add(new Headway.Period(from, to, headway));
      }
    }
  }

  boolean isEmpty() {
    return byTrip.isEmpty();
  }

  Entry of(int trip) {
    return byTrip.getOrDefault(trip, new Entry(List.of(), List.of()));
  }
}
