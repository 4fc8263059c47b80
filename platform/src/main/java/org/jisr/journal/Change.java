package org.jisr.journal;

import org.jspecify.annotations.Nullable;

/**
 * What changed, as a room tells it to the journal.
 *
 * @param act the step, as {@code noun.verb}
 * @param before the value before, written as JSON; null for a new thing
 * @param after the value after; null when it is gone from sight
 * @param reason the person's words, or empty
 */
public record Change(
    String act,
    String noun,
    long id,
    String reason,
    @Nullable Object before,
    @Nullable Object after) {

  public static Change made(String act, String noun, long id, Object after) {
    return new Change(act, noun, id, "", null, after);
  }

  public static Change edited(String act, String noun, long id, Object before, Object after) {
    return new Change(act, noun, id, "", before, after);
  }

  public Change because(String words) {
    return new Change(act, noun, id, words, before, after);
  }
}
