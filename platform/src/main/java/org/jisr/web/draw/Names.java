package org.jisr.web.draw;

import org.jisr.base.Side;

/** A territory's name in a picture: its mark, then the name, never one alone. */
final class Names {
  private Names() {}

  /** Draws from {@code x} along the reading direction, on the base line {@code y}. */
  static void draw(Svg svg, Side side, String name, double x, double y, boolean rtl) {
    double forward = rtl ? -1 : 1;
    svg.add(SideMark.of(side, x + 6 * forward, y - 5.5, side == Side.A ? 10 : 9));
    svg.text(
        x + 18 * forward,
        y,
        "start",
        name,
        "font-size",
        17,
        "font-weight",
        600,
        "fill",
        SideMark.colour(side));
  }
}
