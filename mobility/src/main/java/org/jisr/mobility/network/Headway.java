package org.jisr.mobility.network;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A service known only by how often it runs (GTFS frequencies with exact_times=0, or a sketched
 * line): which minute a vehicle comes is not known. Offsets are seconds after leaving the first
 * stop.
 *
 * <p>Errors: a period out of range is an {@link IllegalArgumentException}.
 *
 * @param line index in {@link Network#lines()}
 * @param stops indexes in {@link Network#stops()}
 * @param flags per stop, as built by {@link #flags}
 * @param arrivals seconds after leaving the first stop, one a stop
 * @param departures the same
 * @param periods when it runs
 */
public record Headway(
    int line,
    List<Integer> stops,
    List<Byte> flags,
    List<Integer> arrivals,
    List<Integer> departures,
    List<Period> periods) {

  /**
   * From {@code start} (inclusive) to {@code end} (exclusive), in seconds of the service day, a
   * vehicle leaves the first stop every {@code seconds}.
   *
   * @param start seconds of the service day, inclusive
   * @param end seconds of the service day, exclusive, after the start
   * @param seconds from one vehicle to the next, above 0
   */
  public record Period(int start, int end, int seconds) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when the end is not after the start or seconds are not above
     *     0
     */
    public Period {
      if (seconds <= 0 || end <= start) {
        throw new IllegalArgumentException("headway out of range");
      }
    }
  }

  public Headway {
    stops = List.copyOf(stops);
    flags = List.copyOf(flags);
    arrivals = List.copyOf(arrivals);
    departures = List.copyOf(departures);
    periods = List.copyOf(periods);
  }

  /** Seconds from leaving the first stop to reaching the last. */
  public int runSeconds() {
    return arrivals.getLast();
  }

  /** A flag for one stop of a run. */
  public static byte flags(boolean boards, boolean alights) {
    return (byte) ((boards ? 0 : Pattern.NO_BOARDING) | (alights ? 0 : Pattern.NO_ALIGHTING));
  }

  /** A name that stays the same whatever else the network holds: its random phase hangs on it. */
  String key(List<Stop> all, List<Line> lines) {
    StringBuilder key = new StringBuilder(lines.get(line).id());
    stops.forEach(s -> key.append('|').append(all.get(s).id()));
    return key.toString();
  }

  /** The same runs with every stop index mapped; used when networks are joined or stops dropped. */
  IntStream stopStream() {
    return stops.stream().mapToInt(Integer::intValue);
  }
}
