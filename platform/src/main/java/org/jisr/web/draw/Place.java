package org.jisr.web.draw;

/**
 * Something at a place on a map.
 *
 * @param number what stands in its disc: its number in the list, or how many it stands for
 * @param lon degrees east, WGS 84
 * @param lat degrees north, WGS 84
 * @param label its name in the reader's language
 * @param name what is read aloud and shown on hover
 * @param href where the disc leads; empty for a disc that is no link
 */
public record Place(String number, double lon, double lat, String label, String name, String href) {

  /** One thing of a list, read aloud with its number. */
  public Place(String number, double lon, double lat, String label, String href) {
    this(number, lon, lat, label, number + ". " + label, href);
  }

  /** A named place without a disc: the foot of a bridge. An empty label draws the mark alone. */
  public static Place named(String label, double lon, double lat) {
    return new Place("", lon, lat, label, "");
  }
}
