package org.jisr.partnership;

import java.util.List;
import org.jisr.base.Side;

/** Who answers for something: one side or both. */
public enum Owner {
  A,
  B,
  BOTH;

  public List<Side> sides() {
    return this == BOTH ? List.of(Side.A, Side.B) : List.of(Side.valueOf(name()));
  }
}
