package org.jisr.mobility.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jisr.mobility.csv.Sheet;
import org.jisr.mobility.gtfs.Reading;
import org.jisr.mobility.measure.CostPlan;
import org.jisr.mobility.measure.Costs;
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
    write(sheet, "base", base);
    scenario.ifPresent(s -> {
      Network after = s.applyTo(base);
      write(sheet, s.id(), after);
      tell(s);
      CostPlan.of(s)
          .ifPresent(
              p -> new CostSheet(p, Costs.of(p, base, after, turnaround), turnaround).tell(this));
    });
    sheet.save(out);
    say("supply.done", out.toString());
    return 0;
  }

  private void write(Sheet sheet, String name, Network network) {
    for (Supply s : Supply.of(network, turnaround)) {
      sheet.row(
          name,
          s.line(),
          s.kilometres(),
          s.vehicleKm(),
          s.vehicleHours(),
          s.vehicles(),
          s.placesPerHour());
    }
  }
}
