package org.jisr.mobility.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.jisr.mobility.finding.Refusal;
import org.jisr.mobility.geo.Walking;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.Phase;
import org.jisr.mobility.scenario.Scenario;
import org.jisr.mobility.scenario.Scenarios;
import org.jisr.mobility.search.RandomNetworks;
import org.junit.jupiter.api.Test;

class MatchDayTest {
  private static final Network BASE = RandomNetworks.walked(3);

  private static Scenario scenario(int crowd, String modes, String more) {
    double lat = BASE.stops().getFirst().at().lat();
    double lon = BASE.stops().getFirst().at().lon();
    return Scenarios.parse(
        """
        {"format": "jisr-scenario/1", "id": "m", "name": {},
         "figures": {"F": {"what": "x", "source": "y", "date": "2026", "status": "assumed"}},
         "changes": [{"do": "add-line", "id": "X", "mode": 2, "stops": ["S0", "S1"], "minutes": [20],
           "headways": [{"from": "20:00", "to": "26:00", "minutes": 10}], "places": 1000, "figures": ["F"]},
          {"do": "add-line", "id": "Y", "mode": 2, "stops": ["S0", "S2"], "minutes": [20],
           "headways": [{"from": "20:00", "to": "26:00", "minutes": 20}], "places": 1000, "figures": ["F"]}],
         "match": {"venue": "Stadium", "lat": %s, "lon": %s, "crowd": %d, "whistle": "22:00", "until": "26:00",
           "walk_metres": 50, "egress": [{"minute": 30, "share": 1}], "modes": [%s] %s}}
        """
            .formatted(lat, lon, crowd, modes, more),
        "m.json");
  }

  private static List<Clearance> clearances(Scenario scenario) {
    return new MatchDay(
            scenario.applyTo(BASE), MatchPlan.of(scenario), Phase.random(5, 1), Walking.USUAL)
        .clearances();
  }

  private static final String TRAIN = "{\"mode\": \"train\", \"share\": 1, \"network\": true}";

  @Test
  void acrowdTwiceTheHourlyCapacityTakesAboutTwoHours() {
    for (Clearance c : clearances(scenario(18_000, TRAIN, ""))) {
      assertThat(c.perHour()).isBetween(8500.0, 9500.0);
      assertThat(c.cleared()).isTrue();
      assertThat(c.minutes()).isBetween(110, 130);
      assertThat(c.bottleneck()).isPresent();
      assertThat(c.curve().getLast())
          .isEqualTo(18_000, org.assertj.core.api.Assertions.within(0.5));
    }
  }

  @Test
  void aSmallCrowdLeavesWithoutABottleneck() {
    Clearance c = MatchDay.middle(clearances(scenario(900, TRAIN, "")));
    assertThat(c.bottleneck()).isEmpty();
    assertThat(c.minutes()).isLessThan(60);
  }

  @Test
  void whenServiceEndsFirstThoseLeftAreCounted() {
    Clearance c = MatchDay.middle(clearances(scenario(60_000, TRAIN, "")));
    assertThat(c.cleared()).isFalse();
    assertThat(c.remaining()).isBetween(23_000.0, 25_500.0);
  }

  @Test
  void aNarrowEntranceIsTheFirstBottleneck() {
    Scenario narrow =
        scenario(10_000, TRAIN, ", \"stations\": [{\"stop\": \"S0\", \"per_hour\": 3000}]");
    Clearance c = MatchDay.middle(clearances(narrow));
    assertThat(c.bottleneck().orElseThrow().element()).isEqualTo("S0");
    assertThat(c.minutes()).isGreaterThan(195);
  }

  @Test
  void oneLineOutTakesLonger() {
    Scenario scenario = scenario(18_000, TRAIN, "");
    MatchDay day =
        new MatchDay(
            scenario.applyTo(BASE), MatchPlan.of(scenario), Phase.random(3, 1), Walking.USUAL);
    int all = MatchDay.middle(day.clearances()).minutes();
    assertThat(day.oneLineOut().keySet()).containsExactly("X", "Y");
    assertThat(day.oneLineOut().values()).allMatch(c -> c.minutes() > all);
  }

  @Test
  void capacityFarBelowTheCrowdShowsInItsRatio() {
    Scenario scenario = scenario(115_000, TRAIN, "");
    Clearance c = MatchDay.middle(clearances(scenario));
    assertThat(MatchDay.capacityRatio(c, MatchPlan.of(scenario))).isLessThan(0.5);
  }

  @Test
  void sharesThatDoNotMakeOneAreRefused() {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                MatchPlan.of(
                    scenario(10, "{\"mode\": \"car\", \"share\": 0.9, \"per_hour\": 5}", "")));
    assertThat(refusal.findings().list().getFirst().code()).isEqualTo("shares-sum");
  }
}
