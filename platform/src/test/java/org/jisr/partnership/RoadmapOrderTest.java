package org.jisr.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.partnership.Samples.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jisr.base.Period;
import org.jisr.decision.PublicationState;
import org.junit.jupiter.api.Test;

/** Which roadmap a day looks at first. */
class RoadmapOrderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static Roadmap of(int year, RoadmapState state) {
    Roadmap r = roadmap(state, PublicationState.INTERNAL);
    return new Roadmap(
        year,
        r.agreement(),
        "FDR-" + year,
        r.title(),
        new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 2, 12, 31)),
        r.signedOn(),
        r.place(),
        r.source(),
        r.state(),
        r.historic(),
        r.publication(),
        r.renews(),
        r.version(),
        r.signatures(),
        r.axes());
  }

  private static List<Integer> ordered(Roadmap... roadmaps) {
    return Stream.of(roadmaps)
        .sorted(RoadmapRules.order(TODAY))
        .map(r -> r.period().from().getYear())
        .toList();
  }

  @Test
  void whatIsSignedAheadTakesNothingFromTheOneInForce() {
    assertThat(
            ordered(
                of(2031, RoadmapState.SIGNED),
                of(2028, RoadmapState.SIGNED),
                of(2024, RoadmapState.DRAFT),
                of(2022, RoadmapState.SIGNED),
                of(2025, RoadmapState.SIGNED)))
        .containsExactly(2025, 2022, 2028, 2031, 2024);
  }

  @Property
  void theFirstIsSignedAndHasBegunWhereverOneHas(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 2015, max = 2035) Integer> years) {
    List<Roadmap> sorted =
        years.stream()
            .map(year -> of(year, year % 3 == 0 ? RoadmapState.DRAFT : RoadmapState.SIGNED))
            .sorted(RoadmapRules.order(TODAY))
            .toList();
    int newest =
        years.stream().filter(y -> y % 3 != 0 && y <= 2026).mapToInt(y -> y).max().orElse(0);
    if (newest > 0) {
      assertThat(sorted.getFirst().period().from().getYear()).isEqualTo(newest);
    }
  }
}
