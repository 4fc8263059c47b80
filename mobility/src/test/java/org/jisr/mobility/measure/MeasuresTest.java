package org.jisr.mobility.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.jisr.mobility.geo.Area;
import org.jisr.mobility.geo.Cells;
import org.jisr.mobility.geo.Places;
import org.jisr.mobility.geo.PlacesFile;
import org.jisr.mobility.geo.Point;
import org.jisr.mobility.geo.Polygon;
import org.jisr.mobility.geo.Walking;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.Phase;
import org.jisr.mobility.scenario.Scenarios;
import org.jisr.mobility.search.Direction;
import org.jisr.mobility.search.Draws;
import org.jisr.mobility.search.Limits;
import org.jisr.mobility.search.RandomNetworks;
import org.jisr.mobility.search.Study;
import org.jisr.mobility.search.TravelTimes;
import org.jisr.mobility.search.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuresTest {
  private static final Window WINDOW =
      Window.minutes(RandomNetworks.FROM, RandomNetworks.FROM + 1200);
  private static final Limits LIMITS = new Limits(3, 5400, Walking.USUAL);

  private static Area square(String id, double south, double west, double people) {
    List<Point> ring =
        List.of(
            new Point(south, west),
            new Point(south, west + 0.02),
            new Point(south + 0.02, west + 0.02),
            new Point(south + 0.02, west));
    return new Area(id, Map.of(), Map.of("people", people), List.of(new Polygon(List.of(ring))));
  }

  @Property(tries = 30)
  void partsOfAPopulationSumToTheWhole(@ForAll long seed) {
    Network network = RandomNetworks.of(seed);
    Places homes =
        Cells.spread(
            List.of(square("south", 33.5, -7.6, 1000), square("north", 33.53, -7.58, 70)),
            "people",
            300);
    assertThat(homes.total("people")).isCloseTo(1070, within(1e-6));
    Study study =
        new Study(network, WINDOW, LIMITS, Phase.USUAL, Direction.FORWARDS, homes.points());
    Draws times = study.searcher().from(network.stops().getFirst().at());
    for (int minutes : List.of(30, 90)) {
      List<Reached> reached = Reached.of(times, homes, "people", List.of(minutes));
      double parts =
          reached.stream().filter(r -> !r.area().isEmpty()).mapToDouble(Reached::atMedian).sum();
      assertThat(parts).isCloseTo(reached.getLast().atMedian(), within(1e-6));
      assertThat(reached.getLast().atP90()).isLessThanOrEqualTo(reached.getLast().atMedian());
      assertThat(reached.getLast().total()).isCloseTo(1070, within(1e-6));
    }
  }

  @Property(tries = 100)
  void giniLiesBetweenNoughtAndOneAndDoesNotMindTheUnit(
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = 0, max = 1e6) Double> values) {
    double[] v = values.stream().mapToDouble(Double::doubleValue).toArray();
    double[] people = DoubleStream.generate(() -> 10).limit(v.length).toArray();
    double gini = Equity.of(v, people).gini();
    assertThat(gini).isBetween(0.0, 1.0);
    double[] doubled = DoubleStream.of(v).map(x -> 2 * x).toArray();
    assertThat(Equity.of(doubled, people).gini()).isCloseTo(gini, within(1e-9));
  }

  @Test
  void equityOfKnownCases() {
    assertThat(Equity.of(new double[] {5, 5, 5}, new double[] {1, 2, 3}).gini())
        .isCloseTo(0, within(1e-12));
    assertThat(Equity.of(new double[] {0, 1}, new double[] {1, 1}).gini())
        .isCloseTo(0.5, within(1e-12));
    assertThat(Equity.of(new double[] {4, 4}, new double[] {5, 5}).palma())
        .isCloseTo(0.25, within(1e-12));
    assertThat(Equity.of(new double[] {0, 9}, new double[] {5, 5}).palma()).isNaN();
    assertThat(
            Equity.shareGaining(
                new double[] {10, 10, 0}, new double[] {11, 12, 1}, new double[] {1, 1, 2}))
        .isCloseTo(0.75, within(1e-12));
  }

  @Test
  void theSecondNearestIsCountedByWhatIsThere() {
    Network network = RandomNetworks.of(5);
    Point here = network.stops().getFirst().at();
    Places schools =
        new Places(
            List.of("near", "next"),
            List.of(here, new Point(here.lat() + 0.002, here.lon())),
            Map.of("schools", new double[] {1, 2}),
            List.of(),
            new int[] {-1, -1});
    Draws times =
        new Study(network, WINDOW, LIMITS, Phase.USUAL, Direction.FORWARDS, schools.points())
            .searcher()
            .from(here);
    assertThat(Nearest.seconds(times, schools.weight("schools"), 1, 50)).isZero();
    assertThat(Nearest.seconds(times, schools.weight("schools"), 3, 50)).isBetween(1, 250);
    assertThat(Nearest.seconds(times, schools.weight("schools"), 4, 50))
        .isEqualTo(TravelTimes.UNREACHED);
  }

  @Test
  void vehiclesAreTheCycleOverTheHeadwayRoundedUp() {
    Network base = RandomNetworks.walked(3);
    Network network =
        Scenarios.parse(
                """
                {"format": "jisr-scenario/1", "id": "s", "name": {},
                 "figures": {"F": {"what": "x", "source": "y", "date": "2026", "status": "assumed"}},
                 "changes": [{"do": "add-line", "id": "X", "mode": 0, "stops": ["S0", "S1"], "minutes": [22],
                   "headways": [{"from": "06:00", "to": "08:00", "minutes": 10}], "places": 200, "figures": ["F"]}],
                 "costs": {"currency": "MAD", "per_km": 100, "per_station": 7, "per_vehicle": 3, "per_vehicle_km": 2,
                   "days_per_year": 300, "years": [{"year": 2027, "share": 0.3333}, {"year": 2028, "share": 0.6667}]}}
                """,
                "s.json")
            .applyTo(base);
    Supply supply =
        Supply.of(network, 300).stream()
            .filter(s -> s.line().equals("X"))
            .findFirst()
            .orElseThrow();
    double km = network.stops().get(0).at().metresTo(network.stops().get(1).at()) / 1000;
    assertThat(supply.vehicles()).isEqualTo(6);
    assertThat(supply.placesPerHour()).isEqualTo(1200);
    assertThat(supply.vehicleKm()).isCloseTo(2 * 12 * km, within(1e-9));
    assertThat(supply.vehicleHours()).isCloseTo(2 * 12 * 22 / 60.0, within(1e-9));
  }

  @Test
  void costsSumByYearToTheLastCentime() {
    CostPlan plan =
        CostPlan.of(
                Scenarios.parse(
                    """
                    {"format": "jisr-scenario/1", "id": "s", "name": {}, "costs": {"currency": "MAD", "per_km": 100.01,
                     "per_station": 7, "days_per_year": 300,
                     "years": [{"year": 2027, "share": 0.3333}, {"year": 2028, "share": 0.3333}, {"year": 2029, "share": 0.3334}]}}
                    """,
                    "s.json"))
            .orElseThrow();
    long investment = plan.investment(10.3, 2, 0);
    assertThat(investment).isEqualTo(Math.round(10.3 * 10001) + 1400);
    assertThat(plan.phased(investment).values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(investment);
    assertThat(CostPlan.perExtraResident(investment, 0)).isNaN();
  }

  @Test
  void faultyPointsAreRefusedByLine(@TempDir Path folder) throws java.io.IOException {
    Path file =
        Files.writeString(
            folder.resolve("homes.csv"), "id,lat,lon,people\na,33.5,-7.6,12\nb,133.5,-7.6,x\n");
    org.jisr.mobility.finding.Refusal refusal =
        org.assertj.core.api.Assertions.catchThrowableOfType(
            org.jisr.mobility.finding.Refusal.class,
            () -> PlacesFile.read(file, List.of("people")));
    assertThat(refusal.findings().list())
        .extracting(f -> f.code() + " " + f.place())
        .containsExactly(
            "coordinate-swapped homes.csv:3 lat, lon", "weight-invalid homes.csv:3 people");
  }
}
