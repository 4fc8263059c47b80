package org.jisr.mobility.gtfs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jisr.mobility.csv.Table;
import org.jisr.mobility.finding.Findings;
import org.jisr.mobility.network.Change;
import org.jisr.mobility.network.Headway;
import org.jisr.mobility.network.Line;
import org.jisr.mobility.network.NetworkBuilder;
import org.jisr.mobility.network.Stop;

/**
 * The runs of one feed's day: trips made ready, then handed to the network with its own numbers.
 */
final class DayRuns {
  private static final int DAY = 86_400;
  private static final int EARLY = 4 * 3600;
  private static final Headway.Period ASSUMED_HOURS = new Headway.Period(5 * 3600, 23 * 3600, 1);

  private final StopsTable stops;
  private final TripsTable trips;
  private final Findings findings;
  private final TripRun[] runs;
  private final boolean[] used;
  private final int[] local;
  private final List<Integer> kept = new ArrayList<>();
  private List<Change> changes = List.of();

  DayRuns(StopsTable stops, TripsTable trips, StopTimesTable times, Findings findings) {
    this.stops = stops;
    this.trips = trips;
    this.findings = findings;
    this.runs = new TripRun[trips.size()];
    this.used = new boolean[stops.rows().size()];
    if (!findings.fatal()) {
      read(times);
    }
    this.local = new int[used.length];
    boolean[] parents = stops.parents();
    for (int i = 0; i < used.length; i++) {
      int type = stops.rows().get(i).type();
      used[i] |= type == 0 || type == 1 && !parents[i];
      local[i] = used[i] ? kept.size() : -1;
      if (used[i]) {
        kept.add(i);
      }
    }
  }

  private void read(StopTimesTable times) {
    int[] order = times.order(trips.size());
    for (int from = 0; from < order.length; ) {
      int trip = times.trip.get(order[from]);
      int to = from;
      while (to < order.length && times.trip.get(order[to]) == trip) {
        used[times.stop.get(order[to++])] = true;
      }
      runs[trip] = TripRun.of(times, order, from, to, stops, trips.ids().get(trip), findings);
      from = to;
    }
  }

  /** Stops that are called at, and all others that could be: stops, and stations without stops. */
  boolean[] usedStops() {
    return used;
  }

  void readChanges(Optional<Table> table) {
    if (table.isPresent()) {
      try (Table t = table.get()) {
        changes = new TransfersTable(t, stops, local, findings).changes();
      }
    }
  }

  /** Adds stops, lines, changes and runs; {@code assumed} is a headway in seconds or 0. */
  void addTo(
      NetworkBuilder builder,
      String prefix,
      List<Line> lines,
      ServiceDay day,
      Frequencies frequencies,
      int assumed) {
    int firstStop = builder.stopCount();
    for (int row : kept) {
      int station = stops.station(row);
      StopsTable.Row r = stops.rows().get(row);
      builder.stop(
          new Stop(
              prefix + r.id(),
              r.name(),
              stops.point(row),
              station < 0 ? "" : prefix + stops.rows().get(station).id()));
    }
    int[] number = Arrays.stream(local).map(i -> i + firstStop).toArray();
    changes.forEach(
        c -> builder.change(new Change(c.from() + firstStop, c.to() + firstStop, c.seconds())));
    int firstLine = -1;
    for (Line line : lines) {
      int added = builder.line(line);
      firstLine = firstLine < 0 ? added : firstLine;
    }
    for (int trip = 0; trip < runs.length; trip++) {
      TripRun run = runs[trip];
      if (run != null) {
        Dealer dealer = new Dealer(builder, run, firstLine + trips.route(trip), number);
        if (assumed > 0) {
          dealer.assumed(day.today(trip), assumed);
        } else {
          dealer.deal(frequencies.of(trip), day, trip);
        }
      }
    }
  }

  /** Adds one trip's run as often as it happens in the day. */
  private record Dealer(NetworkBuilder builder, TripRun run, int line, int[] number) {
    Dealer {
      for (int i = 0; i < run.stops.length; i++) {
        run.stops[i] = number[run.stops[i]];
      }
    }

    void deal(Frequencies.Entry frequency, ServiceDay day, int trip) {
      boolean single = frequency.exact().isEmpty() && frequency.headways().isEmpty();
      if (day.today(trip)) {
        deal(frequency, single, 0, Integer.MIN_VALUE, Integer.MAX_VALUE);
      }
      if (day.eve(trip)) {
        deal(frequency, single, -DAY, 0, Integer.MAX_VALUE);
      }
      if (day.morrow(trip)) {
        deal(frequency, single, DAY, Integer.MIN_VALUE, DAY + EARLY);
      }
    }

    /**
     * Deals the runs, shifted, that end at or after {@code from} and start before {@code until}.
     */
    private void deal(Frequencies.Entry frequency, boolean single, int shift, int from, int until) {
      if (single) {
        run(shift, from, until);
        return;
      }
      for (Headway.Period p : frequency.exact()) {
        for (int t = p.start(); t < p.end(); t += p.seconds()) {
          run(shift + t - run.departures[0], from, until);
        }
      }
      List<Headway.Period> periods = new ArrayList<>();
      for (Headway.Period p : frequency.headways()) {
        int end = Math.min(p.end() + shift, until);
        if (end + length() >= from && p.start() + shift < end) {
          periods.add(new Headway.Period(p.start() + shift, end, p.seconds()));
        }
      }
      if (!periods.isEmpty()) {
        headway(periods);
      }
    }

    void assumed(boolean today, int seconds) {
      if (today) {
        headway(List.of(new Headway.Period(ASSUMED_HOURS.start(), ASSUMED_HOURS.end(), seconds)));
      }
    }

    private int length() {
      return run.arrivals[run.stops.length - 1] - run.departures[0];
    }

    private void run(int shift, int from, int until) {
      int start = run.departures[0] + shift;
      if (start + length() >= from && start < until) {
        builder.run(
            line,
            run.stops,
            run.flags,
            shifted(run.arrivals, shift),
            shifted(run.departures, shift));
      }
    }

    private void headway(List<Headway.Period> periods) {
      int first = run.departures[0];
      List<Byte> flags = new ArrayList<>();
      for (byte flag : run.flags) {
        flags.add(flag);
      }
      builder.headway(
          new Headway(
              line,
              Arrays.stream(run.stops).boxed().toList(),
              flags,
              Arrays.stream(run.arrivals).mapToObj(t -> t - first).toList(),
              Arrays.stream(run.departures).mapToObj(t -> t - first).toList(),
              periods));
    }

    private static int[] shifted(int[] times, int by) {
      return by == 0 ? times : Arrays.stream(times).map(t -> t + by).toArray();
    }
  }
}
