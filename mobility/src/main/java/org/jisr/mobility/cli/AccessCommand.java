package org.jisr.mobility.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jisr.mobility.csv.Sheet;
import org.jisr.mobility.geo.Places;
import org.jisr.mobility.gtfs.Reading;
import org.jisr.mobility.measure.Equity;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.scenario.Scenario;
import org.jisr.mobility.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code mobility access}: travel times from each origin to every stop, or what of a field is
 * reached within 30, 45, 60 and 90 minutes; with a scenario, before and after.
 */
@Command(name = "access")
final class AccessCommand extends Speaking {
  private static final int SHOWN = 8;

  @Mixin TravelOptions travel = new TravelOptions();

  @Mixin OriginOptions origins = new OriginOptions();
  @Mixin GoalOptions goals = new GoalOptions();

  @Option(names = "--weight", paramLabel = "NAME")
  @Nullable String weight;

  AccessCommand(Words words, PrintWriter out) {
    super(words, out);
  }

  @Override
  public Integer call() {
    origins.window(travel);
    if (goals.destinations != null && goals.fields.isEmpty()) {
      throw travel.missing("--field");
    }
    Optional<Scenario> scenario = travel.findScenario();
    Places starts = origins.places(weight);
    Optional<Places> places = goals.find(this, travel);
    Reading reading = travel.read();
    tell(reading.findings());
    origins.tellSilent(this, reading.network(), travel);
    Map<String, Network> networks = new LinkedHashMap<>();
    networks.put("base", reading.network());
    scenario.ifPresent(s -> networks.put(s.id(), s.applyTo(reading.network())));
    origins.tellFar(this, networks.values(), starts, travel);
    StopTimesSheet stops = new StopTimesSheet();
    ReachedSheet reached = new ReachedSheet(goals.fields);
    networks.forEach((name, network) -> {
      Origins all = origins.ask(network, starts, places.orElse(Places.NONE), travel);
      if (places.isPresent()) {
        all.each(
            times -> reached.rows(times, places.get(), travel.limitsInMinutes()),
            reached::add,
            name);
      } else {
        all.each(times -> stops.rows(times, network), stops::add, name);
      }
    });
    Sheet sheet = places.isPresent() ? reached.sheet() : stops.sheet();
    sheet.save(origins.out);
    report(reading.network(), scenario, starts, reached, networks.size());
    return 0;
  }

  private void report(
      Network base,
      Optional<Scenario> scenario,
      Places starts,
      ReachedSheet reached,
      int networks) {
    scenario.ifPresent(this::tell);
    tellAssumptions(travel, base, scenario.isPresent());
    reached.shown().stream()
        .limit((long) SHOWN * networks)
        .forEach(r ->
            say(
                "access.reached",
                r.origin(),
                r.network(),
                r.reached().minutes(),
                r.reached().field(),
                r.reached().atMedian(),
                r.reached().total(),
                r.reached().atP90(),
                r.reached().low(),
                r.reached().high()));
    if (weight != null && !goals.fields.isEmpty()) {
      equity(reached, starts, starts.weight(weight));
    }
    say("access.done", starts.size(), origins.out.toString());
  }

  private void equity(ReachedSheet reached, Places starts, double[] people) {
    int limit = Math.min(45, travel.maxMinutes);
    Map<String, double[]> values = reached.values(goals.fields.getFirst(), limit, starts.size());
    values.forEach((network, v) -> {
      Equity equity = Equity.of(v, people);
      say("access.equity", network, goals.fields.getFirst(), limit, equity.gini(), equity.palma());
    });
    if (values.size() == 2) {
      List<double[]> both = List.copyOf(values.values());
      say("access.gaining", 100 * Equity.shareGaining(both.get(0), both.get(1), people), limit);
    }
  }
}
