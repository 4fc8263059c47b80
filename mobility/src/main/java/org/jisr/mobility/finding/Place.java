package org.jisr.mobility.finding;

/**
 * Where a finding is: a file, a line counted from 1 (0 when the whole file is meant) and a field
 * ("" when none is meant).
 */
public record Place(String file, int line, String field) {
  public static Place file(String file) {
    return new Place(file, 0, "");
  }

  public static Place line(String file, int line, String field) {
    return new Place(file, line, field);
  }

  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + (field.isEmpty() ? "" : " " + field);
  }
}
