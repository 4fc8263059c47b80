package org.jisr.mobility.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jisr.mobility.csv.Sheet;
import org.jisr.mobility.geo.Areas;
import org.jisr.mobility.geo.Cells;
import org.jisr.mobility.geo.Places;
import org.jisr.mobility.geo.PlacesFile;
import org.jisr.mobility.gtfs.Reading;
import org.jisr.mobility.measure.Equity;
import org.jisr.mobility.measure.Reached;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.scenario.Scenario;
import org.jisr.mobility.search.Direction;
import org.jisr.mobility.search.Study;
import org.jisr.mobility.search.Window;
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

  @Option(names = "--from", required = true, paramLabel = "HH:MM")
  String from = "";

  @Option(names = "--to", required = true, paramLabel = "HH:MM")
  String to = "";

  @Option(names = "--origins", required = true, paramLabel = "CSV")
  Path origins = Path.of("");

  @Option(names = "--destinations", paramLabel = "CSV|GEOJSON")
  @Nullable Path destinations;

  @Option(names = "--field", paramLabel = "NAME")
  List<String> fields = new ArrayList<>();

  @Option(names = "--areas", paramLabel = "GEOJSON")
  @Nullable Path areas;

  @Option(names = "--weight", paramLabel = "NAME")
  @Nullable String weight;

  @Option(names = "--cell-metres", paramLabel = "N")
  double cellMetres = 1000;

  @Option(names = "--arrive-by")
  boolean arriveBy;

  @Option(names = "--threads", paramLabel = "N")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--out", required = true, paramLabel = "CSV")
  Path out = Path.of("");

  AccessCommand(Words words, PrintWriter out) {
    super(words, out);
  }

  @Override
  public Integer call() {
    Window window = window();
    Optional<Scenario> scenario = travel.findScenario();
    Places starts = PlacesFile.read(origins, weight == null ? List.of() : List.of(weight));
    Optional<Places> goals = Optional.ofNullable(destinations).map(this::goals);
    Reading reading = travel.read();
    tell(reading.findings());
    tellSilent(
        reading.network(),
        window.from() - (arriveBy ? travel.limits().seconds() : 0),
        window.to() + (arriveBy ? 0 : travel.limits().seconds()));
    Map<String, Network> networks = new LinkedHashMap<>();
    networks.put("base", reading.network());
    scenario.ifPresent(s -> networks.put(s.id(), s.applyTo(reading.network())));
    StopTimesSheet stops = new StopTimesSheet();
    ReachedSheet reached = new ReachedSheet(fields);
    networks.forEach((name, network) -> {
      Study study = study(network, window, goals);
      Origins all = new Origins(study, starts, threads);
      if (goals.isPresent()) {
        all.each(times -> reached.rows(times, goals.get(), minutes()), reached::add, name);
      } else {
        all.each(times -> stops.rows(times, network), stops::add, name);
      }
    });
    Sheet sheet = goals.isPresent() ? reached.sheet() : stops.sheet();
    sheet.save(out);
    report(reading.network(), scenario, starts, reached, networks.size());
    return 0;
  }

  private Window window() {
    int start = travel.clock("--from", from);
    int end = travel.clock("--to", to);
    if (end <= start) {
      throw travel.wrong("--to", to);
    }
    if (destinations != null && fields.isEmpty()) {
      throw travel.wrong("--field", "");
    }
    return Window.minutes(start, end);
  }

  private Places goals(Path file) {
    if (file.toString().endsWith("json")) {
      say("access.spread", fields.getFirst(), cellMetres);
      return Cells.spread(Areas.read(file), fields.getFirst(), cellMetres);
    }
    Places points = PlacesFile.read(file, fields);
    return areas == null ? points : points.within(Areas.read(areas));
  }

  private List<Integer> minutes() {
    List<Integer> minutes =
        new ArrayList<>(
            Reached.USUAL_MINUTES.stream().filter(m -> m <= travel.maxMinutes).toList());
    if (!minutes.contains(travel.maxMinutes)) {
      minutes.add(travel.maxMinutes);
    }
    return minutes;
  }

  private Study study(Network network, Window window, Optional<Places> goals) {
    return new Study(
        network,
        window,
        travel.limits(),
        travel.phase(),
        arriveBy ? Direction.BACKWARDS : Direction.FORWARDS,
        goals.map(Places::points).orElse(List.of()));
  }

  private void report(
      Network base,
      Optional<Scenario> scenario,
      Places starts,
      ReachedSheet reached,
      int networks) {
    scenario.ifPresent(this::tell);
    say(
        "assumption.walking",
        travel.walkKmh,
        travel.walkDetour,
        travel.walkMetres,
        travel.transferMetres);
    if (!base.headways().isEmpty() || scenario.isPresent()) {
      say("assumption.phase." + travel.phase, travel.draws, String.valueOf(travel.seed));
    }
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
    if (weight != null && !fields.isEmpty()) {
      equity(reached, starts, starts.weight(weight));
    }
    say("access.done", starts.size(), out.toString());
  }

  private void equity(ReachedSheet reached, Places starts, double[] people) {
    int limit = Math.min(45, travel.maxMinutes);
    Map<String, double[]> values = reached.values(fields.getFirst(), limit, starts.size());
    values.forEach((network, v) -> {
      Equity equity = Equity.of(v, people);
      say("access.equity", network, fields.getFirst(), limit, equity.gini(), equity.palma());
    });
    if (values.size() == 2) {
      List<double[]> both = List.copyOf(values.values());
      say("access.gaining", 100 * Equity.shareGaining(both.get(0), both.get(1), people), limit);
    }
  }
}
