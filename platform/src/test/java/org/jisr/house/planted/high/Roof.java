package org.jisr.house.planted.high;

import org.jisr.house.planted.low.ReachesUp;

/** Stands above, and uses what is below, as it may. */
public final class Roof {

  @Override
  public String toString() {
    return "above " + ReachesUp.floor();
  }
}
