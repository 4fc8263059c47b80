package org.jisr.mobility.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jisr.mobility.gtfs.SmallFeed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The n-th nearest, and what a scenario changes and costs. */
class MeasureCommandsTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path places = Path.of("");
  private Path scenario = Path.of("");

  @BeforeEach
  void files() throws IOException {
    Files.writeString(folder.resolve("origins.csv"), "id,lat,lon\nhome,33.60,-7.60\n");
    places =
        Files.writeString(
            folder.resolve("places.csv"),
            """
            id,lat,lon,schools,people
            here,33.60,-7.60,1,5
            there,33.61,-7.61,2,50
            far,33.62,-7.62,0,100
            beyond,33.68,-7.68,1,200
            """);
    scenario =
        Files.writeString(
            folder.resolve("tram.json"),
            """
            {"format": "jisr-scenario/1", "id": "tram", "name": {"en": "Tram"},
             "figures": {"f": {"what": "w", "source": "s", "date": "2026", "status": "assumed"}},
             "stops": [{"id": "D", "lat": 33.68, "lon": -7.68}],
             "changes": [{"do": "add-line", "id": "T", "mode": 0, "stops": ["A", "D"],
               "minutes": [20], "figures": ["f"], "places": 200,
               "headways": [{"from": "06:00", "to": "10:00", "minutes": 10}]}],
             "costs": {"currency": "MAD", "per_km": 1000, "per_station": 500,
               "per_vehicle": 100, "per_vehicle_km": 10, "days_per_year": 300,
               "years": [{"year": 2027, "share": 0.4}, {"year": 2028, "share": 0.6}],
               "figures": ["f"]}}
            """);
  }

  private int run(String command, String... more) {
    List<String> args = new ArrayList<>(List.of(command, "--feed"));
    args.add(new SmallFeed().zip(folder).toString());
    args.addAll(List.of("--date", "2026-03-02", "--from", "07:30", "--to", "08:00"));
    args.addAll(List.of("--origins", folder.resolve("origins.csv").toString()));
    args.addAll(List.of("--out", folder.resolve("out.csv").toString()));
    args.addAll(List.of(more));
    return Main.run(new PrintWriter(out), new PrintWriter(err), args.toArray(String[]::new));
  }

  private List<String> rows() throws IOException {
    return Files.readAllLines(folder.resolve("out.csv"));
  }

  @Test
  void theNthNearestCountsWhatAPlaceHolds() throws IOException {
    String[] asked = {"--destinations", places.toString(), "--field", "schools", "--lang", "en"};
    assertThat(run("nearest", asked)).as(err.toString()).isZero();
    assertThat(rows()).containsExactly(HEADER, "home,base,schools,1,0,0");
    assertThat(run("nearest", with(asked, "--n", "3"))).isZero();
    String third = rows().get(1);
    assertThat(third).startsWith("home,base,schools,3,");
    assertThat(Double.parseDouble(third.split(",", -1)[4])).isBetween(10.0, 40.0);
    assertThat(run("nearest", with(asked, "--n", "4"))).isZero();
    assertThat(rows()).containsExactly(HEADER, "home,base,schools,4,,");
    assertThat(out.toString()).contains("number 3 of schools is", "fewer than 4 of schools");
    assertThat(run("nearest", with(asked, "--n", "4", "--scenario", scenario.toString()))).isZero();
    assertThat(rows().get(2)).startsWith("home,tram,schools,4,2");
  }

  private static final String HEADER = "origin,network,field,n,median_min,p90_min";

  @Test
  void withoutAFieldEveryDestinationCountsOnce() throws IOException {
    assertThat(run("nearest", "--destinations", places.toString(), "--n", "2")).isZero();
    assertThat(rows().get(1)).startsWith("home,base,destinations,2,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "ar", "en"})
  void aDifferenceTellsWhatIsGainedAndWhatEachGainCosts(String language) throws IOException {
    Path costs = folder.resolve("costs.csv");
    assertThat(
            run(
                "difference",
                "--destinations",
                places.toString(),
                "--field",
                "people",
                "--scenario",
                scenario.toString(),
                "--costs-out",
                costs.toString(),
                "--lang",
                language))
        .as(err.toString())
        .isZero();
    assertThat(rows()).contains("home,people,,45,155,355,200,55,255,200,355");
    List<String> items = Files.readAllLines(costs);
    assertThat(items.getFirst()).isEqualTo("item,quantity,unit,unit_cost,amount,currency");
    double km = Double.parseDouble(items.get(1).split(",", -1)[1]);
    assertThat(km).isBetween(11.0, 12.0);
    // Both ways 40 min and twice 5 min at the ends, every 10 min: five vehicles.
    assertThat(items).contains("new stations,1,stations,500,500,MAD");
    assertThat(items).contains("vehicles,5,vehicles,100,500,MAD");
    double investment = amount(items, "investment of 2027") + amount(items, "investment of 2028");
    assertThat(investment).isCloseTo(1000 * km + 1000, within(0.6));
    assertThat(amount(items, "running a year")).isCloseTo(km * 48 * 300 * 10, within(100.0));
    assertThat(amount(items, "extra within 45 min")).isCloseTo(investment / 200, within(0.01));
    assertThat(out.toString()).contains("Vuchic", "Hansen 1959", "MAD").doesNotContain("{");
  }

  @Test
  void aScenarioAgainstItselfChangesNothingAndCostsNothing() throws IOException {
    String[] both = {"--scenario", scenario.toString(), "--against", scenario.toString()};
    assertThat(
            run(
                "difference",
                with(
                    both,
                    "--destinations",
                    places.toString(),
                    "--field",
                    "people",
                    "--lang",
                    "en")))
        .isZero();
    assertThat(rows().stream().skip(1)).allMatch(r -> r.split(",", -1)[6].equals("0"));
    assertThat(out.toString()).contains("there is no cost per extra resident", "Investment: 0 MAD");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(run("difference", "--lang", "en")).isEqualTo(2);
    assertThat(run("nearest", "--lang", "en")).isEqualTo(2);
    assertThat(err.toString()).contains("Missing: --scenario.", "Missing: --destinations.");
    assertThat(folder.resolve("out.csv")).doesNotExist();
  }

  private static double amount(List<String> items, String item) {
    String row = items.stream().filter(i -> i.startsWith(item + ",")).findFirst().orElseThrow();
    return Double.parseDouble(row.split(",", -1)[4]);
  }

  private static Offset<Double> within(double of) {
    return Offset.offset(of);
  }

  private static String[] with(String[] args, String... more) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }
}
