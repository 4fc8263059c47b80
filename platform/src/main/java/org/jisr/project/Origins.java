package org.jisr.project;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Where a reader may start from without saying where they are: a point inside each province and
 * département, and in each commune ({@code geo/SOURCES.md}).
 */
public final class Origins {

  /** So many communes are offered for a name that more than one has. */
  public static final int MOST = 12;

  /**
   * A place with a point inside it.
   *
   * @param code of the unit, or of the commune: HCP {@code 06.141.01.0}, INSEE {@code 93066}
   * @param unit it is, or lies in
   * @param point {@code lat,lon} in degrees
   */
  public record Origin(String code, Units.Unit unit, LocalText name, String point) {}

  private static final List<Origin> UNITS =
      read(Origins::unit, "/geo/casablanca-settat.tsv", "/geo/ile-de-france.tsv");
  private static final List<Origin> COMMUNES =
      read(
          Origins::commune,
          "/geo/communes-casablanca-settat.tsv",
          "/geo/communes-ile-de-france.tsv");
  private static final Map<String, Origin> BY_CODE =
      Stream.of(UNITS, COMMUNES)
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableMap(Origin::code, Function.identity()));

  private Origins() {}

  /** The provinces and départements, in the order of {@link Units}. */
  public static List<Origin> list() {
    return UNITS;
  }

  /** The communes of both territories, by code. */
  static List<Origin> communes() {
    return COMMUNES;
  }

  /** The unit or commune of a code. */
  public static Optional<Origin> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /**
   * Those a typed name may mean, at most twelve: the communes of that name; else those whose words
   * begin so; else those that sound so, for Arabic names are written in Latin letters in many ways;
   * else the units. Empty for what nothing is called.
   */
  public static List<Origin> named(String typed) {
    String wanted = Folding.fold(typed);
    if (wanted.isEmpty()) {
      return List.of();
    }
    UnaryOperator<String> sound = Origins::sound;
    return Stream.<Stream<Origin>>of(
            named(COMMUNES, UnaryOperator.identity(), wanted, String::equals),
            named(COMMUNES, UnaryOperator.identity(), wanted, Origins::begins),
            named(COMMUNES, sound, sound(wanted), (name, so) -> so.length() > 2 && name.equals(so)),
            named(UNITS, UnaryOperator.identity(), wanted, Origins::begins))
        .map(found -> found.limit(MOST).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static Stream<Origin> named(
      List<Origin> all,
      UnaryOperator<String> form,
      String wanted,
      BiPredicate<String, String> alike) {
    return all.stream()
        .filter(origin ->
            origin.name().texts().values().stream()
                .anyMatch(name -> alike.test(form.apply(Folding.fold(name)), wanted)))
        .sorted(
            Comparator.comparing(origin ->
                origin.name().texts().values().stream()
                    .noneMatch(name -> form.apply(Folding.fold(name)).startsWith(wanted))));
  }

  /** Every wanted word begins a word of the name. */
  private static boolean begins(String name, String wanted) {
    List<String> words = List.of(name.split(" "));
    return Arrays.stream(wanted.split(" "))
        .allMatch(begin -> words.stream().anyMatch(word -> word.startsWith(begin)));
  }

  /** What is left of a folded name without its Latin vowels and doubled letters. */
  private static String sound(String folded) {
    return folded.replaceAll("[aeiouy ]", "").replaceAll("(.)\\1+", "$1");
  }

  private static List<Origin> read(Function<String[], Origin> line, String... resources) {
    return Arrays.stream(resources)
        .flatMap(resource -> lines(resource).stream())
        .map(text -> line.apply(text.split("\t", -1)))
        .toList();
  }

  private static List<String> lines(String resource) {
    var stream = Objects.requireNonNull(Origins.class.getResourceAsStream(resource), resource);
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** A line of units: code, two names, the border. */
  private static Origin unit(String[] cells) {
    try {
      Point inside = new WKTReader().read(cells[3]).getInteriorPoint();
      Units.Unit unit = Units.find(cells[0]).orElseThrow();
      String point = String.format(Locale.ROOT, "%.2f,%.2f", inside.getY(), inside.getX());
      return new Origin(unit.code(), unit, unit.name(), point);
    } catch (ParseException e) {
      throw new IllegalStateException("no polygon in the line of " + cells[0], e);
    }
  }

  /** A line of communes: code, two names of which the second may be empty, unit, lat, lon. */
  private static Origin commune(String[] cells) {
    Map<Lang, String> names = new EnumMap<>(Lang.class);
    names.put(Lang.FR, cells[1]);
    names.put(Lang.AR, cells[2]);
    LocalText name = new LocalText(Lang.FR, names);
    return new Origin(
        cells[0], Units.find(cells[3]).orElseThrow(), name, cells[4] + "," + cells[5]);
  }
}
