package org.jisr.web.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.jisr.base.Side;
import org.junit.jupiter.api.Test;

class DiscsTest {
  private static final Frame FRAME =
      new Frame(Region.read("/geo/ile-de-france.tsv"), Side.B, 0, 0, 2.4);

  @Property(tries = 200)
  void noDiscLiesOverAnother(
      @ForAll @Size(max = 40) List<@DoubleRange(min = 0, max = 0.2) Double> offsets) {
    var discs = Discs.spread(places(offsets), FRAME);
    assertThat(discs).hasSize(offsets.size());
    for (int i = 0; i < discs.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(apart(discs.get(i), discs.get(j))).isGreaterThanOrEqualTo(2 * Discs.RADIUS);
      }
    }
  }

  @Test
  void aFreeDiscStaysAtItsPlaceAndACrowdedOneLeavesADot() {
    var discs = Discs.spread(places(List.of(0.0, 0.0)), FRAME);
    assertThat(discs.getFirst().moved()).isFalse();
    assertThat(discs.getLast().moved()).isTrue();
    assertThat(apart(discs.getFirst(), discs.getLast())).isLessThan(Discs.APART + 3);
    var drawn = Drawn.read("<svg>" + Discs.draw(discs) + "</svg>");
    assertThat(drawn.all("circle")).hasSize(3);
    assertThat(drawn.all("line")).hasSize(1);
  }

  private static List<Place> places(List<Double> offsets) {
    var places = new ArrayList<Place>();
    for (double offset : offsets) {
      places.add(new Place("" + (places.size() + 1), 2.35 + offset, 48.85 - offset / 2, "P", ""));
    }
    return places;
  }

  private static double apart(Discs.Disc one, Discs.Disc other) {
    return Math.hypot(one.x() - other.x(), one.y() - other.y());
  }
}
