package org.jisr.mobility.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a network together. Stops and lines are named by the index that adding them gave; times are
 * seconds of the service day.
 */
public final class NetworkBuilder {
  private final LocalDate date;
  private final List<FeedStamp> feeds = new ArrayList<>();
  private final List<Stop> stops = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<Pattern> kept = new ArrayList<>();
  private final Patterns added = new Patterns();
  private final List<Headway> headways = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();

  public NetworkBuilder(LocalDate date) {
    this.date = date;
  }

  /** Starts from a network without its runs; add those that stay with {@link #keep}. */
  public static NetworkBuilder over(Network network) {
    NetworkBuilder builder = new NetworkBuilder(network.date());
    builder.feeds.addAll(network.feeds());
    builder.stops.addAll(network.stops());
    builder.lines.addAll(network.lines());
    builder.changes.addAll(network.changes());
    return builder;
  }

  public NetworkBuilder feed(FeedStamp feed) {
    feeds.add(feed);
    return this;
  }

  public int stop(Stop stop) {
    stops.add(stop);
    return stops.size() - 1;
  }

  public int line(Line line) {
    lines.add(line);
    return lines.size() - 1;
  }

  public NetworkBuilder keep(Pattern pattern) {
    kept.add(pattern);
    return this;
  }

  public NetworkBuilder headway(Headway headway) {
    headways.add(headway);
    return this;
  }

  public NetworkBuilder change(Change change) {
    changes.add(change);
    return this;
  }

  /** Adds a run; all four arrays have one entry per stop and must not be changed afterwards. */
  public NetworkBuilder run(int line, int[] stops, byte[] flags, int[] arrivals, int[] departures) {
    added.add(line, stops, flags, arrivals, departures);
    return this;
  }

  public int stopCount() {
    return stops.size();
  }

  public Network build() {
    return new Network(date, feeds, stops, lines, added.addedTo(kept), headways, changes);
  }
}
