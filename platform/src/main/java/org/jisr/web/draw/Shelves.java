package org.jisr.web.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts two-line labels above and below an axis so that no label lies over another and no label is
 * crossed by the line that ties another to the axis. Lengths in pixels along the axis, in the
 * direction of reading.
 */
final class Shelves {
  static final double HEAD = 15;
  static final double DETAIL = 14;

  private static final double CLEAR = 12;

  private final double width;
  private final int most;
  private final List<Placed> placed = new ArrayList<>();

  /**
   * @param width length of the axis: labels stay inside
   * @param most shelves on one side
   */
  Shelves(double width, int most) {
    this.width = width;
    this.most = most;
  }

  /** What is to be read at {@code x}. */
  record Label(double x, String head, String detail, boolean late, String href) {
    double width() {
      return Math.max(Measure.width(head, HEAD), Measure.width(detail, DETAIL));
    }
  }

  /**
   * A label with its place.
   *
   * @param shelf 1, 2... above the axis, -1, -2... below it
   * @param anchor the text-anchor at {@code at}
   */
  record Placed(Label label, int shelf, double from, double to, String anchor, double at) {
    private boolean hides(Placed other) {
      boolean sameSide = (shelf > 0) == (other.shelf > 0);
      boolean between = Math.abs(shelf) < Math.abs(other.shelf);
      return sameSide && between && covers(other.label.x);
    }

    private boolean covers(double x) {
      return x > from - CLEAR / 2 && x < to + CLEAR / 2;
    }

    private boolean touches(Placed other) {
      return shelf == other.shelf && from < other.to + CLEAR && other.from < to + CLEAR;
    }

    private boolean allows(Placed other) {
      return !touches(other) && !hides(other) && !other.hides(this);
    }
  }

  /** Keeps a line free on one side, up to above every shelf. */
  void reserve(double x, boolean above) {
    var nothing = new Label(x, "", "", false, "");
    placed.add(new Placed(nothing, above ? most + 1 : -most - 1, x, x, "middle", x));
  }

  /**
   * Places every label, the first shelf of the preferred side first; false if one finds no room.
   */
  boolean placeAll(List<Label> labels) {
    boolean above = true;
    for (Label label : labels) {
      if (place(label, above).isEmpty()) {
        return false;
      }
      above = !above;
    }
    return true;
  }

  Optional<Placed> place(Label label, boolean above) {
    for (int level = 1; level <= most; level++) {
      for (int side : new int[] {above ? 1 : -1, above ? -1 : 1}) {
        var found = onShelf(label, side * level);
        if (found.isPresent()) {
          placed.add(found.get());
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** What was placed, without the reserved lines. */
  List<Placed> labels() {
    return placed.stream().filter(p -> Math.abs(p.shelf) <= most).toList();
  }

  /** The number of shelves in use above, or below. */
  int used(boolean above) {
    return labels().stream()
        .mapToInt(p -> above ? p.shelf : -p.shelf)
        .filter(n -> n > 0)
        .max()
        .orElse(0);
  }

  private Optional<Placed> onShelf(Label label, int shelf) {
    double wide = label.width();
    double x = label.x;
    return List.of(
            new Placed(label, shelf, x - wide / 2, x + wide / 2, "middle", x),
            new Placed(label, shelf, x - 6, x - 6 + wide, "start", x - 6),
            new Placed(label, shelf, x + 6 - wide, x + 6, "end", x + 6))
        .stream()
        .filter(p -> p.from >= 0 && p.to <= width && placed.stream().allMatch(p::allows))
        .findFirst();
  }
}
