package org.jisr.web.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class TimelineTest {
  private static final LocalDate AGREEMENT_END = LocalDate.of(2026, 12, 8);

  @Test
  void theYearInWhichTheRoadmapOutlivesItsAgreementIsHatched() {
    var late = Drawn.read(timeline(AGREEMENT_END).svg(false));
    assertThat(hatched(late)).hasSize(1);
    assertThat(late.texts()).contains("Fin dans 15 jours");
    assertThat(late.text("Fin dans 15 jours").getAttribute("fill")).isEqualTo(Palette.AMBER);
  }

  @Test
  void anAgreementThatLastsRaisesNoAlert() {
    var calm = Drawn.read(timeline(LocalDate.of(2028, 1, 1)).svg(false));
    assertThat(hatched(calm)).isEmpty();
    assertThat(calm.texts()).doesNotContain("Fin dans 15 jours");
  }

  @Test
  void timeRunsFromRightToLeftInArabic() {
    var ltr = Drawn.read(timeline(AGREEMENT_END).svg(false));
    var rtl = Drawn.read(timeline(AGREEMENT_END).svg(true));
    for (var words : ltr.texts()) {
      assertThat(Drawn.number(rtl.text(words), "x"))
          .as(words)
          .isCloseTo(Lanes.WIDTH - Drawn.number(ltr.text(words), "x"), within(0.2));
    }
  }

  @Test
  void bothLanesAreOnOneScaleOfTime() {
    var lanes = new Lanes(timeline(AGREEMENT_END), false);
    double year = lanes.at(LocalDate.of(2026, 1, 1)) - lanes.at(LocalDate.of(2025, 1, 1));
    double decade = lanes.at(LocalDate.of(2027, 1, 1)) - lanes.at(LocalDate.of(2017, 1, 1));
    assertThat(decade).isCloseTo(10 * year, within(1.0));
  }

  @Test
  void noLabelLiesOverAnother() {
    var lanes = new Lanes(timeline(AGREEMENT_END), false);
    lanes.draw();
    Overlaps.none(lanes.labels());
    assertThat(lanes.labels()).hasSize(5);
  }

  @Property(tries = 100)
  void howeverManyPointsNoLabelLiesOverAnotherAndEveryMarkIsDrawn(
      @ForAll @Size(max = 25) List<@IntRange(min = 2017, max = 2030) Integer> years) {
    var few = timeline(AGREEMENT_END);
    var points = years.stream().map(y -> point(y, "Jalon " + y, Timeline.Kind.AHEAD)).toList();
    var many = new Timeline(few.agreement(), few.roadmap(), few.today(), points, few.words());
    var lanes = new Lanes(many, false);
    var stars = Drawn.read(lanes.draw()).all("path").stream();
    Overlaps.none(lanes.labels());
    assertThat(stars.filter(p -> p.getAttribute("fill").equals(Palette.SHEET)))
        .hasSize(years.size());
    assertThat(many.steps()).hasSize(years.size() + 3);
  }

  @Test
  void thePhoneReadsTheSameFactsByDate() {
    var steps = timeline(AGREEMENT_END).steps();
    assertThat(steps).extracting(Timeline.Step::date).isSorted();
    assertThat(steps)
        .extracting(Timeline.Step::label)
        .containsExactly(
            "Accord signé",
            "Feuille de route signée",
            "Aujourd’hui",
            "Fin dans 15 jours",
            "Fin de la feuille de route",
            "Schéma",
            "Coupe du monde");
    assertThat(steps).filteredOn(Timeline.Step::late).hasSize(1);
  }

  private static List<Element> hatched(Drawn drawn) {
    return drawn.all("rect").stream()
        .filter(r -> r.getAttribute("fill").equals("url(#outlived)"))
        .toList();
  }

  private static Timeline timeline(LocalDate agreementEnd) {
    var start = LocalDate.of(2016, 12, 8);
    return new Timeline(
        new Timeline.Span("Convention-cadre", start, agreementEnd, "Fin de la convention", "fin"),
        new Timeline.Span(
            "Feuille de route 2025-2027",
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2027, 12, 31),
            "Fin de la feuille de route",
            "31 décembre 2027"),
        LocalDate.of(2026, 11, 23),
        List.of(
            point(2030, "Coupe du monde", Timeline.Kind.AHEAD),
            point(2029, "Schéma", Timeline.Kind.AHEAD),
            new Timeline.Point(start, "Accord signé", "8 déc. 2016", Timeline.Kind.AGREEMENT),
            point(2025, "Feuille de route signée", Timeline.Kind.ROADMAP)),
        new Timeline.Words("Titre", "Aujourd’hui", "23 nov.", "Fin dans 15 jours", "8 déc. 2026"));
  }

  private static Timeline.Point point(int year, String label, Timeline.Kind kind) {
    return new Timeline.Point(LocalDate.of(year, 6, 1), label, "en " + year, kind);
  }
}
