package org.jisr.mobility.finding;

/**
 * Where a finding is: a file, a line counted from 1 (0 when the whole file is meant) and a field
 * ("" when none is meant).
 *
 * <p>Errors: none.
 *
 * @param file name of the file, as findings show it
 * @param line from 1; 0: the whole file
 * @param field name of a column or field; "": the whole line
 */
public record Place(String file, int line, String field) {
  /** A whole file. */
  public static Place file(String file) {
    return new Place(file, 0, "");
  }

  /** A line, counted from 1, and a field of it. */
  public static Place line(String file, int line, String field) {
    return new Place(file, line, field);
  }

  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + (field.isEmpty() ? "" : " " + field);
  }
}
