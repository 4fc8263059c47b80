package org.jisr.track;

import java.util.List;
import java.util.Locale;
import org.jisr.base.Lifecycle;
import org.jisr.base.Lifecycle.Step;

/** Where a text stands on the legal track of one territory. */
public enum TrackState {
  TO_VOTE,
  VOTED,
  SENT,
  EFFECTIVE,
  RETURNED,
  REFUSED;

  /** A step that an officer of the territory enters; {@code TEXT_CHANGED} follows from an edit. */
  public enum Act {
    VOTE,
    REJECT,
    SEND,
    CONFIRM,
    PRESUME,
    RETURN,
    AGAIN,
    TEXT_CHANGED;

    public String key() {
      return "track.act." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The field document's section 3, step 9: a vote, then a receipt or a visa. Each authority can
   * refuse or send back; a changed text is voted again.
   */
  public static final Lifecycle<TrackState, Act> LIFE =
      new Lifecycle<>(
          List.of(
              new Step<>(TO_VOTE, Act.VOTE, VOTED),
              new Step<>(TO_VOTE, Act.REJECT, REFUSED),
              new Step<>(VOTED, Act.SEND, SENT),
              new Step<>(SENT, Act.CONFIRM, EFFECTIVE),
              new Step<>(SENT, Act.PRESUME, EFFECTIVE),
              new Step<>(SENT, Act.RETURN, RETURNED),
              new Step<>(RETURNED, Act.AGAIN, TO_VOTE),
              new Step<>(REFUSED, Act.AGAIN, TO_VOTE),
              new Step<>(VOTED, Act.TEXT_CHANGED, TO_VOTE),
              new Step<>(SENT, Act.TEXT_CHANGED, TO_VOTE),
              new Step<>(EFFECTIVE, Act.TEXT_CHANGED, TO_VOTE),
              new Step<>(RETURNED, Act.TEXT_CHANGED, TO_VOTE),
              new Step<>(REFUSED, Act.TEXT_CHANGED, TO_VOTE)));

  /** What stops here until somebody acts against the wind. */
  public boolean blocked() {
    return this == RETURNED || this == REFUSED;
  }
}
