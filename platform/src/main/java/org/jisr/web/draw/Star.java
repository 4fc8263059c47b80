package org.jisr.web.draw;

import static org.jisr.web.draw.Svg.number;

/**
 * The mark: side A is a square, side B the same square turned by 45 degrees, both woven are the
 * eight-pointed star. Lengths are in units of a 104 by 104 box with the origin in the middle.
 */
public final class Star {
  /** Which sides have turned their key on a text. */
  public enum Keys {
    NONE,
    A,
    B,
    BOTH
  }

  /** From the middle to the outer edge of a side: the turned square's tips then lie at 50. */
  private static final double OUTER = 50 / Math.sqrt(2);

  private static final double BAND = 9;
  private static final double INNER = OUTER - BAND;

  /** Clear space where one band passes under the other. */
  private static final double GAP = 1.7;

  private static final String WOVEN = woven();

  private Star() {}

  /** The woven mark without a check; an empty title makes it decoration. */
  public static String mark(String title) {
    return sized(title).add(both()).end();
  }

  /**
   * The state of a joint decision: dashed outline, solid square, or the woven star with a check.
   */
  public static String keys(Keys keys, String title) {
    var svg = sized(title);
    switch (keys) {
      case NONE -> svg.add(dashed(Palette.A, 0)).add(dashed(Palette.B, 45));
      case A -> svg.add(dashed(Palette.B, 45)).add(solid(Palette.A, 0));
      case B -> svg.add(dashed(Palette.A, 0)).add(solid(Palette.B, 45));
      case BOTH -> svg.add(both()).add(check());
    }
    return svg.end();
  }

  /** The outline of the eight-pointed star, for a milestone: centre, distance to a tip. */
  static String outline(double x, double y, double tip, String fill, String stroke) {
    var path = new StringBuilder();
    double notch = tip / Math.sqrt(2) / Math.cos(Math.PI / 8);
    for (int i = 0; i < 16; i++) {
      double r = i % 2 == 0 ? tip : notch;
      double turn = i * Math.PI / 8;
      path.append(i == 0 ? 'M' : 'L').append(number(x + r * Math.cos(turn)));
      path.append(' ').append(number(y + r * Math.sin(turn)));
    }
    return new Svg()
        .leaf(
            "path",
            "d",
            path.append('Z'),
            "fill",
            fill,
            "stroke",
            stroke,
            "stroke-width",
            1.8,
            "stroke-linejoin",
            "round")
        .fragment();
  }

  static String both() {
    return new Svg()
        .leaf("path", "fill", Palette.A, "d", WOVEN)
        .leaf("path", "fill", Palette.B, "d", WOVEN, "transform", "rotate(45)")
        .fragment();
  }

  private static Svg sized(String title) {
    return Svg.picture(-52, -52, 104, 104, title, false, false);
  }

  private static String solid(String colour, int turn) {
    return square(colour, turn, (OUTER + INNER) / 2, BAND, "none");
  }

  private static String dashed(String colour, int turn) {
    return square(colour, turn, OUTER - 3, 2.6, "5.5 4");
  }

  private static String square(String colour, int turn, double half, double width, String dashes) {
    return new Svg()
        .leaf(
            "rect",
            "x",
            -half,
            "y",
            -half,
            "width",
            2 * half,
            "height",
            2 * half,
            "fill",
            "none",
            "stroke",
            colour,
            "stroke-width",
            width,
            "stroke-dasharray",
            dashes,
            "transform",
            "rotate(" + turn + ")")
        .fragment();
  }

  private static String check() {
    return new Svg()
        .leaf(
            "path",
            "d",
            "M-14 1 -4 11 14 -10",
            "fill",
            "none",
            "stroke",
            Palette.INK,
            "stroke-width",
            5.5,
            "stroke-linecap",
            "round",
            "stroke-linejoin",
            "round")
        .fragment();
  }

  /**
   * One square of the weave. Each side crosses the other square twice: over, then under. So it is
   * four corner pieces, each from just after an under-crossing to just before the next, cut along
   * the band that covers it: the lines x - y = sqrt(2) (outer + gap) and x + y = sqrt(2) (inner -
   * gap).
   */
  private static String woven() {
    double after = Math.sqrt(2) * (OUTER + GAP);
    double before = Math.sqrt(2) * (INNER - GAP);
    double[][] corner = {
      {after - OUTER, -OUTER},
      {OUTER, -OUTER},
      {OUTER, before - OUTER},
      {INNER, before - INNER},
      {INNER, -INNER},
      {after - INNER, -INNER}
    };
    var path = new StringBuilder();
    for (int quarter = 0; quarter < 4; quarter++) {
      append(path, corner, quarter);
    }
    return path.toString();
  }

  private static void append(StringBuilder path, double[][] corner, int quarter) {
    char step = 'M';
    for (double[] point : corner) {
      double x = point[0];
      double y = point[1];
      for (int i = 0; i < quarter; i++) {
        double turned = -y;
        y = x;
        x = turned;
      }
      path.append(step).append(number(x)).append(' ').append(number(y));
      step = 'L';
    }
    path.append('Z');
  }
}
