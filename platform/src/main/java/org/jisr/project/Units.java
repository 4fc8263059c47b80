package org.jisr.project;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Side;

/** The provinces of Casablanca-Settat and the départements of Île-de-France, by their codes. */
public final class Units {

  /** One of them. */
  public record Unit(Side side, String code, LocalText name) {}

  private static final List<Unit> ALL =
      java.util.stream.Stream.concat(
              read("/geo/casablanca-settat.tsv", Side.A).stream(),
              read("/geo/ile-de-france.tsv", Side.B).stream())
          .toList();

  private Units() {}

  public static List<Unit> list() {
    return ALL;
  }

  public static Optional<Unit> find(String code) {
    return ALL.stream().filter(unit -> unit.code().equals(code)).findFirst();
  }

  private static List<Unit> read(String resource, Side side) {
    var stream = Objects.requireNonNull(Units.class.getResourceAsStream(resource), resource);
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> unit(side, line.split("\t", 4)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static Unit unit(Side side, String[] cells) {
    Map<Lang, String> names = Map.of(Lang.FR, cells[1], Lang.AR, cells[2]);
    return new Unit(side, cells[0], new LocalText(Lang.FR, names));
  }
}
