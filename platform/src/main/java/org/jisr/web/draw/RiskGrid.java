package org.jisr.web.draw;

import java.util.List;
import java.util.function.IntBinaryOperator;
import org.jisr.base.Side;

/**
 * Risks on a grid of five by five: impact grows along the reading, likelihood upwards. Each is a
 * number in the mark of the side that holds it; the table of the same risks stands beside.
 *
 * @param shade 0, 1 or 2 for a likelihood and an impact, the darker the heavier
 */
public record RiskGrid(List<Point> points, IntBinaryOperator shade, Words words) {

  /**
   * One risk.
   *
   * @param number as in the table
   * @param likelihood 1 to 5
   * @param impact 1 to 5
   */
  public record Point(
      int number, int likelihood, int impact, Side side, String label, String href) {}

  /** Words in the reader's language: the picture's title and its axes. */
  public record Words(String title, String likelihood, String impact) {}

  private static final int STEPS = 5;
  private static final double EDGE = 56;
  private static final double HEAD = 44;
  private static final double WIDE = 112;
  private static final double HIGH = 100;
  private static final double FOOT = 84;
  private static final double WIDTH = EDGE + STEPS * WIDE + 2;
  private static final double LETTERS = 24;

  /** Marks of a cell stand in two rows of two; what is beyond is counted. */
  private static final int ROW = 2;

  private static final int MOST = 2 * ROW;
  private static final List<String> SHADES = List.of(Palette.SHEET, Palette.SUNK, Palette.SAND);

  public RiskGrid {
    points = List.copyOf(points);
  }

  /** The picture, mirrored for a right-to-left reader. */
  public String svg(boolean rtl) {
    var svg =
        Svg.picture(0, 0, WIDTH, HEAD + STEPS * HIGH + FOOT, words.title, rtl, !points.isEmpty());
    var pen = new Mirror(svg, WIDTH, rtl);
    pen.text(0, 26, "start", words.likelihood, LETTERS, Palette.INK_2);
    for (int likelihood = STEPS; likelihood >= 1; likelihood--) {
      row(pen, likelihood);
    }
    double foot = HEAD + STEPS * HIGH;
    for (int impact = 1; impact <= STEPS; impact++) {
      pen.digits(
          along(impact) + WIDE / 2, foot + 32, Integer.toString(impact), LETTERS, Palette.INK);
    }
    pen.text(WIDTH - 2, foot + 70, "end", words.impact, LETTERS, Palette.INK_2);
    return svg.end();
  }

  private static double along(int impact) {
    return EDGE + (impact - 1) * WIDE;
  }

  private void row(Mirror pen, int likelihood) {
    double top = HEAD + (STEPS - likelihood) * HIGH;
    pen.digits(EDGE / 2, top + HIGH / 2 + 9, Integer.toString(likelihood), LETTERS, Palette.INK);
    for (int impact = 1; impact <= STEPS; impact++) {
      double from = along(impact);
      String fill = SHADES.get(shade.applyAsInt(likelihood, impact));
      pen.rect(from, top, from + WIDE, HIGH, fill, "stroke", Palette.LINE, "stroke-width", 1.5);
      cell(pen, likelihood, impact, top);
    }
  }

  private void cell(Mirror pen, int likelihood, int impact, double top) {
    List<Point> here =
        points.stream().filter(p -> p.likelihood == likelihood && p.impact == impact).toList();
    int drawn = here.size() > MOST ? MOST - 1 : here.size();
    double first = top + (here.size() > ROW ? HIGH / 2 - 24 : HIGH / 2);
    for (int i = 0; i < drawn; i++) {
      mark(pen, here.get(i), spot(impact, i), first + i / ROW * 48.0);
    }
    if (drawn < here.size()) {
      String rest = "+" + (here.size() - drawn);
      pen.digits(spot(impact, drawn), first + 48 + 9, rest, LETTERS, Palette.INK);
    }
  }

  private static double spot(int impact, int i) {
    return along(impact) + WIDE / 2 + (i % ROW - 0.5) * 52;
  }

  private static void mark(Mirror pen, Point point, double along, double y) {
    double x = pen.x(along);
    pen.svg.open("a", "href", point.href, "aria-label", point.number + ". " + point.label);
    pen.svg.add(SideMark.of(point.side, x, y, point.side == Side.A ? 38 : 32));
    pen.svg.text(
        x,
        y + 8,
        "middle",
        Integer.toString(point.number),
        "font-size",
        22,
        "font-weight",
        600,
        "fill",
        Palette.SHEET,
        "direction",
        "ltr");
    pen.svg.close("a");
  }
}
