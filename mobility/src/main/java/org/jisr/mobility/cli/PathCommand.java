package org.jisr.mobility.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.jisr.mobility.geo.Point;
import org.jisr.mobility.gtfs.Reading;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.search.Journey;
import org.jisr.mobility.search.Journeys;
import org.jisr.mobility.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mobility path}: one journey in words. */
@Command(name = "path")
final class PathCommand extends Speaking {
  @Mixin TravelOptions travel = new TravelOptions();

  @Option(names = "--at", required = true, paramLabel = "HH:MM")
  String at = "";

  @Option(names = "--origin", required = true, paramLabel = "LAT,LON")
  String origin = "";

  @Option(names = "--destination", required = true, paramLabel = "LAT,LON")
  String destination = "";

  PathCommand(Words words, PrintWriter out) {
    super(words, out);
  }

  @Override
  public Integer call() {
    Point from = point("--origin", origin);
    Point to = point("--destination", destination);
    int time = travel.clock("--at", at);
    Reading reading = travel.read();
    Network network =
        travel.findScenario().map(s -> s.applyTo(reading.network())).orElse(reading.network());
    Network drawn = network.drawn(travel.phase(), 0);
    Optional<Journey> journey = new Journeys(drawn, travel.limits()).find(from, to, time);
    if (journey.isEmpty()) {
      say("path.none", travel.maxMinutes, travel.maxRides);
      return 0;
    }
    journey.get().tell(words).forEach(printer::println);
    say(
        "path.total",
        Words.clock(journey.get().arrival()),
        (journey.get().arrival() - time + 59) / 60,
        journey.get().rides());
    return 0;
  }

  private Point point(String option, String value) {
    String number = "-?\\d{1,3}(\\.\\d+)?";
    if (value.matches(number + "," + number)) {
      String[] parts = value.split(",", 2);
      Point point = new Point(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
      if (point.valid()) {
        return point;
      }
    }
    throw travel.wrong(option, value);
  }
}
