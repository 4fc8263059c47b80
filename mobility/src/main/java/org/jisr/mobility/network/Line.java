package org.jisr.mobility.network;

/**
 * A line as riders know it (GTFS: route).
 *
 * <p>Errors: none.
 *
 * @param id the feed's route_id, with "feed:" before it when several feeds are loaded at once
 * @param name what travellers call it
 * @param mode GTFS route_type: 0 tram, 1 metro, 2 rail, 3 bus, ... or an extended type of 100-1799
 * @param places places in one vehicle, seated and standing; 0 when not known
 */
public record Line(String id, String name, int mode, int places) {
  /** The plain word of {@link #mode} as a message key: {@code mode.rail} and its like. */
  public String modeKey() {
    return "mode."
        + switch (mode) {
          case 0, 5, 900, 901, 902, 903, 904, 905, 906 -> "tram";
          case 1, 12, 400, 401, 402, 403, 404, 405 -> "metro";
          case 2 -> "rail";
          case 4, 1000, 1200 -> "ferry";
          case 6, 7, 1300, 1400 -> "cable";
          default -> mode >= 100 && mode < 200 ? "rail" : "bus";
        };
  }
}
