package org.jisr.mobility.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jisr.mobility.csv.Sheet;
import org.jisr.mobility.geo.Places;
import org.jisr.mobility.gtfs.Reading;
import org.jisr.mobility.measure.Nearest;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.scenario.Scenario;
import org.jisr.mobility.search.TravelTimes;
import org.jisr.mobility.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code mobility nearest}: the travel time from each origin to the n-th nearest of a kind (the
 * second hospital, the third school); with a scenario, before and after.
 */
@Command(name = "nearest")
final class NearestCommand extends Speaking {
  private static final int SHOWN = 8;
  private static final String EACH = "destinations";

  @Mixin TravelOptions travel = new TravelOptions();
  @Mixin OriginOptions origins = new OriginOptions();
  @Mixin GoalOptions goals = new GoalOptions();

  @Option(names = "--n", paramLabel = "N")
  int n = 1;

  private final Sheet sheet = new Sheet("origin", "network", "field", "n", "median_min", "p90_min");

  NearestCommand(Words words, PrintWriter out) {
    super(words, out);
  }

  @Override
  public Integer call() {
    origins.window(travel);
    if (n < 1) {
      throw travel.wrong("--n", String.valueOf(n));
    }
    Optional<Scenario> scenario = travel.findScenario();
    Places starts = origins.places(null);
    Places places = goals.get(this, travel);
    Reading reading = travel.read();
    tell(reading.findings());
    origins.tellSilent(this, reading.network(), travel);
    Map<String, Network> networks = new LinkedHashMap<>();
    networks.put("base", reading.network());
    scenario.ifPresent(s -> networks.put(s.id(), s.applyTo(reading.network())));
    origins.tellFar(this, networks.values(), starts, travel);
    scenario.ifPresent(this::tell);
    Map<String, double[]> kinds = kinds(places);
    networks.forEach((name, network) ->
        kinds.forEach((field, counts) ->
            origins
                .ask(network, starts, places, travel)
                .each(
                    times ->
                        new int[] {
                          Nearest.seconds(times, counts, n, 50),
                          Nearest.seconds(times, counts, n, 90)
                        },
                    (in, origin, number, seconds) -> row(in, origin, field, number, seconds),
                    name)));
    sheet.save(origins.out);
    say("formula.nearest", n, travel.maxMinutes);
    tellAssumptions(travel, reading.network(), scenario.isPresent());
    say("access.done", starts.size(), origins.out.toString());
    return 0;
  }

  /** The counts of each kind asked for; without one every destination counts once. */
  private Map<String, double[]> kinds(Places places) {
    Map<String, double[]> kinds = new LinkedHashMap<>();
    goals.fields.forEach(f -> kinds.put(f, places.weight(f)));
    if (kinds.isEmpty()) {
      double[] each = new double[places.size()];
      Arrays.fill(each, 1);
      kinds.put(EACH, each);
    }
    return kinds;
  }

  private void row(String network, String origin, String field, int number, int[] seconds) {
    double median = minutes(seconds[0]);
    double p90 = minutes(seconds[1]);
    sheet.row(origin, network, field, n, median, p90);
    if (number < SHOWN) {
      if (Double.isNaN(median)) {
        say("nearest.none", origin, network, n, field, travel.maxMinutes);
      } else {
        say("nearest.found", origin, network, n, field, Math.ceil(median));
      }
    }
  }

  private static double minutes(int seconds) {
    return seconds == TravelTimes.UNREACHED ? Double.NaN : seconds / 60.0;
  }
}
