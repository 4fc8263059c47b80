package org.jisr.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.jisr.base.Side;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;
import org.jisr.web.Form;
import org.junit.jupiter.api.Test;

class NearTest {

  private static final Running JISR = Running.shared();

  private final Published projects = JISR.bean(Published.class);

  private static Optional<Near> near(String typed) {
    return Near.of(new Form(Map.of("near", typed)));
  }

  @Test
  void aPointIsKeptToAboutAKilometre() {
    assertThat(near("33.592349,-7.618812").orElseThrow().at()).isEqualTo("33.59,-7.62");
  }

  @Test
  void whatIsNoPointIsNone() {
    for (String typed :
        List.of("", "here", "33.59", "95,0", "0,181", "1e2,3", "33.59;-7.62", "NaN,NaN")) {
      assertThat(near(typed)).as(typed).isEmpty();
    }
  }

  @Test
  void aPointLiesInOneRegionOrInNeither() {
    assertThat(near("33.59,-7.62").orElseThrow().side()).contains(Side.A);
    assertThat(near("48.85,2.35").orElseThrow().side()).contains(Side.B);
    assertThat(near("43.30,5.37").orElseThrow().side()).as("Marseille").isEmpty();
    assertThat(near("0,0").orElseThrow().side()).isEmpty();
  }

  @Test
  void everyUnitOfBothRegionsIsAPlaceToStartFrom() {
    assertThat(Origins.list()).hasSize(Units.list().size());
    assertThat(Origins.list())
        .allSatisfy(origin ->
            assertThat(near(origin.point()).orElseThrow().side()).contains(origin.unit().side()));
  }

  @Test
  void everyCommuneIsAPlaceToStartFromAndLiesInItsUnit() {
    assertThat(Origins.communes()).hasSize(153 + 1276);
    assertThat(Origins.communes())
        .allSatisfy(commune -> {
          Near near = near(commune.code()).orElseThrow();
          assertThat(near.at()).isEqualTo(commune.code());
          assertThat(near.side()).as(commune.code()).contains(commune.unit().side());
          String[] point = commune.point().split(",");
          assertThat(
                  Borders.within(
                      commune.unit().code(),
                      Double.parseDouble(point[1]),
                      Double.parseDouble(point[0])))
              .as(commune.toString())
              .isTrue();
        });
  }

  private static List<String> named(String typed) {
    return Origins.named(typed).stream().map(Origins.Origin::code).toList();
  }

  @Test
  void aCommuneIsFoundByItsNameHoweverItIsWritten() {
    for (String typed : List.of("Casablanca", "casablanca ", "الدار البيضاء", "الدار البيضا")) {
      assertThat(named(typed)).as(typed).containsExactly("06.141.01.0");
    }
    assertThat(named("saint-denis")).as("the whole name comes first").containsExactly("93066");
    assertThat(named("mohammedia")).as("as it sounds").containsExactly("06.371.01.01");
    assertThat(named("Seine-Saint-Denis")).as("no commune is called so").containsExactly("FR-93");
  }

  @Test
  void aNameOfSeveralCommunesOffersThemAndOneOfNoneOffersNothing() {
    assertThat(named("Mondreville")).hasSize(2);
    assertThat(named("saint")).hasSize(12);
    for (String typed : List.of("", " - ", "Marseille", "aeiou")) {
      assertThat(named(typed)).as(typed).isEmpty();
    }
  }

  @Test
  void aDistanceIsBoundedAndSaidToBeWrongElse() {
    Form form = new Form(Map.of("near", "MA-SET", "within", "99999"));
    Near.of(form);
    assertThat(form.faulty()).isTrue();
    Form word = new Form(Map.of("near", "Nulle part"));
    assertThat(Near.of(word)).isEmpty();
    assertThat(word.faulty()).isTrue();
  }

  @Test
  void withinADistanceNothingFurtherIsFoundAndAllAreCounted() {
    Plans.published(JISR, Drafts.code().replace("-", "") + "within");
    Near far = new Near(33.5, -7.6, -1, 0);
    Near close = new Near(33.5, -7.6, "", 50, -1, 0);
    List<Near.Found> all = projects.list(Filter.EVERYTHING, far);
    List<Near.Found> some = projects.list(Filter.EVERYTHING, close);
    assertThat(some).as("its place is 55.6 km to the south").hasSizeLessThan(all.size());
    assertThat(some)
        .isEqualTo(
            all.stream()
                .filter(f -> f.metres().filter(metres -> metres <= 50_000).isPresent())
                .toList());
    assertThat(projects.count(Filter.EVERYTHING, close)).isEqualTo(some.size());
    assertThat(projects.count(Filter.EVERYTHING, far)).isEqualTo(all.size());
  }

  /** By hand on a sphere of 6371 km: one degree of a meridian is 111,195 m. */
  @Test
  void theDistanceIsThatOfTheNearestPlaceOnTheGround() {
    Project project = Plans.published(JISR, Drafts.code().replace("-", "") + "near");
    Near at = new Near(32.0, -7.6, -1, 0);
    assertThat(
            projects.list(Filter.EVERYTHING, at).stream()
                .filter(f -> f.project().id() == project.id())
                .findFirst()
                .orElseThrow()
                .metres())
        .contains(111_195L);
  }

  /** The order of the database is that of the same formula, written a second time here. */
  @Property(tries = 20)
  void everyPublicProjectComesOnceTheNearestFirst(
      @ForAll @DoubleRange(min = 32, max = 34) double lat,
      @ForAll @DoubleRange(min = -9, max = -7) double lon) {
    Near near = new Near(lat, lon, -1, 0);
    List<Integer> expected =
        projects.list(Filter.EVERYTHING).stream()
            .sorted(
                Comparator.comparingLong((Project p) -> metres(near, p))
                    .thenComparing(Project::number))
            .map(Project::number)
            .toList();
    List<Integer> read = new ArrayList<>();
    List<Near.Found> page;
    Near from = near;
    do {
      page = projects.list(Filter.EVERYTHING.page(0, 3), from);
      page.forEach(found -> read.add(found.project().number()));
      if (!page.isEmpty()) {
        Near.Found last = page.getLast();
        from =
            new Near(
                near.lat(), near.lon(), last.metres().orElse(99_000_000L), last.project().number());
      }
    } while (!page.isEmpty());
    assertThat(read).isEqualTo(expected);
  }

  private static long metres(Near near, Project project) {
    return project.sheet().places().stream()
        .mapToLong(place -> metres(near, place))
        .min()
        .orElse(99_000_000);
  }

  private static long metres(Near near, Project.Place place) {
    double up = Math.toRadians(place.lat() - near.lat()) / 2;
    double along = Math.toRadians(place.lon() - near.lon()) / 2;
    double h =
        Math.pow(Math.sin(up), 2)
            + Math.cos(Math.toRadians(near.lat()))
                * Math.cos(Math.toRadians(place.lat()))
                * Math.pow(Math.sin(along), 2);
    return Math.round(2 * 6_371_000 * Math.asin(Math.sqrt(h)));
  }
}
