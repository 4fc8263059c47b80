package org.jisr.dossier;

import java.util.List;
import java.util.Locale;
import org.jisr.base.Lifecycle;
import org.jisr.base.Lifecycle.Step;

/** The life of a risk. */
public enum RiskState {
  OPEN,
  CLOSED;

  /** A step of the life; each says why. */
  public enum Act {
    CLOSE,
    REOPEN;

    public String key() {
      return "risk.act." + name().toLowerCase(Locale.ROOT);
    }
  }

  public static final Lifecycle<RiskState, Act> LIFE =
      new Lifecycle<>(
          List.of(new Step<>(OPEN, Act.CLOSE, CLOSED), new Step<>(CLOSED, Act.REOPEN, OPEN)));

  public String key() {
    return "risk.state." + name().toLowerCase(Locale.ROOT);
  }
}
