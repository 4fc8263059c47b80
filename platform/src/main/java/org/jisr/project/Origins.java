package org.jisr.project;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Where a reader may start from without saying where they are: a point inside each unit. */
public final class Origins {

  /**
   * A unit with a point inside it.
   *
   * @param point {@code lat,lon} as {@link Near} reads it
   */
  public record Origin(Units.Unit unit, String point) {}

  private static final List<Origin> ALL = read();

  private Origins() {}

  /** In the order of {@link Units}. */
  public static List<Origin> list() {
    return ALL;
  }

  private static List<Origin> read() {
    List<Origin> all = new ArrayList<>();
    for (String resource : List.of("/geo/casablanca-settat.tsv", "/geo/ile-de-france.tsv")) {
      var stream = Objects.requireNonNull(Origins.class.getResourceAsStream(resource), resource);
      try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        for (String line : lines.lines().filter(l -> !l.startsWith("#")).skip(1).toList()) {
          all.add(origin(line.split("\t", -1)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(resource, e);
      }
    }
    return List.copyOf(all);
  }

  private static Origin origin(String[] cells) {
    try {
      Point inside = new WKTReader().read(cells[3]).getInteriorPoint();
      return new Origin(
          Units.find(cells[0]).orElseThrow(),
          String.format(Locale.ROOT, "%.2f,%.2f", inside.getY(), inside.getX()));
    } catch (ParseException e) {
      throw new IllegalStateException("no polygon in the line of " + cells[0], e);
    }
  }
}
