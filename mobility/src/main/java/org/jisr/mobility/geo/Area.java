package org.jisr.mobility.geo;

import java.util.List;
import java.util.Map;

/**
 * A named area with its figures, such as a province with its population.
 *
 * <p>Errors: none.
 *
 * @param id the code the file gives it, unique in the file
 * @param names by language (fr, ar, en); one name under "" when the file has only one
 * @param figures numbers by field name, in the file's units
 * @param polygons its parts, in degrees
 */
public record Area(
    String id, Map<String, String> names, Map<String, Double> figures, List<Polygon> polygons) {

  /** Whether a point lies in one of the parts. */
  public boolean contains(Point point) {
    return polygons.stream().anyMatch(p -> p.contains(point));
  }

  /** The name in a language, else in any. */
  public String name(String language) {
    return names.getOrDefault(language, names.getOrDefault("fr", names.getOrDefault("", id)));
  }
}
