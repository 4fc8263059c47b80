package org.jisr.mobility.gtfs;

import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Findings;
import org.jisr.mobility.finding.Place;
import org.jspecify.annotations.Nullable;

/**
 * One trip's run: the stops, times and flags of its rows, with times between timed stops filled in
 * by straight-line distance (GTFS leaves the manner open).
 */
final class TripRun {
  final int[] stops;
  final byte[] flags;
  final int[] arrivals;
  final int[] departures;

  private TripRun(int size) {
    stops = new int[size];
    flags = new byte[size];
    arrivals = new int[size];
    departures = new int[size];
  }

  /** Reads rows order[from..to); null when the trip cannot be run, with a finding saying why. */
  static @Nullable TripRun of(
      StopTimesTable t,
      int[] order,
      int from,
      int to,
      StopsTable stopsTable,
      String trip,
      Findings findings) {
    int n = to - from;
    Place place = Place.line(t.file, t.line.get(order[from]), "stop_sequence");
    if (n < 2) {
      findings.add(Finding.warning("trip-short", place, trip));
      return null;
    }
    TripRun run = new TripRun(n);
    for (int i = 0; i < n; i++) {
      int row = order[from + i];
      run.stops[i] = t.stop.get(row);
      run.flags[i] = (byte) t.flags.get(row);
      run.arrivals[i] = t.arrival.get(row);
      run.departures[i] = t.departure.get(row);
    }
    return run.sound(t, order, from, findings) ? run.filled(stopsTable) : null;
  }

  private boolean sound(StopTimesTable t, int[] order, int from, Findings findings) {
    int n = stops.length;
    for (int end : new int[] {0, n - 1}) {
      if (arrivals[end] == StopTimesTable.UNTIMED) {
        findings.add(
            Finding.fatal(
                "time-missing",
                Place.line(t.file, t.line.get(order[from + end]), "arrival_time"),
                ""));
        return false;
      }
    }
    int before = arrivals[0];
    for (int i = 0; i < n; i++) {
      int row = order[from + i];
      if (i > 0 && t.sequence.get(row) == t.sequence.get(order[from + i - 1])) {
        findings.add(
            Finding.fatal(
                "sequence-repeated",
                Place.line(t.file, t.line.get(row), "stop_sequence"),
                String.valueOf(t.sequence.get(row)),
                String.valueOf(t.line.get(order[from + i - 1]))));
        return false;
      }
      if (arrivals[i] == StopTimesTable.UNTIMED) {
        continue;
      }
      if (arrivals[i] < before || departures[i] < arrivals[i]) {
        boolean late = arrivals[i] >= before;
        findings.add(
            Finding.fatal(
                "time-backwards",
                Place.line(t.file, t.line.get(row), late ? "departure_time" : "arrival_time"),
                hms(late ? departures[i] : arrivals[i]),
                hms(late ? arrivals[i] : before)));
        return false;
      }
      before = departures[i];
    }
    return true;
  }

  private static String hms(int seconds) {
    return String.format("%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  private TripRun filled(StopsTable stopsTable) {
    int timed = 0;
    for (int i = 1; i < stops.length; i++) {
      if (arrivals[i] != StopTimesTable.UNTIMED) {
        if (i - timed > 1) {
          fill(stopsTable, timed, i);
        }
        timed = i;
      }
    }
    return this;
  }

  private void fill(StopsTable stopsTable, int from, int to) {
    double[] metres = new double[to - from + 1];
    for (int i = 1; i < metres.length; i++) {
      double step =
          stopsTable.point(stops[from + i - 1]).metresTo(stopsTable.point(stops[from + i]));
      metres[i] = metres[i - 1] + (Double.isNaN(step) ? 0 : step) + 1;
    }
    double seconds = (double) arrivals[to] - departures[from];
    for (int i = from + 1; i < to; i++) {
      arrivals[i] =
          departures[from] + (int) Math.round(seconds * metres[i - from] / metres[to - from]);
      departures[i] = arrivals[i];
    }
  }
}
