package org.jisr.mobility.geo;

/**
 * A place on the earth, WGS 84, decimal degrees: latitude -90..90, longitude -180..180.
 *
 * <p>Errors: none: a point out of range can be made, {@link #valid} tells.
 *
 * @param lat degrees north, -90 to 90
 * @param lon degrees east, -180 to 180
 */
public record Point(double lat, double lon) {
  private static final double EARTH_METRES = 6_371_008.8;

  /** Straight-line metres along the great circle (haversine, mean earth radius 6 371 008.8 m). */
  public double metresTo(Point other) {
    double dLat = Math.toRadians(other.lat - lat) / 2;
    double dLon = Math.toRadians(other.lon - lon) / 2;
    double a =
        Math.sin(dLat) * Math.sin(dLat)
            + Math.cos(Math.toRadians(lat))
                * Math.cos(Math.toRadians(other.lat))
                * Math.sin(dLon)
                * Math.sin(dLon);
    return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
  }

  /** Whether both coordinates are in range; false for NaN. */
  public boolean valid() {
    return lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180;
  }

  /** Latitude and longitude exchanged: what a point is when its columns were swapped. */
  public Point swapped() {
    return new Point(lon, lat);
  }

  @Override
  public String toString() {
    return lat + ", " + lon;
  }
}
