package org.jisr.iati.finding;

/**
 * The activity or organisation a finding belongs to.
 *
 * @param identifier as in the file, with {@code (2)} behind it where it stands there before
 * @param title the first narrative of its title, possibly empty
 */
public record Item(String identifier, String title) {

  /** The file as a whole. */
  public static final Item FILE = new Item("file", "");

  /** Stands for an identifier that is missing or empty. */
  public static final String NO_IDENTIFIER = "noIdentifier";

  public boolean isFile() {
    return this == FILE;
  }
}
