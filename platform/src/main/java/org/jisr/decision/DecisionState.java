package org.jisr.decision;

import java.util.List;
import org.jisr.base.Lifecycle;
import org.jisr.base.Lifecycle.Step;

/** The life of a joint decision. */
public enum DecisionState {
  OPEN,
  DECIDED,
  WITHDRAWN;

  enum Act {
    SECOND_KEY,
    WITHDRAW
  }

  static final Lifecycle<DecisionState, Act> LIFE =
      new Lifecycle<>(
          List.of(
              new Step<>(OPEN, Act.SECOND_KEY, DECIDED),
              new Step<>(OPEN, Act.WITHDRAW, WITHDRAWN)));

  public String key() {
    return "decision.state." + name().toLowerCase(java.util.Locale.ROOT);
  }
}
