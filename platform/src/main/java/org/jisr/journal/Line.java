package org.jisr.journal;

import java.time.Instant;
import java.util.List;
import org.jisr.base.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal.
 *
 * @param n its number: 1, 2, 3 without a gap; order is by number, never by time
 * @param at when, to the microsecond
 * @param act the step, as {@code noun.verb}
 * @param noun what kind of thing changed, {@code id} which one
 * @param reason the reason given, or empty
 * @param before the state before as JSON, empty for a new thing
 * @param after the state after as JSON, empty when only looked at or withdrawn
 * @param previous the hash of line n-1, or 64 zeros
 * @param hash the SHA-256 over {@code previous} and all fields above, each with its length
 */
public record Line(
    long n,
    Instant at,
    @Nullable Long person,
    String territory,
    String role,
    String act,
    String noun,
    long id,
    String reason,
    String before,
    String after,
    String previous,
    String hash) {

  static final String START = "0".repeat(64);

  /** The hash this line must have, whatever it says it has. */
  String computed() {
    return Fingerprint.of(
            List.of(
                previous,
                Long.toString(n),
                at.toString(),
                person == null ? "" : person.toString(),
                territory,
                role,
                act,
                noun,
                Long.toString(id),
                reason,
                before,
                after))
        .hex();
  }

  /** A copy that bears the hash it must have. */
  Line sealed() {
    return new Line(
        n, at, person, territory, role, act, noun, id, reason, before, after, previous, computed());
  }
}
