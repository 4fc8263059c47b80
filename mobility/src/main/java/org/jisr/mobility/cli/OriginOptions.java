package org.jisr.mobility.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jisr.mobility.geo.Neighbours;
import org.jisr.mobility.geo.Places;
import org.jisr.mobility.geo.PlacesFile;
import org.jisr.mobility.geo.Point;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.Stop;
import org.jisr.mobility.search.Direction;
import org.jisr.mobility.search.Study;
import org.jisr.mobility.search.Window;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options on the points asked from and the departures looked at, the same for all measures. */
final class OriginOptions {
  @Option(names = "--from", required = true, paramLabel = "HH:MM")
  String from = "";

  @Option(names = "--to", required = true, paramLabel = "HH:MM")
  String to = "";

  @Option(names = "--origins", required = true, paramLabel = "CSV")
  Path origins = Path.of("");

  @Option(names = "--arrive-by")
  boolean arriveBy;

  @Option(names = "--threads", paramLabel = "N")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--out", required = true, paramLabel = "CSV")
  Path out = Path.of("");

  /** The window, or a fault of usage when it is empty. */
  Window window(TravelOptions travel) {
    int start = travel.clock("--from", from);
    int end = travel.clock("--to", to);
    if (end <= start) {
      throw travel.wrong("--to", to);
    }
    return Window.minutes(start, end);
  }

  Places places(@Nullable String weight) {
    return PlacesFile.read(origins, weight == null ? List.of() : List.of(weight));
  }

  /** Says which feeds have no service in the window or in the time journeys may take beyond it. */
  void tellSilent(Speaking command, Network network, TravelOptions travel) {
    Window window = window(travel);
    int longest = travel.limits().seconds();
    command.tellSilent(
        network, window.from() - (arriveBy ? longest : 0), window.to() + (arriveBy ? 0 : longest));
  }

  /**
   * Says how many points have no stop in a walk in any network: on foot alone they reach little.
   */
  void tellFar(
      Speaking command, Collection<Network> networks, Places starts, TravelOptions travel) {
    List<Stop> stops = networks.stream().flatMap(n -> n.stops().stream()).distinct().toList();
    Neighbours near =
        new Neighbours(stops.stream().map(Stop::at).toList(), travel.walking().accessMetres());
    int[] far =
        IntStream.range(0, starts.size())
            .filter(i -> isFar(near, starts.points().get(i)))
            .toArray();
    if (far.length == 0 || stops.isEmpty()) {
      return;
    }
    Point point = starts.points().get(far[0]);
    Stop nearest =
        stops.stream()
            .min(Comparator.comparingDouble(stop -> stop.at().metresTo(point)))
            .orElseThrow();
    command.say(
        "origins.far",
        travel.walkMetres,
        far.length,
        starts.size(),
        starts.ids().get(far[0]),
        nearest.name(),
        Math.round(nearest.at().metresTo(point)));
  }

  private static boolean isFar(Neighbours stops, Point point) {
    AtomicBoolean found = new AtomicBoolean();
    stops.within(point, stop -> found.set(true));
    return !found.get();
  }

  /** The origins asked of a network; targets may be none. */
  Origins ask(Network network, Places starts, Places goals, TravelOptions travel) {
    Direction direction = arriveBy ? Direction.BACKWARDS : Direction.FORWARDS;
    Study study =
        new Study(
            network, window(travel), travel.limits(), travel.phase(), direction, goals.points());
    return new Origins(study, starts, threads);
  }
}
