package org.jisr.mobility.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jisr.mobility.csv.Sheet;
import org.jisr.mobility.geo.Places;
import org.jisr.mobility.gtfs.Reading;
import org.jisr.mobility.measure.CostPlan;
import org.jisr.mobility.measure.Costs;
import org.jisr.mobility.measure.Difference;
import org.jisr.mobility.measure.NearAny;
import org.jisr.mobility.measure.Reached;
import org.jisr.mobility.measure.Supply;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.scenario.Scenario;
import org.jisr.mobility.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code mobility difference}: what a scenario changes against the base or another scenario, and
 * what it costs for each resident more within 45 minutes.
 */
@Command(name = "difference")
final class DifferenceCommand extends Speaking {
  private static final int SHOWN = 8;
  private static final int COST_MINUTES = 45;

  @Mixin TravelOptions travel = new TravelOptions();
  @Mixin OriginOptions origins = new OriginOptions();
  @Mixin GoalOptions goals = new GoalOptions();

  @Option(names = "--against", paramLabel = "JSON")
  @Nullable String against;

  @Option(names = "--turnaround", paramLabel = "SECONDS")
  int turnaround = Supply.USUAL_TURNAROUND;

  @Option(names = "--costs-out", paramLabel = "CSV")
  @Nullable Path costsOut;

  private final Sheet sheet =
      new Sheet(
          "origin",
          "field",
          "area",
          "minutes",
          "before_median",
          "after_median",
          "difference_median",
          "before_p90",
          "after_p90",
          "difference_p90",
          "total");

  DifferenceCommand(Words words, PrintWriter out) {
    super(words, out);
  }

  /** What one origin reaches of every field, and the median seconds to every place. */
  private record Answer(List<Reached> reached, int[] medians) {}

  @Override
  public Integer call() {
    origins.window(travel);
    Scenario scenario = travel.findScenario().orElseThrow(() -> travel.missing("--scenario"));
    Optional<Scenario> other = Optional.ofNullable(against).map(TravelOptions::scenario);
    if (goals.fields.isEmpty()) {
      throw travel.missing("--field");
    }
    Places starts = origins.places(null);
    Places places = goals.get(this, travel);
    Reading reading = travel.read();
    tell(reading.findings());
    origins.tellSilent(this, reading.network(), travel);
    Network base = reading.network();
    Network before = other.map(s -> s.applyTo(base)).orElse(base);
    Network after = scenario.applyTo(base);
    origins.tellFar(this, List.of(before, after), starts, travel);
    other.ifPresent(this::tell);
    tell(scenario);
    List<Answer> was = answers(before, starts, places);
    List<Answer> is = answers(after, starts, places);
    for (int i = 0; i < was.size(); i++) {
      rows(starts.ids().get(i), i < SHOWN, was.get(i).reached(), is.get(i).reached());
    }
    sheet.save(origins.out);
    double extra = extra(places, was, is);
    CostPlan.of(scenario)
        .ifPresentOrElse(
            plan -> costs(plan, Costs.of(plan, before, after, turnaround), extra),
            () -> say("difference.no-costs"));
    say("formula.reached", "Hansen 1959");
    say("formula.difference");
    tellAssumptions(travel, base, true);
    say("access.done", starts.size(), origins.out.toString());
    return 0;
  }

  private List<Answer> answers(Network network, Places starts, Places places) {
    List<Answer> answers = new ArrayList<>();
    origins
        .ask(network, starts, places, travel)
        .each(
            times -> {
              List<Reached> reached = new ArrayList<>();
              goals.fields.forEach(
                  f -> reached.addAll(Reached.of(times, places, f, travel.limitsInMinutes())));
              return new Answer(reached, NearAny.medians(times));
            },
            (name, origin, number, answer) -> answers.add(answer),
            "");
    return answers;
  }

  private void rows(String origin, boolean shown, List<Reached> before, List<Reached> after) {
    List<Difference> differences = Difference.of(before, after);
    for (int i = 0; i < differences.size(); i++) {
      Difference d = differences.get(i);
      Reached b = before.get(i);
      Reached a = after.get(i);
      sheet.row(
          origin,
          d.field(),
          d.area(),
          d.minutes(),
          b.atMedian(),
          a.atMedian(),
          d.atMedian(),
          b.atP90(),
          a.atP90(),
          d.atP90(),
          a.total());
      if (shown && d.area().isEmpty()) {
        say(
            "difference.reached",
            origin,
            d.minutes(),
            d.field(),
            b.atMedian(),
            a.atMedian(),
            d.atMedian(),
            d.atP90());
      }
    }
  }

  /** How many more of the first field lie within 45 minutes of at least one of the points. */
  private double extra(Places places, List<Answer> was, List<Answer> is) {
    int limit = Math.min(COST_MINUTES, travel.maxMinutes);
    double[] weight = places.weight(goals.fields.getFirst());
    double before = NearAny.sum(was.stream().map(Answer::medians).toList(), weight, limit);
    double after = NearAny.sum(is.stream().map(Answer::medians).toList(), weight, limit);
    say(
        "difference.any",
        limit,
        was.size(),
        goals.fields.getFirst(),
        before,
        after,
        after - before);
    return after - before;
  }

  private void costs(CostPlan plan, Costs costs, double extra) {
    CostSheet table = new CostSheet(plan, costs, turnaround);
    table.tell(this);
    int limit = Math.min(COST_MINUTES, travel.maxMinutes);
    double each = CostPlan.perExtraResident(costs.investment(), extra);
    String currency = plan.currency().getCurrencyCode();
    if (Double.isNaN(each)) {
      say("difference.nobody", limit);
    } else {
      say("difference.each", limit, table.major(each), currency, goals.fields.getFirst());
    }
    say("formula.each", limit, currency);
    if (costsOut != null) {
      Sheet rows = new Sheet("item", "quantity", "unit", "unit_cost", "amount", "currency");
      table.rows(rows);
      table.row(rows, "extra within " + limit + " min", extra, goals.fields.getFirst(), 0, each);
      rows.save(costsOut);
    }
  }
}
