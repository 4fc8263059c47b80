package org.jisr.mobility.gtfs;

import java.util.List;

/**
 * The tables of a feed that the engine reads; all others (fares, shapes ...) do not change times.
 */
final class GtfsTables {
  static final List<String> READ =
      List.of(
          "agency.txt",
          "calendar.txt",
          "calendar_dates.txt",
          "frequencies.txt",
          "routes.txt",
          "stop_times.txt",
          "stops.txt",
          "transfers.txt",
          "trips.txt");

  private GtfsTables() {}
}
