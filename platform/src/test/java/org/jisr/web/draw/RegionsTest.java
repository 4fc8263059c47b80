package org.jisr.web.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jisr.base.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class RegionsTest {
  private static final Regions REGIONS = Regions.seed();
  private static final Place CASABLANCA = Place.named("Casablanca", -7.62, 33.595);
  private static final Place PARIS = Place.named("Paris", 2.352, 48.857);
  private static final Regions.Words WORDS =
      new Regions.Words("Carte", "Casablanca-Settat", "Île-de-France", km -> km + " km");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theBridgeIsSmallEnoughForAPhone(boolean rtl) {
    var svg = REGIONS.bridge(WORDS, CASABLANCA, PARIS, rtl);
    assertThat(svg.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(25_000);
    assertThat(Drawn.read(svg).texts())
        .contains("Casablanca-Settat", "Île-de-France", "Casablanca", "Paris", "100 km");
  }

  @Test
  void aPointIsFoundInItsUnitAndHowFarItLiesFromAnother() {
    assertThat(REGIONS.unit(-7.62, 33.59)).contains("MA-CAS");
    assertThat(REGIONS.unit(2.352, 48.857)).contains("FR-75");
    assertThat(REGIONS.unit(5.37, 43.3)).isEmpty();
    assertThat(REGIONS.distance("FR-75", 2.352, 48.857)).isZero();
    assertThat(REGIONS.distance("FR-75", 2.13, 48.8)).isCloseTo(9.1, within(0.2));
    assertThatThrownBy(() -> REGIONS.distance("FR-13", 5.37, 43.3)).hasMessageContaining("FR-13");
  }

  @Test
  void territoryAStandsAtTheStartOfReading() {
    var ltr = Drawn.read(REGIONS.bridge(WORDS, CASABLANCA, PARIS, false));
    var rtl = Drawn.read(REGIONS.bridge(WORDS, CASABLANCA, PARIS, true));
    assertThat(x(ltr, "Casablanca-Settat")).isLessThan(x(ltr, "Île-de-France"));
    assertThat(x(rtl, "Casablanca-Settat")).isGreaterThan(x(rtl, "Île-de-France"));
    assertThat(rtl.root().getAttribute("direction")).isEqualTo("rtl");
  }

  @Test
  void theLandItselfIsNeverMirrored() {
    var region = Region.read("/geo/casablanca-settat.tsv");
    var frame = new Frame(region, Side.A, 0, 0, 1);
    var west = frame.at(-8.5, 33.25);
    var east = frame.at(-7.12, 33.62);
    assertThat(west.x).isLessThan(east.x);
    assertThat(west.y).isGreaterThan(east.y);
  }

  @Test
  void distancesOnTheMapAreDistancesOnTheGround() {
    // By hand on a sphere of 6371 km: Paris to Évry, and 0.595 degrees due south of Casablanca.
    assertThat(kilometres("/geo/ile-de-france.tsv", 2.3522, 48.8566, 2.4430, 48.6298))
        .isCloseTo(26.1, within(0.3));
    assertThat(kilometres("/geo/casablanca-settat.tsv", -7.6200, 33.5950, -7.6200, 33.0000))
        .isCloseTo(66.2, within(0.3));
  }

  @Test
  void theScaleBarOfAMapHasTheLengthItSays() {
    var drawn = Drawn.read(REGIONS.map(Side.A, WORDS, List.of(), false));
    double scale = MapSheet.WIDTH / Region.read("/geo/casablanca-settat.tsv").extent().getWidth();
    var bar =
        drawn.all("g").stream().filter(g -> g.getAttribute("class").equals("scale")).findFirst();
    var path = ((Element) bar.orElseThrow().getFirstChild()).getAttribute("d");
    var from = Double.parseDouble(path.substring(1, path.indexOf(' ')));
    var to = Double.parseDouble(path.substring(path.indexOf('H') + 1, path.lastIndexOf('v')));
    var words = bar.orElseThrow().getTextContent();
    assertThat(words).isEqualTo("50 km");
    assertThat(to - from).isCloseTo(50 * scale, within(0.2));
  }

  @Test
  void everyPlaceIsADiscAndALink() {
    var places = List.of(new Place("1", 2.35, 48.857, "Un <projet>", "/projets/1"));
    var drawn = Drawn.read(REGIONS.maps(WORDS, List.of(), places, false));
    assertThat(drawn.all("a")).hasSize(1);
    assertThat(drawn.all("a").getFirst().getAttribute("href")).isEqualTo("/projets/1");
    assertThat(drawn.all("a").getFirst().getAttribute("aria-label")).isEqualTo("1. Un <projet>");
    assertThat(drawn.text("1").getTagName()).isEqualTo("text");
  }

  @Test
  void commonBordersStayCommonWhenSimplified() {
    var region = Region.read("/geo/ile-de-france.tsv");
    var shape = region.shape(1.5);
    assertThat(shape.outline().getNumGeometries()).isEqualTo(1);
    assertThat(shape.inner().getLength()).isPositive();
    assertThat(shape.inner().intersection(shape.outline().getBoundary()).getLength()).isZero();
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> Region.read("/geo/nowhere.tsv"))
        .hasMessageContaining("/geo/nowhere.tsv");
  }

  private static double kilometres(
      String file, double lon1, double lat1, double lon2, double lat2) {
    var region = Region.read(file);
    return region.plane(lon1, lat1).distance(region.plane(lon2, lat2));
  }

  private static double x(Drawn drawn, String words) {
    return Drawn.number(drawn.text(words), "x");
  }

  @Test
  void theReadersOwnPointIsMarkedAndNoDiscCoversIt() {
    var here = Place.named("Ici", -7.62, 33.595);
    var there = new Place("1", -7.62, 33.595, "Casablanca", "/projects/JSR-001");
    var svg = REGIONS.maps(WORDS, List.of(there), List.of(), java.util.Optional.of(here), false);
    assertThat(svg).contains("aria-label=\"Ici\"");
    var circles = Drawn.read(svg).all("circle");
    var mark = circles.stream().filter(c -> c.getAttribute("r").equals("9")).findFirst();
    var disc = circles.stream().filter(c -> c.getAttribute("r").equals("13")).findFirst();
    double x = Drawn.number(mark.orElseThrow(), "cx") - Drawn.number(disc.orElseThrow(), "cx");
    double y = Drawn.number(mark.orElseThrow(), "cy") - Drawn.number(disc.orElseThrow(), "cy");
    assertThat(Math.hypot(x, y)).isGreaterThan(13 + 9);
    assertThat(
            REGIONS.maps(
                WORDS,
                List.of(there),
                List.of(),
                java.util.Optional.of(Place.named("Ici", 5.37, 43.3)),
                false))
        .doesNotContain("Ici");
  }
}
