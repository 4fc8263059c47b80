package org.jisr.partnership;

import java.util.List;
import java.util.Locale;
import org.jisr.base.Lifecycle;
import org.jisr.base.Lifecycle.Step;

/** The life of an agreement. That its term is over follows from its date. */
public enum AgreementState {
  DRAFT,
  PROPOSED,
  IN_FORCE;

  enum Act {
    PROPOSE,
    BOTH_KEYS,
    GIVE_UP
  }

  static final Lifecycle<AgreementState, Act> LIFE =
      new Lifecycle<>(
          List.of(
              new Step<>(DRAFT, Act.PROPOSE, PROPOSED),
              new Step<>(PROPOSED, Act.BOTH_KEYS, IN_FORCE),
              new Step<>(PROPOSED, Act.GIVE_UP, DRAFT)));

  public String key() {
    return "agreement.state." + name().toLowerCase(Locale.ROOT);
  }
}
