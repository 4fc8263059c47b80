package org.jisr.journal;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a line: a person by number, never by name, so that a name can be forgotten without
 * breaking the chain.
 *
 * @param person null when Jisr itself acted, for example at a deadline
 * @param territory the code of the territory the person spoke for, or {@code -} for neither
 * @param role the role in lower case
 */
public record Author(@Nullable Long person, String territory, String role) {

  /** Jisr itself: imports, deadlines, upkeep. */
  public static final Author JISR = new Author(null, "-", "jisr");
}
