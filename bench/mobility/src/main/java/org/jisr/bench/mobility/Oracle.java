package org.jisr.bench.mobility;

/** Another engine, asked for arrivals at all stops when leaving one stop at one time. */
interface Oracle {
  /** Later than any arrival. */
  int NEVER = Integer.MAX_VALUE;

  String name();

  /** Whether the engine can hold a stop at all; naviqore has none that no line serves. */
  boolean knows(int stop);

  /**
   * Arrival at every stop in seconds of the day, {@link #NEVER} when later than {@code latest} or
   * not at all.
   */
  int[] arrivals(int origin, int time, int rides, int latest);
}
