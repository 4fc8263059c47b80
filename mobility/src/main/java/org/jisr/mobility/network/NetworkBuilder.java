package org.jisr.mobility.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a network together. Stops and lines are named by the index that adding them gave; times are
 * seconds of the service day.
 *
 * <p>Errors: none; nothing is checked before a search meets it.
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

  /** An empty network of a service day. */
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

  /** Notes what the network is read from. */
  public NetworkBuilder feed(FeedStamp feed) {
    feeds.add(feed);
    return this;
  }

  /** Adds a stop and gives its index. */
  public int stop(Stop stop) {
    stops.add(stop);
    return stops.size() - 1;
  }

  /** Adds a line and gives its index. */
  public int line(Line line) {
    lines.add(line);
    return lines.size() - 1;
  }

  /** Takes a pattern over as it is. */
  public NetworkBuilder keep(Pattern pattern) {
    kept.add(pattern);
    return this;
  }

  /** Adds a service known only by how often it runs. */
  public NetworkBuilder headway(Headway headway) {
    headways.add(headway);
    return this;
  }

  /** Adds a rule on changing between two stops. */
  public NetworkBuilder change(Change change) {
    changes.add(change);
    return this;
  }

  /**
   * Adds a run; all four arrays have one entry per stop and must not be changed afterwards.
   *
   * @param line index of the line
   * @param stops indexes of the stops
   * @param flags as {@link Headway#flags} makes them
   * @param arrivals seconds of the service day, never going back
   * @param departures the same, none before its arrival
   */
  public NetworkBuilder run(int line, int[] stops, byte[] flags, int[] arrivals, int[] departures) {
    added.add(line, stops, flags, arrivals, departures);
    return this;
  }

  /** Number of stops so far: the index the next one gets. */
  public int stopCount() {
    return stops.size();
  }

  /** The network; runs are sorted into patterns without overtaking. */
  public Network build() {
    return new Network(date, feeds, stops, lines, added.addedTo(kept), headways, changes);
  }
}
