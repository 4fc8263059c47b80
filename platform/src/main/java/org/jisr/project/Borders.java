package org.jisr.project;

import java.util.Optional;
import org.jisr.web.draw.Regions;

/**
 * Which unit a point lies in, by the borders the maps are drawn with. They are simplified to 0.002
 * degrees, about 200 m, and one source has a grid of about 150 m ({@code geo/SOURCES.md}); a quay
 * or a beach lies outside the line of the coast. So a point counts as within up to one kilometre
 * outside. This is a first check of a typed place, not a survey.
 */
final class Borders {

  /** How far outside its unit a point may lie, in kilometres. */
  static final int SLACK = 1;

  private static final Regions REGIONS = Regions.seed();

  private Borders() {}

  /**
   * @param unit a code of {@link Units}
   * @param lon degrees east
   * @param lat degrees north
   * @throws IllegalArgumentException for a code that no unit has
   */
  static boolean within(String unit, double lon, double lat) {
    return REGIONS.distance(unit, lon, lat) <= SLACK;
  }

  /** The unit a point lies in, or empty outside both territories. */
  static Optional<Units.Unit> of(double lon, double lat) {
    return REGIONS.unit(lon, lat).flatMap(Units::find);
  }
}
