package org.jisr.mobility.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jisr.mobility.geo.Areas;
import org.jisr.mobility.geo.Cells;
import org.jisr.mobility.geo.Places;
import org.jisr.mobility.geo.PlacesFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options on what is to be reached: points with quantities, or areas spread over cells. */
final class GoalOptions {
  @Option(names = "--destinations", paramLabel = "CSV|GEOJSON")
  @Nullable Path destinations;

  @Option(names = "--field", paramLabel = "NAME")
  List<String> fields = new ArrayList<>();

  @Option(names = "--areas", paramLabel = "GEOJSON")
  @Nullable Path areas;

  @Option(names = "--cell-metres", paramLabel = "N")
  double cellMetres = 1000;

  /** The places; what stands for them is said as the command speaks. */
  Optional<Places> find(Speaking command, TravelOptions travel) {
    return Optional.ofNullable(destinations).map(file -> read(file, command, travel));
  }

  /** The same where there must be some. */
  Places get(Speaking command, TravelOptions travel) {
    return find(command, travel).orElseThrow(() -> travel.missing("--destinations"));
  }

  private Places read(Path file, Speaking command, TravelOptions travel) {
    boolean spread = file.toString().endsWith("json");
    if (spread && fields.isEmpty()) {
      throw travel.missing("--field");
    }
    if (spread) {
      command.say("access.spread", fields.getFirst(), cellMetres);
      return Cells.spread(Areas.read(file), fields.getFirst(), cellMetres);
    }
    Places points = PlacesFile.read(file, fields);
    return areas == null ? points : points.within(Areas.read(areas));
  }
}
