package org.jisr.house.planted.low;

import org.jisr.house.planted.high.Roof;

/** Breaks the rule of the stairs on purpose: a parameter from above. */
public final class ReachesUp {

  private ReachesUp() {}

  public static String of(Roof roof) {
    return roof.toString();
  }

  public static String floor() {
    return "low";
  }
}
