package org.jisr.iati.finding;

/**
 * One place in the source.
 *
 * @param line from 1; lines end with LF, CR or CRLF
 * @param column from 1, in UTF-16 units; of an element its {@code <}, of an attribute its quote
 * @param field the element or attribute, such as {@code budget/period-end/@iso-date}
 * @param value what stands there, shortened
 */
public record Spot(int line, int column, String field, String value) {

  /** Values are cut to this many characters. */
  public static final int LONGEST = 200;

  /** Cuts a value to a length that fits a message. */
  public static String shortened(String value) {
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
  }
}
