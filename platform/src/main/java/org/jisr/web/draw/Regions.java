package org.jisr.web.draw;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jisr.base.Side;

/** The two territories on a map. Thread-safe; the geometry is read once. */
public final class Regions {
  private final Region a;
  private final Region b;

  private Regions(Region a, Region b) {
    this.a = a;
    this.b = b;
  }

  /**
   * Words of a map in the reader's language.
   *
   * @param title what a reader who does not see the picture is told
   * @param nameA name of territory A
   * @param nameB name of territory B
   * @param distance words of the scale bar for a length in kilometres, for example "100 km"
   */
  public record Words(String title, String nameA, String nameB, IntFunction<String> distance) {
    String name(Side side) {
      return side == Side.A ? nameA : nameB;
    }
  }

  /** Casablanca-Settat as A and Île-de-France as B, from {@code geo/} on the class path. */
  public static Regions seed() {
    return new Regions(
        Region.read("/geo/casablanca-settat.tsv"), Region.read("/geo/ile-de-france.tsv"));
  }

  /** The code of the unit a point in degrees lies in, or empty outside both territories. */
  public Optional<String> unit(double lon, double lat) {
    return a.unit(lon, lat).or(() -> b.unit(lon, lat));
  }

  /**
   * How far a point in degrees lies outside a unit, in kilometres; 0 inside.
   *
   * @throws IllegalArgumentException for a code that no unit has
   */
  public double distance(String unit, double lon, double lat) {
    return Stream.of(a, b)
        .filter(region -> region.has(unit))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no unit " + unit))
        .distance(unit, lon, lat);
  }

  /**
   * Both regions at one scale, joined by an arch from {@code footA} to {@code footB} with the star
   * on top; A stands at the start of reading, north stays up.
   */
  public String bridge(Words words, Place footA, Place footB, boolean rtl) {
    return new Bridge(a, b, words, rtl).draw(footA, footB);
  }

  /**
   * The middle of a province or département: a place that stands for all in it.
   *
   * @param number how many
   * @param name read aloud, with the number in it
   * @throws IllegalArgumentException for a code that neither region has
   */
  public Place middle(Side side, String unit, String number, String name, String href) {
    var at = (side == Side.A ? a : b).middle(unit);
    return new Place(number, at.x, at.y, name, name, href);
  }

  /** One region at its own scale, with its name, a scale bar and numbered discs. */
  public String map(Side side, Words words, List<Place> places, boolean rtl) {
    var sheet = new MapSheet(words, rtl);
    sheet.add(side == Side.A ? a : b, side, places, 0, 0);
    return sheet.draw();
  }

  /** Both regions, each at its own scale with its own bar: the northern one above. */
  public String maps(Words words, List<Place> placesA, List<Place> placesB, boolean rtl) {
    return maps(words, placesA, placesB, Optional.empty(), rtl);
  }

  /** The same with the point where a reader is, when it lies in one of them. */
  public String maps(
      Words words, List<Place> placesA, List<Place> placesB, Optional<Place> here, boolean rtl) {
    var sheet = new MapSheet(words, rtl);
    double inset = rtl ? 0 : MapSheet.WIDTH * 0.35;
    double below = sheet.add(b, Side.B, placesB, in(b, here), inset, 0);
    sheet.add(a, Side.A, placesA, in(a, here), MapSheet.WIDTH * 0.35 - inset, below + 24);
    return sheet.draw();
  }

  private static Optional<Place> in(Region region, Optional<Place> here) {
    return here.filter(place -> region.holds(place.lon(), place.lat()));
  }

  /** The territory a point lies in, or within two kilometres of; empty for neither. */
  public Optional<Side> side(double lon, double lat) {
    if (a.holds(lon, lat)) {
      return Optional.of(Side.A);
    }
    return b.holds(lon, lat) ? Optional.of(Side.B) : Optional.empty();
  }
}
