package org.jisr.decision;

import java.util.List;
import java.util.Locale;
import org.jisr.base.Lifecycle;
import org.jisr.base.Lifecycle.Step;

/**
 * Whether citizens see a record. It takes both keys to show it; taking it back leaves a notice,
 * which stays until both keys show the record again.
 */
public enum PublicationState {
  INTERNAL,
  PROPOSED,
  PUBLIC,
  WITHDRAWN,
  PROPOSED_AGAIN;

  /** The steps of a publication. */
  public enum Act {
    PROPOSE,
    BOTH_KEYS,
    GIVE_UP,
    WITHDRAW
  }

  public static final Lifecycle<PublicationState, Act> LIFE =
      new Lifecycle<>(
          List.of(
              new Step<>(INTERNAL, Act.PROPOSE, PROPOSED),
              new Step<>(PROPOSED, Act.BOTH_KEYS, PUBLIC),
              new Step<>(PROPOSED, Act.GIVE_UP, INTERNAL),
              new Step<>(PUBLIC, Act.WITHDRAW, WITHDRAWN),
              new Step<>(WITHDRAWN, Act.PROPOSE, PROPOSED_AGAIN),
              new Step<>(PROPOSED_AGAIN, Act.BOTH_KEYS, PUBLIC),
              new Step<>(PROPOSED_AGAIN, Act.GIVE_UP, WITHDRAWN)));

  /** Citizens saw it once, and read at its address that it is withdrawn. */
  public boolean leavesNotice() {
    return this == WITHDRAWN || this == PROPOSED_AGAIN;
  }

  public String key() {
    return "publication.state." + name().toLowerCase(Locale.ROOT);
  }
}
