package org.jisr.mobility.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Place;
import org.jisr.mobility.finding.Refusal;
import org.jisr.mobility.geo.Point;
import org.jisr.mobility.network.Headway;
import org.jisr.mobility.network.Line;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.NetworkBuilder;
import org.jisr.mobility.network.Pattern;
import org.jisr.mobility.network.Stop;
import org.jspecify.annotations.Nullable;

/**
 * A network being changed. Patterns nobody touches are shared with the base; those of a touched
 * line are taken apart into runs and put together again at the end.
 */
final class Draft {
  private static final double METRES_TO_NEAREST = 300_000;

  private final Network base;
  private final List<Pattern> kept;
  private final List<Run> runs = new ArrayList<>();
  private final List<Headway> headways;
  private final List<Stop> stops;
  private final List<Line> lines;
  private final Map<String, Integer> stopIndex;
  private final Map<String, Integer> lineIndex = new HashMap<>();

  Draft(Network base) {
    this.base = base;
    this.kept = new ArrayList<>(base.patterns());
    this.headways = new ArrayList<>(base.headways());
    this.stops = new ArrayList<>(base.stops());
    this.lines = new ArrayList<>(base.lines());
    this.stopIndex = base.stopIndex();
    for (int i = 0; i < lines.size(); i++) {
      lineIndex.putIfAbsent(lines.get(i).id(), i);
    }
  }

  void addStop(SketchedStop s) {
    Point at = s.at();
    double nearest = nearest(at);
    if (nearest > METRES_TO_NEAREST) {
      boolean swapped = at.swapped().valid() && nearest(at.swapped()) < METRES_TO_NEAREST;
      throw Refusal.of(
          swapped
              ? Finding.fatal(
                  "coordinate-swapped", s.place(), at.toString(), at.swapped().toString())
              : Finding.fatal(
                  "stop-far",
                  s.place(),
                  at.toString(),
                  String.valueOf(Math.round(nearest / 1000))));
    }
    if (stopIndex.putIfAbsent(s.id(), stops.size()) != null) {
      throw Refusal.of(Finding.fatal("scenario-twice", s.place(), s.id()));
    }
    stops.add(new Stop(s.id(), s.name(), at, ""));
  }

  private double nearest(Point at) {
    return base.stops().stream().mapToDouble(s -> s.at().metresTo(at)).min().orElse(0);
  }

  int stop(String id, Place place) {
    Integer index = find(stopIndex, id);
    if (index == null) {
      throw Refusal.of(Finding.fatal("stop-unknown", place, id));
    }
    return index;
  }

  int line(String id, Place place) {
    Integer index = find(lineIndex, id);
    if (index == null) {
      throw Refusal.of(
          Finding.fatal(
              "line-unknown",
              place,
              id,
              String.join(", ", lineIndex.keySet().stream().limit(12).toList())));
    }
    return index;
  }

  /**
   * With several feeds loaded an id may be given without its feed's name when it is the only one.
   */
  private @Nullable Integer find(Map<String, Integer> index, String id) {
    Integer exact = index.get(id);
    if (exact != null) {
      return exact;
    }
    List<Integer> found =
        base.feeds().stream()
            .map(f -> index.get(f.name() + ":" + id))
            .filter(Objects::nonNull)
            .toList();
    return found.size() == 1 ? found.getFirst() : null;
  }

  int addLine(Line line, Place place) {
    if (lineIndex.putIfAbsent(line.id(), lines.size()) != null) {
      throw Refusal.of(Finding.fatal("scenario-twice", place, line.id()));
    }
    lines.add(line);
    return lines.size() - 1;
  }

  /** A removed line's name is free again. */
  void forget(String line) {
    lineIndex.remove(line);
  }

  Stop stopAt(int index) {
    return stops.get(index);
  }

  double metres(int from, int to) {
    return stops.get(from).at().metresTo(stops.get(to).at());
  }

  void add(Run run) {
    runs.add(run);
  }

  void add(Headway headway) {
    headways.add(headway);
  }

  /** Takes out all runs of a line; the caller puts back those that stay. */
  List<Run> takeRuns(int line) {
    return takeRuns(p -> p.line() == line, r -> r.line() == line);
  }

  List<Run> takeRunsAt(int stop) {
    return takeRuns(p -> p.stops().anyMatch(s -> s == stop), r -> r.stops().contains(stop));
  }

  private List<Run> takeRuns(Predicate<Pattern> of, Predicate<Run> loose) {
    List<Run> taken = new ArrayList<>();
    for (Pattern pattern : kept) {
      if (of.test(pattern)) {
        for (int r = 0; r < pattern.runs(); r++) {
          taken.add(Run.of(pattern, r));
        }
      }
    }
    kept.removeIf(of);
    runs.stream().filter(loose).forEach(taken::add);
    runs.removeIf(loose);
    return taken;
  }

  List<Headway> takeHeadways(Predicate<Headway> of) {
    List<Headway> taken = headways.stream().filter(of).toList();
    headways.removeIf(of);
    return taken;
  }

  Network network() {
    NetworkBuilder builder = NetworkBuilder.over(base);
    stops.subList(base.stops().size(), stops.size()).forEach(builder::stop);
    lines.subList(base.lines().size(), lines.size()).forEach(builder::line);
    kept.forEach(builder::keep);
    runs.forEach(r -> r.addTo(builder));
    headways.forEach(builder::headway);
    return builder.build();
  }
}
