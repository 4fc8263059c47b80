package org.jisr.mobility.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Runs of one line over one sequence of stops in which no run overtakes another: at every stop they
 * follow each other in the same order. Times are seconds after the start of the service day; a run
 * of the evening before may have negative ones, and hours past midnight exceed 86 400.
 *
 * <p>Errors: an index that does not exist is an {@link ArrayIndexOutOfBoundsException}.
 */
public final class Pattern {
  static final byte NO_BOARDING = 1;
  static final byte NO_ALIGHTING = 2;

  private final int line;
  private final int[] stops;
  private final byte[] flags;
  private final int[] arrivals;
  private final int[] departures;

  /** Times are run after run, each as long as {@code stops}; the two arrays may be the same one. */
  Pattern(int line, int[] stops, byte[] flags, int[] arrivals, int[] departures) {
    this.line = line;
    this.stops = stops;
    this.flags = flags;
    this.arrivals = arrivals;
    this.departures = departures;
  }

  /** Index of the line in {@link Network#lines()}. */
  public int line() {
    return line;
  }

  /** How many stops a run makes. */
  public int size() {
    return stops.length;
  }

  /** How many runs. */
  public int runs() {
    return arrivals.length / stops.length;
  }

  /** Index in {@link Network#stops()} of the i-th stop. */
  public int stop(int i) {
    return stops[i];
  }

  /** Indexes of all stops, in order. */
  public IntStream stops() {
    return Arrays.stream(stops);
  }

  /** Whether one may board at the stop with this index in the run; never at the last. */
  public boolean boards(int i) {
    return (flags[i] & NO_BOARDING) == 0 && i < stops.length - 1;
  }

  /** Whether one may alight at the stop with this index in the run; never at the first. */
  public boolean alights(int i) {
    return (flags[i] & NO_ALIGHTING) == 0 && i > 0;
  }

  /** Seconds of the service day at which a run reaches its i-th stop. */
  public int arrival(int run, int i) {
    return arrivals[run * stops.length + i];
  }

  /** Seconds of the service day at which a run leaves its i-th stop. */
  public int departure(int run, int i) {
    return departures[run * stops.length + i];
  }

  int[] stopArray() {
    return stops;
  }

  byte[] flags() {
    return flags;
  }
}
