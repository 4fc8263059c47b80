package org.jisr.mobility.search;

import java.util.Arrays;

/**
 * For each of some places (stops, sites, targets) the earliest time there, by departure. Times
 * never fall from one departure to the next: who leaves earlier can do what one can do leaving
 * later, so an improvement is an improvement for all earlier departures too, and is found by
 * looking at one.
 *
 * <p>A place nobody has reached has a time one second past the limit of the departure. So nothing
 * beyond the limit is an improvement anywhere, and no search needs to ask for the limit.
 */
final class Profiles {
  /** Most departures: what is new at a place is one bit each. */
  static final int MOST = Long.SIZE;

  final int[][] times;

  /**
   * Per place: the departures noted since {@link #forget}, a bit each. Nothing is earlier than
   * before for a departure after the last of them.
   */
  final long[] news;

  /** The places with news, each once: the first {@link #changed} of these. */
  final int[] places;

  int changed;

  Profiles(int places, int departures) {
    this.times = new int[places][departures];
    this.news = new long[places];
    this.places = new int[places];
  }

  void clear(int[] unreached) {
    for (int[] row : times) {
      System.arraycopy(unreached, 0, row, 0, row.length);
    }
    Arrays.fill(news, 0);
    changed = 0;
  }

  /** Keeps those times of another place that are earlier even {@code seconds} later. */
  void follow(int place, int[] from, int seconds) {
    int[] row = times[place];
    for (int d = 0; d < row.length; d++) {
      row[d] = Math.min(row[d], from[d] + seconds);
    }
    note(place, -1);
  }

  /** Keeps the time, which must be earlier than what is known, for a departure and those before. */
  void improve(int place, int departure, int time) {
    int[] row = times[place];
    int d = departure;
    do {
      row[d--] = time;
    } while (d >= 0 && time < row[d]);
    note(place, 1L << departure);
  }

  void note(int place, long departures) {
    if (news[place] == 0) {
      places[changed++] = place;
    }
    news[place] |= departures;
  }

  /** The first departure noted. */
  static int first(long news) {
    return Long.numberOfTrailingZeros(news);
  }

  /** The last departure noted. */
  static int last(long news) {
    return MOST - 1 - Long.numberOfLeadingZeros(news);
  }

  void forget() {
    for (int i = 0; i < changed; i++) {
      news[places[i]] = 0;
    }
    changed = 0;
  }
}
