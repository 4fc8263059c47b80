package org.jisr.mobility.search;

/**
 * The departures looked at: from {@code from} (inclusive) to {@code to} (exclusive), seconds of the
 * service day, one every {@code step} seconds. Searching backwards these are the times to arrive
 * by.
 *
 * <p>Errors: an empty window is an {@link IllegalArgumentException}.
 *
 * @param from first departure, seconds of the service day
 * @param to seconds of the service day, after {@code from}
 * @param step seconds, above 0
 */
public record Window(int from, int to, int step) {
  /** The usual step, in seconds. */
  public static final int MINUTE = 60;

  public Window {
    if (to <= from || step <= 0) {
      throw new IllegalArgumentException("window out of range");
    }
  }

  /** One departure every minute; seconds of the service day. */
  public static Window minutes(int from, int to) {
    return new Window(from, to, MINUTE);
  }

  /** A single departure, seconds of the service day. */
  public static Window at(int time) {
    return new Window(time, time + 1, MINUTE);
  }

  /** How many departures: 60 for an hour of minutes. */
  public int size() {
    return (to - from + step - 1) / step;
  }

  /** The i-th departure in seconds. */
  public int time(int i) {
    return from + i * step;
  }
}
