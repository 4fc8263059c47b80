package org.jisr.partnership;

import java.util.List;
import java.util.Locale;
import org.jisr.base.Lifecycle;
import org.jisr.base.Lifecycle.Step;

/** How far a commitment of a signed roadmap has come. The columns of the board, in this order. */
public enum CommitmentState {
  PLANNED,
  UNDER_WAY,
  KEPT,
  DROPPED;

  /** The steps an officer can take. */
  public enum Act {
    START,
    KEEP,
    /** What both sides signed, both sides give up: the step asks for a key of each. */
    DROP,
    REOPEN;

    public boolean joint() {
      return this == DROP;
    }

    /** The kind of its journal line, and of its joint decision. */
    public String kind() {
      return "commitment." + name().toLowerCase(Locale.ROOT);
    }
  }

  public static final Lifecycle<CommitmentState, Act> LIFE =
      new Lifecycle<>(
          List.of(
              new Step<>(PLANNED, Act.START, UNDER_WAY),
              new Step<>(PLANNED, Act.DROP, DROPPED),
              new Step<>(UNDER_WAY, Act.KEEP, KEPT),
              new Step<>(UNDER_WAY, Act.DROP, DROPPED),
              new Step<>(KEPT, Act.REOPEN, UNDER_WAY),
              new Step<>(DROPPED, Act.REOPEN, PLANNED)));

  public String key() {
    return "commitment.state." + name().toLowerCase(Locale.ROOT);
  }
}
