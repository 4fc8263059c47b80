package org.jisr.decision;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;
import org.jisr.base.Fingerprint;
import org.jisr.base.LocalText;
import org.jisr.base.Side;
import org.jisr.people.Role;

/**
 * A key that was turned: by whom, for which side, in which role, by which power, on which text.
 *
 * @param n the number of the text
 * @param name of the person on that day; the journal, which cannot forget, does without it
 * @param power the delegation or decision that allows it, in the person's words
 * @param voidedAt when the text changed under it
 */
public record Key(
    int n,
    Side side,
    long person,
    @JsonIgnore LocalText name,
    Role role,
    String power,
    String place,
    Fingerprint hash,
    Instant turnedAt,
    Optional<Instant> voidedAt) {

  public boolean holds() {
    return voidedAt.isEmpty();
  }
}
