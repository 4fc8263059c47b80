package org.jisr.partnership;

import java.util.List;
import java.util.Locale;
import org.jisr.base.Lifecycle;
import org.jisr.base.Lifecycle.Step;

/** The life of a roadmap. */
public enum RoadmapState {
  DRAFT,
  PROPOSED,
  SIGNED;

  enum Act {
    PROPOSE,
    BOTH_KEYS,
    GIVE_UP
  }

  static final Lifecycle<RoadmapState, Act> LIFE =
      new Lifecycle<>(
          List.of(
              new Step<>(DRAFT, Act.PROPOSE, PROPOSED),
              new Step<>(PROPOSED, Act.BOTH_KEYS, SIGNED),
              new Step<>(PROPOSED, Act.GIVE_UP, DRAFT)));

  public String key() {
    return "roadmap.state." + name().toLowerCase(Locale.ROOT);
  }
}
