package org.jisr.mobility.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jisr.mobility.geo.Walking;
import org.jisr.mobility.gtfs.Feeds;
import org.jisr.mobility.gtfs.Reading;
import org.jisr.mobility.json.JsonObject;
import org.jisr.mobility.measure.Reached;
import org.jisr.mobility.network.Phase;
import org.jisr.mobility.scenario.Scenario;
import org.jisr.mobility.scenario.Scenarios;
import org.jisr.mobility.search.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options on networks, limits, walking and unknown phases, the same for all commands. */
final class TravelOptions {
  @Spec(Spec.Target.MIXEE)
  @Nullable CommandSpec command;

  @Option(names = "--feed", required = true, paramLabel = "FEED")
  List<Path> feeds = List.of();

  @Option(names = "--date", required = true, paramLabel = "YYYY-MM-DD")
  LocalDate date = LocalDate.EPOCH;

  @Option(names = "--scenario", paramLabel = "JSON")
  @Nullable String scenario;

  @Option(names = "--max-minutes", paramLabel = "N")
  int maxMinutes = 90;

  @Option(names = "--max-rides", paramLabel = "N")
  int maxRides = 4;

  @Option(names = "--walk-kmh", paramLabel = "N")
  double walkKmh = 4.8;

  @Option(names = "--walk-detour", paramLabel = "N")
  double walkDetour = Walking.USUAL.detour();

  @Option(names = "--walk-metres", paramLabel = "N")
  double walkMetres = Walking.USUAL.accessMetres();

  @Option(names = "--transfer-metres", paramLabel = "N")
  double transferMetres = Walking.USUAL.transferMetres();

  @Option(names = "--phase", paramLabel = "random|worst")
  String phase = "random";

  @Option(names = "--draws", paramLabel = "N")
  int draws = Phase.USUAL.draws();

  @Option(names = "--seed", paramLabel = "N")
  long seed = Phase.USUAL.seed();

  @Option(names = "--assumed-headway", paramLabel = "MINUTES")
  int assumedHeadway = Feeds.ASSUMED_HEADWAY / 60;

  Reading read() {
    return new Feeds()
        .assumingHeadway(within("--assumed-headway", assumedHeadway, 0, 1440) * 60)
        .read(feeds, date);
  }

  /** A file, or the name of a scenario that comes with the engine. */
  Optional<Scenario> findScenario() {
    return Optional.ofNullable(scenario).map(TravelOptions::scenario);
  }

  static Scenario scenario(String named) {
    return Files.exists(Path.of(named)) || named.contains(".")
        ? Scenarios.read(Path.of(named))
        : Scenarios.shipped(named);
  }

  Limits limits() {
    return new Limits(
        within("--max-rides", maxRides, 1, 8),
        within("--max-minutes", maxMinutes, 1, 1440) * 60,
        walking());
  }

  Walking walking() {
    return new Walking(
        within("--walk-kmh", walkKmh, 0.5, 30) / 3.6,
        within("--walk-detour", walkDetour, 1, 5),
        within("--walk-metres", walkMetres, 0, 50_000),
        within("--transfer-metres", transferMetres, 0, 5_000));
  }

  Phase phase() {
    return switch (phase) {
      case "random" -> Phase.random(within("--draws", draws, 1, 1000), seed);
      case "worst" -> Phase.worst();
      default -> throw wrong("--phase", phase);
    };
  }

  /** A time of day option in seconds. */
  int clock(String option, String value) {
    return JsonObject.seconds(value).orElseThrow(() -> wrong(option, value));
  }

  private int within(String option, int value, int least, int most) {
    return (int) within(option, (double) value, least, most);
  }

  private double within(String option, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw wrong(option, value + " (" + least + "-" + most + ")");
    }
    return value;
  }

  /** The limits planners ask for, up to the longest journey, and that one. */
  List<Integer> limitsInMinutes() {
    return Stream.concat(
            Reached.USUAL_MINUTES.stream().filter(m -> m < maxMinutes), Stream.of(maxMinutes))
        .toList();
  }

  ParameterException missing(String option) {
    CommandSpec spec = Objects.requireNonNull(command);
    return new MissingParameterException(
        spec.commandLine(), Objects.requireNonNull(spec.findOption(option)), option);
  }

  ParameterException wrong(String option, String value) {
    CommandSpec spec = Objects.requireNonNull(command);
    return new ParameterException(spec.commandLine(), option, null, spec.findOption(option), value);
  }
}
