package org.jisr.mobility.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Refusal;
import org.jisr.mobility.geo.Walking;
import org.jisr.mobility.gtfs.Feeds;
import org.jisr.mobility.gtfs.SmallFeed;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.Phase;
import org.jisr.mobility.search.Direction;
import org.jisr.mobility.search.Limits;
import org.jisr.mobility.search.RangeSearch;
import org.jisr.mobility.search.Timetable;
import org.jisr.mobility.search.TravelTimes;
import org.jisr.mobility.search.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioTest {
  private static final Limits LIMITS = new Limits(3, 5400, new Walking(1.3, 1.3, 500, 200));
  private static final Window EIGHT = Window.minutes(8 * 3600, 8 * 3600 + 1800);

  @TempDir Path folder;
  private Network base;

  @BeforeEach
  void read() {
    base =
        new Feeds()
            .read(List.of(new SmallFeed().folder(folder)), LocalDate.of(2026, 3, 2))
            .network();
  }

  private static Scenario scenario(String changes) {
    return Scenarios.parse(
        """
        {"format": "jisr-scenario/1", "id": "test", "name": {"fr": "essai"},
         "base": [{"feed": "feed"}],
         "figures": {"F": {"what": "all of it", "source": "a planner", "date": "2026-03", "status": "sketched"}},
         "stops": [{"id": "NEW", "name": "New", "lat": 33.60, "lon": -7.65, "figure": "F"}],
         "changes": [%s]}
        """
            .formatted(changes),
        "test.json");
  }

  private static int arrival(Network network, String from, String to, int time) {
    Network drawn = network.drawn(Phase.random(1, 1), 0);
    RangeSearch search =
        new RangeSearch(Timetable.of(drawn, Window.at(time), LIMITS, Direction.FORWARDS));
    int seconds =
        search
            .fromStop(drawn.findStop(from).orElseThrow())
            .toStop(drawn.findStop(to).orElseThrow(), 0);
    return seconds == TravelTimes.UNREACHED ? -1 : time + seconds;
  }

  private static final int TIME = 8 * 3600;

  @Test
  void anAddedLineRunsBothWaysAtItsHeadway() {
    Network after =
        scenario(
                """
                {"do": "add-line", "id": "X", "mode": 0, "stops": ["A", "NEW", "C"], "speed_kmh": 36,
                 "length_factor": 1.0, "dwell_s": 30, "headways": [{"from": "07:00", "to": "10:00", "minutes": 6}],
                 "places": 200, "figures": ["F"]}
                """)
            .applyTo(base);
    assertThat(after.headways()).hasSize(2);
    int there = arrival(after, "A", "NEW", TIME);
    int ride =
        (int) Math.round(base.stops().get(0).at().metresTo(after.stops().getLast().at()) / 10);
    assertThat(there - TIME).isBetween(ride, ride + 360);
    assertThat(arrival(after, "C", "NEW", TIME)).isPositive();
    assertThat(base.findStop("NEW")).isEmpty();
  }

  @Test
  void aLineAddedAndRemovedAgainGivesTheBase() {
    Network after =
        scenario(
                """
                {"do": "add-line", "id": "X", "mode": 3, "stops": ["A", "C"], "minutes": [5],
                 "departures": ["08:01"], "figures": ["F"]},
                {"do": "remove-line", "line": "X"}
                """)
            .applyTo(base);
    assertThat(after.runs()).isEqualTo(base.runs());
    assertThat(arrival(after, "A", "C", TIME)).isEqualTo(arrival(base, "A", "C", TIME));
  }

  @Test
  void exactDeparturesRunByTheMinute() {
    Network after =
        scenario(
                """
                {"do": "add-line", "id": "X", "mode": 3, "stops": ["A", "C"], "minutes": [5],
                 "departures": ["08:01"], "figures": ["F"]}
                """)
            .applyTo(base);
    assertThat(arrival(after, "A", "C", TIME)).isEqualTo(TIME + 360);
  }

  @Test
  void theBaseIsNeverChanged() {
    int before = arrival(base, "A", "C", TIME);
    scenario("{\"do\": \"change-speed\", \"line\": \"R1\", \"factor\": 2}").applyTo(base);
    assertThat(arrival(base, "A", "C", TIME)).isEqualTo(before);
  }

  @Test
  void twiceTheSpeedHalvesRidingButNotStopping() {
    Network after =
        scenario("{\"do\": \"change-speed\", \"line\": \"R1\", \"factor\": 2}").applyTo(base);
    assertThat(arrival(after, "A", "C", TIME)).isEqualTo(TIME + 300 + 60 + 270);
  }

  @Test
  void aRemovedLineNoLongerRuns() {
    Network after = scenario("{\"do\": \"remove-line\", \"line\": \"R1\"}").applyTo(base);
    assertThat(arrival(after, "A", "C", TIME)).isEqualTo(-1);
  }

  @Test
  void aRemovedStopIsPassedAndTimesElsewhereStay() {
    Network after = scenario("{\"do\": \"remove-stop\", \"stop\": \"B\"}").applyTo(base);
    assertThat(arrival(after, "A", "B", TIME)).isEqualTo(-1);
    assertThat(arrival(after, "A", "C", TIME)).isEqualTo(TIME + 1200);
  }

  @Test
  void retimedRunsLeaveLater() {
    Network after =
        scenario(
                "{\"do\": \"retime\", \"line\": \"R1\", \"from\": \"07:30\", \"to\": \"09:00\", \"shift_minutes\": 3}")
            .applyTo(base);
    assertThat(arrival(after, "A", "C", TIME)).isEqualTo(TIME + 1380);
  }

  @Test
  void aReroutedLineCallsAtTheNewStop() {
    Network after =
        scenario(
                """
                {"do": "reroute", "line": "R1", "from": "A", "to": "B", "via": ["NEW"], "speed_kmh": 60, "dwell_s": 20}
                """)
            .applyTo(base);
    assertThat(arrival(after, "A", "NEW", TIME)).isPositive();
    assertThat(arrival(after, "A", "C", TIME)).isGreaterThan(TIME + 600);
  }

  @Test
  void aChangedHeadwayTakesTheRunsPlace() {
    Network after =
        scenario(
                """
                {"do": "change-headway", "line": "R1", "headways": [{"from": "07:00", "to": "09:00", "minutes": 5}], "figures": ["F"]}
                """)
            .applyTo(base);
    assertThat(after.runs()).isEqualTo(1);
    assertThat(arrival(after, "A", "C", TIME) - TIME).isBetween(1200, 1500);
  }

  @Test
  void atWorstOneWaitsAWholeHeadwayRoundedUpByLessThanAMinute() {
    Network after =
        scenario(
                """
                {"do": "add-line", "id": "X", "mode": 3, "stops": ["A", "C"], "minutes": [5],
                 "headways": [{"from": "06:00", "to": "10:00", "minutes": 10}], "figures": ["F"]},
                {"do": "remove-line", "line": "R1"}
                """)
            .applyTo(base)
            .drawn(Phase.worst(), 0);
    TravelTimes times =
        new RangeSearch(Timetable.of(after, EIGHT, LIMITS, Direction.FORWARDS)).fromStop(0);
    for (int d = 0; d < times.departures(); d++) {
      assertThat(times.toStop(2, d)).isBetween(900, 959);
    }
  }

  @Test
  void drawsSpreadOverTheHeadwayAndRepeatWithTheirSeed() {
    Network after =
        scenario(
                """
                {"do": "add-line", "id": "X", "mode": 3, "stops": ["A", "C"], "minutes": [5],
                 "headways": [{"from": "06:00", "to": "10:00", "minutes": 10}], "figures": ["F"]}
                """)
            .applyTo(base);
    List<Integer> starts =
        java.util.stream.IntStream.range(0, 40)
            .mapToObj(d -> after.drawn(Phase.random(40, 3), d).patterns().getLast().departure(0, 0))
            .toList();
    assertThat(starts).allMatch(s -> s >= 6 * 3600 && s < 6 * 3600 + 600);
    assertThat(starts.stream().distinct().count()).isGreaterThan(20);
    assertThat(after.drawn(Phase.random(40, 3), 7).patterns().getLast().departure(0, 0))
        .isEqualTo(starts.get(7));
  }

  @Test
  void aScenarioWhoseBaseChangedIsRefused() {
    Scenario bound =
        Scenarios.parse(
            """
            {"format": "jisr-scenario/1", "id": "t", "name": {},
             "base": [{"feed": "feed", "fingerprint": "0123456789abcdef"}]}
            """,
            "bound.json");
    Finding finding = refusal(() -> bound.applyTo(base));
    assertThat(finding.code()).isEqualTo("base-changed");
    assertThat(finding.place()).hasToString("bound.json:2 base");
    assertThat(finding.details())
        .contains("0123456789abcdef", base.feeds().getFirst().fingerprint());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"do\": \"fly\"}|change-unknown",
        "{\"do\": \"remove-line\", \"line\": \"R9\"}|line-unknown",
        "{\"do\": \"remove-stop\", \"stop\": \"Z\"}|stop-unknown",
        "{\"do\": \"remove-line\", \"lime\": \"R1\"}|field-unknown",
        "{\"do\": \"remove-line\"}|field-missing",
        "{\"do\": \"change-speed\", \"line\": \"R1\", \"factor\": 99}|number-range",
        "{\"do\": \"change-speed\", \"line\": \"R1\", \"factor\": \"fast\"}|json-kind",
        "{\"do\": \"retime\", \"line\": \"R1\", \"from\": \"8h\", \"to\": \"09:00\", \"shift_minutes\": 1}|clock-invalid",
        "{\"do\": \"add-line\", \"id\": \"X\", \"mode\": 3, \"stops\": [\"A\"]}|line-short",
        "{\"do\": \"add-line\", \"id\": \"X\", \"mode\": 3, \"stops\": [\"A\",\"C\"], \"speed_kmh\": 9, \"departures\": [\"08:00\"]}|field-missing",
        "{\"do\": \"add-line\", \"id\": \"X\", \"mode\": 3, \"stops\": [\"A\",\"C\"], \"speed_kmh\": 9, \"departures\": [\"08:00\"], \"figures\": [\"G\"]}|figure-unknown",
        "{\"do\": \"add-line\", \"id\": \"R1\", \"mode\": 3, \"stops\": [\"A\",\"C\"], \"speed_kmh\": 9, \"departures\": [\"08:00\"], \"figures\": [\"F\"]}|scenario-twice",
        "{\"do\": \"reroute\", \"line\": \"R2\", \"from\": \"A\", \"to\": \"B\", \"via\": [], \"speed_kmh\": 9}|reroute-nowhere",
        "{\"do\": \"remove-line\" \"line\": \"R1\"}|json-invalid",
        "{\"do\": \"remove-line\", \"do\": \"fly\"}|json-twice"
      })
  void aFaultyChangeIsRefusedByFileAndLine(String change, String code) {
    Finding finding = refusal(() -> scenario(change).applyTo(base));
    assertThat(finding.code()).isEqualTo(code);
    assertThat(finding.place().file()).isEqualTo("test.json");
    assertThat(finding.place().line()).isEqualTo(5);
  }

  @Test
  void aFigureWithoutSourceIsRefused() {
    Finding finding =
        refusal(() ->
            Scenarios.parse(
                """
                {"format": "jisr-scenario/1", "id": "t", "name": {},
                 "figures": {"F": {"what": "x", "source": " ", "date": "2025", "status": "announced"}}}
                """,
                "t.json"));
    assertThat(finding.code()).isEqualTo("field-missing");
    assertThat(finding.place()).hasToString("t.json:2 source");
  }

  @Test
  void theShippedScenarioNamesSourceDateAndStatusOfEveryFigure() {
    Scenario announced = Scenarios.shipped(Scenarios.ANNOUNCED_2025);
    assertThat(announced.figures().values())
        .allMatch(f -> !f.source().isBlank() && f.date().startsWith("20"));
    assertThat(announced.edits()).hasSize(4);
    assertThat(announced.stops()).allMatch(s -> !s.figure().isEmpty());
    for (String language : List.of("fr", "ar", "en")) {
      assertThat(announced.assumptions()).allMatch(a -> a.text().containsKey(language));
    }
  }

  private static Finding refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call).findings().list().getFirst();
  }
}
