package org.jisr.mobility.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jisr.mobility.network.Headway;
import org.jisr.mobility.network.NetworkBuilder;
import org.jisr.mobility.network.Pattern;

/** One run of a line; times in seconds of the service day, or after its start for a headway. */
record Run(
    int line,
    List<Integer> stops,
    List<Byte> flags,
    List<Integer> arrivals,
    List<Integer> departures) {

  static Run of(Pattern p, int run) {
    List<Integer> stops = new ArrayList<>();
    List<Byte> flags = new ArrayList<>();
    List<Integer> arrivals = new ArrayList<>();
    List<Integer> departures = new ArrayList<>();
    for (int i = 0; i < p.size(); i++) {
      stops.add(p.stop(i));
      flags.add(Headway.flags(p.boards(i) || i == p.size() - 1, p.alights(i) || i == 0));
      arrivals.add(p.arrival(run, i));
      departures.add(p.departure(run, i));
    }
    return new Run(p.line(), stops, flags, arrivals, departures);
  }

  static Run of(Headway h) {
    return new Run(h.line(), h.stops(), h.flags(), h.arrivals(), h.departures());
  }

  int start() {
    return departures.getFirst();
  }

  int size() {
    return stops.size();
  }

  /** The run as a service known by its headway only. */
  Headway every(List<Headway.Period> periods) {
    Run zero = shifted(-start());
    return new Headway(line, stops, flags, zero.arrivals, zero.departures, periods);
  }

  Run shifted(int seconds) {
    return new Run(
        line,
        stops,
        flags,
        arrivals.stream().map(t -> t + seconds).toList(),
        departures.stream().map(t -> t + seconds).toList());
  }

  /** The run with all riding times divided by a factor; stopping times stay. */
  Run faster(double factor) {
    List<Integer> in = new ArrayList<>(List.of(arrivals.getFirst()));
    List<Integer> out = new ArrayList<>(List.of(departures.getFirst()));
    for (int i = 1; i < size(); i++) {
      int ride = (int) Math.round((arrivals.get(i) - departures.get(i - 1)) / factor);
      in.add(out.get(i - 1) + ride);
      out.add(in.get(i) + departures.get(i) - arrivals.get(i));
    }
    return new Run(line, stops, flags, in, out);
  }

  /** The run without a stop, passing it at the same speed. */
  Run without(int stop) {
    Run rest =
        new Run(line, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < size(); i++) {
      if (stops.get(i) != stop) {
        rest.call(stops.get(i), flags.get(i), arrivals.get(i), departures.get(i));
      }
    }
    return rest;
  }

  /** Adds a call at the end; only for a run that was made with growing lists. */
  void call(int stop, byte flag, int arrival, int departure) {
    stops.add(stop);
    flags.add(flag);
    arrivals.add(arrival);
    departures.add(departure);
  }

  void addTo(NetworkBuilder builder) {
    byte[] f = new byte[size()];
    for (int i = 0; i < f.length; i++) {
      f[i] = flags.get(i);
    }
    builder.run(line, array(stops), f, array(arrivals), array(departures));
  }

  private static int[] array(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
