package org.jisr.mobility.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jisr.mobility.geo.Point;
import org.jisr.mobility.geo.Walking;
import org.jisr.mobility.network.Change;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.NetworkBuilder;
import org.jisr.mobility.network.Stop;
import org.junit.jupiter.api.Test;

class SitesTest {
  private static final Walking WALKING = new Walking(1.3, 1.3, 600, 500);

  @Property(tries = 300)
  void puttingStopsTogetherChangesNoWay(@ForAll long seed) {
    Network network = RandomNetworks.of(seed);
    Footpaths paths = Footpaths.of(network, WALKING, Direction.FORWARDS);
    int[][] ways = NaiveSearch.ways(network, WALKING);
    for (int a = 0; a < ways.length; a++) {
      for (int b = 0; b < ways.length; b++) {
        int expected = ways[a][b] >= Footpaths.NEVER / 2 ? Footpaths.NEVER : ways[a][b];
        assertThat(paths.seconds(a, b)).as("%s to %s", a, b).isEqualTo(expected);
      }
    }
  }

  @Test
  void twoPlatformsOfOnePlaceAreOneSite() {
    assertThat(sites(new Change(2, 2, 0)).count()).isEqualTo(2);
  }

  @Test
  void aRuleThatTellsThemApartKeepsThemApart() {
    assertThat(sites(new Change(2, 1, 90)).count()).isEqualTo(3);
    assertThat(sites(new Change(1, 2, 90)).count()).isEqualTo(3);
    assertThat(sites(new Change(0, 1, 30)).count()).isEqualTo(3);
    assertThat(sites(new Change(1, 1, Change.FORBIDDEN)).count()).isEqualTo(3);
  }

  /** Two platforms at one point, a stop 300 m away, and a rule. */
  private static Sites sites(Change rule) {
    NetworkBuilder builder = new NetworkBuilder(LocalDate.of(2026, 3, 2));
    builder.stop(new Stop("N", "Place", new Point(33.6, -7.6), ""));
    builder.stop(new Stop("S", "Place", new Point(33.6, -7.6), ""));
    builder.stop(new Stop("X", "Other", new Point(33.6027, -7.6), ""));
    builder.change(rule);
    return Footpaths.of(builder.build(), WALKING, Direction.FORWARDS).sites;
  }
}
