package org.jisr.mobility.cli;

import java.nio.file.Path;
import java.util.List;
import org.jisr.mobility.geo.Places;
import org.jisr.mobility.geo.PlacesFile;
import org.jisr.mobility.network.Network;
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

  /** The origins asked of a network; targets may be none. */
  Origins ask(Network network, Places starts, Places goals, TravelOptions travel) {
    Direction direction = arriveBy ? Direction.BACKWARDS : Direction.FORWARDS;
    Study study =
        new Study(
            network, window(travel), travel.limits(), travel.phase(), direction, goals.points());
    return new Origins(study, starts, threads);
  }
}
