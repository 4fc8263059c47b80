package org.jisr.mobility.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jisr.mobility.geo.Point;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.Phase;

/**
 * A network ready to be asked from many origins: one timetable for each draw of its headway
 * services (one in all when it has none). Shared by threads; each takes its own {@link #searcher}.
 *
 * <p>Errors: as those of {@link RangeSearch}; times are seconds.
 */
public final class Study {
  private final Network network;
  private final List<Timetable> timetables = new ArrayList<>();
  private final Targets targets;

  /**
   * @param network with or without headway services
   * @param points targets besides the stops; may be empty
   */
  public Study(
      Network network,
      Window window,
      Limits limits,
      Phase phase,
      Direction direction,
      List<Point> points) {
    this.network = network;
    Footpaths footpaths = Footpaths.of(network, limits.walking(), direction);
    int draws = network.headways().isEmpty() ? 1 : phase.draws();
    for (int draw = 0; draw < draws; draw++) {
      timetables.add(
          Timetable.of(network.drawn(phase, draw), footpaths, window, limits, direction));
    }
    this.targets = Targets.of(points, network, limits.walking());
  }

  /** The network asked. */
  public Network network() {
    return network;
  }

  /** How many draws every question is answered with. */
  public int draws() {
    return timetables.size();
  }

  /** Searches of one thread. */
  public Searcher searcher() {
    RangeSearch one = new RangeSearch(timetables.getFirst(), targets);
    return new Searcher(timetables.stream().map(one::over).toList());
  }

  /** Answers questions for one thread. */
  public static final class Searcher {
    private final List<RangeSearch> searches;

    Searcher(List<RangeSearch> searches) {
      this.searches = searches;
    }

    /** Travel times from a point (backwards: to it) over all draws. */
    public Draws from(Point origin) {
      return new Draws(searches.stream().map(s -> s.from(origin)).toList());
    }

    /** The same, one draw at a time: for windows so long that all draws would not fit. */
    public void eachDraw(Point origin, Consumer<TravelTimes> answer) {
      searches.forEach(s -> answer.accept(s.from(origin)));
    }
  }
}
