package org.jisr.web.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Checks labels on shelves: none over another, none crossed by another's tie. */
final class Overlaps {
  private Overlaps() {}

  static void none(List<Shelves.Placed> labels) {
    for (var one : labels) {
      for (var other : labels) {
        if (!one.equals(other)) {
          assertThat(clash(one, other)).as("%s and %s", one, other).isFalse();
        }
      }
    }
  }

  private static boolean clash(Shelves.Placed one, Shelves.Placed other) {
    boolean sameShelf = one.shelf() == other.shelf();
    boolean over = one.from() < other.to() && other.from() < one.to();
    boolean tiePasses = one.shelf() * other.shelf() > 0 && tied(other) > tied(one);
    double tie = other.label().x();
    return (sameShelf && over) || (tiePasses && tie > one.from() && tie < one.to());
  }

  private static int tied(Shelves.Placed placed) {
    return Math.abs(placed.shelf());
  }
}
