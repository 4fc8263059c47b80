package org.jisr.mobility.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jisr.mobility.csv.Sheet;
import org.jisr.mobility.gtfs.Reading;
import org.jisr.mobility.measure.CostPlan;
import org.jisr.mobility.measure.Supply;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.scenario.Scenario;
import org.jisr.mobility.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mobility supply}: what each line offers in a day and, with a scenario, what it costs. */
@Command(name = "supply")
final class SupplyCommand extends Speaking {
  @Mixin TravelOptions travel = new TravelOptions();

  @Option(names = "--turnaround", paramLabel = "SECONDS")
  int turnaround = Supply.USUAL_TURNAROUND;

  @Option(names = "--out", required = true, paramLabel = "CSV")
  Path out = Path.of("");

  SupplyCommand(Words words, PrintWriter out) {
    super(words, out);
  }

  @Override
  public Integer call() {
    Optional<Scenario> scenario = travel.findScenario();
    Reading reading = travel.read();
    tell(reading.findings());
    Network base = reading.network();
    Sheet sheet =
        new Sheet(
            "network",
            "line_id",
            "km",
            "vehicle_km",
            "vehicle_hours",
            "vehicles",
            "places_per_hour");
    List<Supply> before = write(sheet, "base", base);
    scenario.ifPresent(s -> {
      Network after = s.applyTo(base);
      List<Supply> supply = write(sheet, s.id(), after);
      tell(s);
      CostPlan.of(s).forEach(c -> costs(c, base, after, before, supply));
    });
    sheet.save(out);
    say("supply.done", out.toString());
    return 0;
  }

  private List<Supply> write(Sheet sheet, String name, Network network) {
    List<Supply> supplies = Supply.of(network, turnaround);
    for (Supply s : supplies) {
      sheet.row(
          name,
          s.line(),
          s.kilometres(),
          s.vehicleKm(),
          s.vehicleHours(),
          s.vehicles(),
          s.placesPerHour());
    }
    return supplies;
  }

  private void costs(
      CostPlan plan, Network base, Network after, List<Supply> before, List<Supply> supply) {
    Map<String, Supply> known = new HashMap<>();
    before.forEach(s -> known.put(s.line(), s));
    double km = 0;
    double vehicleKm = 0;
    int vehicles = 0;
    for (Supply s : supply) {
      Supply old = known.getOrDefault(s.line(), new Supply(s.line(), 0, 0, 0, 0, 0));
      km += Math.max(0, s.kilometres() - old.kilometres());
      vehicleKm += s.vehicleKm() - old.vehicleKm();
      vehicles += Math.max(0, s.vehicles() - old.vehicles());
    }
    int stations = after.stops().size() - base.stops().size();
    long investment = plan.investment(km, stations, vehicles);
    double unit = Math.pow(10, plan.currency().getDefaultFractionDigits());
    String currency = plan.currency().getCurrencyCode();
    say("supply.investment", investment / unit, currency, km, stations, vehicles);
    plan.phased(investment)
        .forEach((year, part) -> say("supply.year", String.valueOf(year), part / unit, currency));
    say("supply.running", plan.yearly(vehicleKm) / unit, currency, vehicleKm);
  }
}
