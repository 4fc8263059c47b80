package org.jisr.web.draw;

/** The two territories: A is green and a square, B is blue and a diamond. */
public enum Side {
  A(Palette.A, Palette.A_TINT),
  B(Palette.B, Palette.B_TINT);

  final String colour;
  final String tint;

  Side(String colour, String tint) {
    this.colour = colour;
    this.tint = tint;
  }

  /** The mark of the side, centred; {@code size} is the edge of the square in pixels. */
  String mark(double x, double y, double size) {
    double half = size / 2;
    var turn = this == A ? "" : "rotate(45 " + Svg.number(x) + " " + Svg.number(y) + ")";
    return new Svg()
        .rect(x - half, y - half, size, size, colour, "transform", turn, "stroke", Palette.PAPER)
        .fragment();
  }
}
