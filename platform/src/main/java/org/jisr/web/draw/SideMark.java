package org.jisr.web.draw;

import org.jisr.base.Side;

/** How each side is drawn: A is green and a square, B is blue and a diamond. */
final class SideMark {

  private SideMark() {}

  static String colour(Side side) {
    return side == Side.A ? Palette.A : Palette.B;
  }

  static String tint(Side side) {
    return side == Side.A ? Palette.A_TINT : Palette.B_TINT;
  }

  /** The mark of a side, centred; {@code size} is the edge of the square in pixels. */
  static String of(Side side, double x, double y, double size) {
    double half = size / 2;
    var turn = side == Side.A ? "" : "rotate(45 " + Svg.number(x) + " " + Svg.number(y) + ")";
    return new Svg()
        .rect(
            x - half,
            y - half,
            size,
            size,
            colour(side),
            "transform",
            turn,
            "stroke",
            Palette.PAPER)
        .fragment();
  }
}
