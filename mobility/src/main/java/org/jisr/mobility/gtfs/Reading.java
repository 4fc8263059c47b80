package org.jisr.mobility.gtfs;

import java.time.LocalDate;
import java.util.List;
import org.jisr.mobility.finding.Findings;
import org.jisr.mobility.network.Network;

/**
 * What reading feeds gave: the network of the day, and what was found on the way (nothing fatal:
 * that would have been a {@link org.jisr.mobility.finding.Refusal}).
 *
 * <p>Errors: none.
 *
 * @param network the service day
 * @param findings warnings and notes
 * @param contents one a feed, in the order given
 */
public record Reading(Network network, Findings findings, List<Contents> contents) {
  /**
   * What one feed holds, whatever the day: rows of its tables and its first and last day of
   * service.
   *
   * @param feed file or folder name
   * @param stops rows of stops.txt
   * @param lines rows of routes.txt
   * @param trips rows of trips.txt
   * @param stopTimes rows of stop_times.txt
   * @param first first day of service
   * @param last last day of service
   */
  public record Contents(
      String feed,
      int stops,
      int lines,
      int trips,
      int stopTimes,
      LocalDate first,
      LocalDate last) {}
}
