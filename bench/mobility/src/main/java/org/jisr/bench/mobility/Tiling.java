package org.jisr.bench.mobility;

import org.jisr.mobility.geo.Point;
import org.jisr.mobility.network.Change;
import org.jisr.mobility.network.Headway;
import org.jisr.mobility.network.Line;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.NetworkBuilder;
import org.jisr.mobility.network.Pattern;
import org.jisr.mobility.network.Stop;

/**
 * A city laid over itself, each copy some three hundred metres from the last, until it is as large
 * as a large feed. One walks from any copy to the next, so a journey may go anywhere in all of
 * them: the hard case, in which nearly every run of the window is ridden.
 */
final class Tiling {
  private static final double STEP = 0.0028;

  private Tiling() {}

  /** Copies in a near-square, until the day has at least {@code stopTimes} stop times. */
  static Network of(Network city, long stopTimes) {
    int copies = (int) ((stopTimes + city.stopTimes() - 1) / city.stopTimes());
    int columns = (int) Math.ceil(Math.sqrt(copies));
    NetworkBuilder builder = new NetworkBuilder(city.date());
    for (int c = 0; c < copies; c++) {
      double up = STEP * (c / columns);
      double right = STEP * (c % columns);
      copy(city, builder, c, up, right);
    }
    return builder.build();
  }

  private static void copy(
      Network city, NetworkBuilder builder, int copy, double up, double right) {
    int stops = builder.stopCount();
    String mark = copy + "/";
    for (Stop s : city.stops()) {
      Point at = new Point(s.at().lat() + up, s.at().lon() + right);
      builder.stop(
          new Stop(mark + s.id(), s.name(), at, s.station().isEmpty() ? "" : mark + s.station()));
    }
    city.changes()
        .forEach(c -> builder.change(new Change(c.from() + stops, c.to() + stops, c.seconds())));
    int lines = -1;
    for (Line l : city.lines()) {
      int number = builder.line(new Line(mark + l.id(), l.name(), l.mode(), l.places()));
      lines = lines < 0 ? number : lines;
    }
    for (Pattern p : city.patterns()) {
      copy(p, builder, stops, lines);
    }
  }

  private static void copy(Pattern p, NetworkBuilder builder, int stops, int lines) {
    byte[] flags = new byte[p.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = Headway.flags(p.boards(i) || i == flags.length - 1, p.alights(i) || i == 0);
    }
    int[] route = p.stops().map(s -> s + stops).toArray();
    for (int r = 0; r < p.runs(); r++) {
      int[] arrivals = new int[p.size()];
      int[] departures = new int[p.size()];
      for (int i = 0; i < p.size(); i++) {
        arrivals[i] = p.arrival(r, i);
        departures[i] = p.departure(r, i);
      }
      builder.run(p.line() + lines, route, flags, arrivals, departures);
    }
  }
}
