package org.jisr.mobility.match;

import java.util.List;

/**
 * What one line offers at the station where the crowd boards it.
 *
 * @param line id of the line, @param stop id of the station
 * @param walkSeconds from the venue to the station
 * @param departures minutes after the whistle, growing
 * @param places in one vehicle, all of them free
 */
record Offer(String line, String stop, int walkSeconds, List<Integer> departures, int places) {
  double total() {
    return (double) places * departures.size();
  }
}
