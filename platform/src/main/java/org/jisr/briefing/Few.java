package org.jisr.briefing;

import java.util.List;

/**
 * The first of a list, and how many there are in all: what is left out is said.
 *
 * @param all at least as many as are shown
 */
public record Few<T>(List<T> shown, int all) {

  static <T> Few<T> of(List<T> all, int most) {
    return new Few<>(all.stream().limit(most).toList(), all.size());
  }

  public int left() {
    return all - shown.size();
  }

  public boolean isEmpty() {
    return all == 0;
  }
}
