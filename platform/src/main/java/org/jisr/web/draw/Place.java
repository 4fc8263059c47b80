package org.jisr.web.draw;

/**
 * Something at a place on a map.
 *
 * @param number what stands in its disc: one to three characters, equal to its number in the list
 * @param lon degrees east, WGS 84
 * @param lat degrees north, WGS 84
 * @param label its name in the reader's language, read aloud and shown on hover
 * @param href where the disc leads; empty for a disc that is no link
 */
public record Place(String number, double lon, double lat, String label, String href) {
  /** A named place without a disc: the foot of a bridge. An empty label draws the mark alone. */
  public static Place named(String label, double lon, double lat) {
    return new Place("", lon, lat, label, "");
  }
}
