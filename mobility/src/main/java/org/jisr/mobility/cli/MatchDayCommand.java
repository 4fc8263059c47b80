package org.jisr.mobility.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jisr.mobility.csv.Sheet;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Place;
import org.jisr.mobility.finding.Refusal;
import org.jisr.mobility.geo.Areas;
import org.jisr.mobility.geo.Cells;
import org.jisr.mobility.geo.Places;
import org.jisr.mobility.gtfs.Reading;
import org.jisr.mobility.match.Clearance;
import org.jisr.mobility.match.LastDeparture;
import org.jisr.mobility.match.MatchDay;
import org.jisr.mobility.match.MatchPlan;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.scenario.Scenario;
import org.jisr.mobility.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mobility match-day}: a scenario's venue, crowd and lines after the final whistle. */
@Command(name = "match-day")
final class MatchDayCommand extends Speaking {
  @Mixin TravelOptions travel = new TravelOptions();

  @Option(names = "--areas", paramLabel = "GEOJSON")
  @Nullable Path areas;

  @Option(names = "--field", paramLabel = "NAME")
  String field = "population_2024";

  @Option(names = "--cell-metres", paramLabel = "N")
  double cellMetres = 2000;

  @Option(names = "--out", required = true, paramLabel = "CSV")
  Path out = Path.of("");

  private final Sheet sheet = new Sheet("kind", "name", "value", "unit");

  MatchDayCommand(Words words, PrintWriter out) {
    super(words, out);
  }

  @Override
  public Integer call() {
    Scenario scenario = travel.findScenario().orElseThrow(() -> travel.wrong("--scenario", ""));
    if (!scenario.sections().has("match")) {
      throw Refusal.of(
          Finding.fatal(
              "field-missing", Place.file(String.valueOf(travel.scenario)), "match", "match"));
    }
    MatchPlan plan = MatchPlan.of(scenario);
    Reading reading = travel.read();
    tell(reading.findings());
    Network network = scenario.applyTo(reading.network());
    MatchDay day = new MatchDay(network, plan, travel.phase(), travel.walking());
    tell(scenario);
    say("match.title", plan.venue(), plan.crowd(), Words.clock(plan.whistle()));
    clearance(day, plan);
    day.oneLineOut().forEach(this::lineOut);
    if (areas != null) {
      Places homes = Cells.spread(Areas.read(areas), field, cellMetres);
      say("access.spread", field, cellMetres);
      day.lastDepartures(homes, field, travel.limits()).forEach(l -> last(homes, l));
    }
    sheet.save(out);
    say("match.done", out.toString());
    return 0;
  }

  private void clearance(MatchDay day, MatchPlan plan) {
    List<Clearance> all = day.clearances();
    Clearance middle = MatchDay.middle(all);
    double riders = plan.crowd() * plan.transitShare();
    say("match.capacity", middle.perHour(), riders);
    sheet.row("capacity", "network", middle.perHour(), "people/hour");
    for (Clearance.Queue q : middle.queues()) {
      sheet.row("capacity", q.element(), q.perHour(), "people/hour");
      sheet.row("longest queue", q.element(), q.longest(), "people");
    }
    if (MatchDay.capacityRatio(middle, plan) < 0.5) {
      say("match.far-below", riders, middle.perHour(), riders / Math.max(1, middle.perHour()));
    }
    told("clearance", "all lines", middle);
    sheet.row("clearance quickest draw", "all lines", all.getFirst().minutes(), "minutes");
    sheet.row("clearance slowest draw", "all lines", all.getLast().minutes(), "minutes");
    if (all.size() > 1) {
      say("match.spread", all.size(), all.getFirst().minutes(), all.getLast().minutes());
    }
    middle
        .bottleneck()
        .ifPresentOrElse(
            b -> {
              say(
                  "match.bottleneck",
                  b.element(),
                  b.minute(),
                  b.waiting(),
                  Clearance.Bottleneck.LONG_WAIT);
              sheet.row("bottleneck", b.element(), b.minute(), "minutes after the whistle");
            },
            () -> say("match.no-bottleneck", Clearance.Bottleneck.LONG_WAIT));
    for (int m = 0; m < middle.curve().size(); m += 5) {
      sheet.row("left", "minute " + m, middle.curve().get(m), "people");
    }
  }

  private void told(String kind, String name, Clearance c) {
    if (c.cleared()) {
      say("match.cleared", c.minutes());
      sheet.row(kind, name, c.minutes(), "minutes");
    } else {
      say("match.not-cleared", c.minutes(), c.remaining());
      sheet.row(kind + " not reached, people remaining", name, c.remaining(), "people");
    }
  }

  private void lineOut(String line, Clearance c) {
    if (c.cleared()) {
      say("match.line-out", line, c.minutes());
      sheet.row("clearance without line", line, c.minutes(), "minutes");
    } else {
      say("match.line-out-left", line, c.minutes(), c.remaining());
      sheet.row("people remaining without line", line, c.remaining(), "people");
    }
  }

  private void last(Places homes, LastDeparture l) {
    String name =
        homes.areas().stream()
            .filter(a -> a.id().equals(l.area()))
            .map(a -> a.name(words.language()))
            .findFirst()
            .orElse(l.area());
    if (l.time() < 0) {
      say("match.last-none", name, travel.maxMinutes);
      sheet.row("last departure", l.area(), "", "none");
    } else {
      say("match.last", name, Words.clock(l.time()), 100 * l.reachable() / l.residents());
      sheet.row("last departure", l.area(), Words.clock(l.time()), "HH:MM");
      sheet.row("residents ever reached", l.area(), l.reachable(), "residents");
    }
  }
}
