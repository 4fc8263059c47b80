package org.jisr.mobility.network;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The public transport of one service day. Immutable: a scenario makes a new network that shares
 * the patterns it did not touch.
 *
 * <p>Errors: none; indexes that do not exist are an {@link IndexOutOfBoundsException} where they
 * are used.
 *
 * @param date the service day; times are seconds after its start
 * @param feeds what it was read from
 * @param stops named by their index everywhere else
 * @param lines named by their index everywhere else
 * @param patterns timetabled runs
 * @param headways services known only by how often they run
 * @param changes what transfers.txt says; all other changes are walked
 */
public record Network(
    LocalDate date,
    List<FeedStamp> feeds,
    List<Stop> stops,
    List<Line> lines,
    List<Pattern> patterns,
    List<Headway> headways,
    List<Change> changes) {

  public Network {
    feeds = List.copyOf(feeds);
    stops = List.copyOf(stops);
    lines = List.copyOf(lines);
    patterns = List.copyOf(patterns);
    headways = List.copyOf(headways);
    changes = List.copyOf(changes);
  }

  /** How many timetabled runs the day has. */
  public long runs() {
    return patterns.stream().mapToLong(Pattern::runs).sum();
  }

  /** Stop times of all timetabled runs of the day; headway services are not counted. */
  public long stopTimes() {
    return patterns.stream().mapToLong(p -> (long) p.runs() * p.size()).sum();
  }

  /** Index of the stop with this id. */
  public Optional<Integer> findStop(String id) {
    for (int i = 0; i < stops.size(); i++) {
      if (stops.get(i).id().equals(id)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** Index of the line with this id. */
  public Optional<Integer> findLine(String id) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).id().equals(id)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** Stop index by id, for callers that look up many. */
  public Map<String, Integer> stopIndex() {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < stops.size(); i++) {
      index.putIfAbsent(stops.get(i).id(), i);
    }
    return index;
  }

  /** The network with every headway service turned into runs by one draw of its phases. */
  public Network drawn(Phase phase, int draw) {
    if (headways.isEmpty()) {
      return this;
    }
    Patterns drawn = new Patterns();
    headways.forEach(h -> phase.runs(h, h.key(stops, lines), draw, drawn));
    return new Network(date, feeds, stops, lines, drawn.addedTo(patterns), List.of(), changes);
  }
}
