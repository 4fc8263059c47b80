package org.jisr.mobility.geo;

/**
 * How people walk, set in one place: straight line x detour factor / speed.
 *
 * <p>Errors: a value out of its range is an {@link IllegalArgumentException}.
 *
 * @param metresPerSecond walking speed, above 0; 4.8 km/h by default
 * @param detour street length over straight line, at least 1; 1.3 by default
 * @param accessMetres longest straight line in metres from an origin to a stop or from a stop to a
 *     destination, 0 or more
 * @param transferMetres longest straight line in metres between two stops of a change, 0 or more
 */
public record Walking(
    double metresPerSecond, double detour, double accessMetres, double transferMetres) {
  /** 4.8 km/h, detour 1.3, 1,000 m at the ends and 400 m between stops. */
  public static final Walking USUAL = new Walking(4.8 / 3.6, 1.3, 1000, 400);

  public Walking {
    if (!(metresPerSecond > 0) || !(detour >= 1) || accessMetres < 0 || transferMetres < 0) {
      throw new IllegalArgumentException("walking out of range");
    }
  }

  /** Seconds for a straight line, rounded up: nobody catches a vehicle by a rounding. */
  public int seconds(double straightMetres) {
    return (int) Math.ceil(straightMetres * detour / metresPerSecond - 1e-9);
  }
}
