package org.jisr.web.draw;

import org.jisr.base.Side;
import org.locationtech.jts.geom.Coordinate;

/** The picture of the home page: two regions at one scale, an arch with hangers, the star. */
final class Bridge {
  private static final double WIDTH = 640;
  private static final double HEIGHT = 396;

  /** The share of the width that land takes; the rest is the gap the arch spans. */
  private static final double LAND = 0.78;

  private static final double STAR_Y = 36;
  private static final double STAR_SCALE = 0.58;
  private static final double CLEAR = 34;
  private static final double HANGERS = 12;

  private final Regions.Words words;
  private final boolean rtl;
  private final Frame a;
  private final Frame b;

  Bridge(Region a, Region b, Regions.Words words, boolean rtl) {
    this.words = words;
    this.rtl = rtl;
    double scale = WIDTH * LAND / (a.extent().getWidth() + b.extent().getWidth());
    this.a = frame(a, Side.A, rtl, HEIGHT - 40 - a.extent().getHeight() * scale, scale);
    this.b = frame(b, Side.B, !rtl, 96, scale);
  }

  String draw(Place footA, Place footB) {
    var from = a.at(footA.lon(), footA.lat());
    var to = b.at(footB.lon(), footB.lat());
    var svg = Svg.picture(0, 0, WIDTH, HEIGHT, words.title(), rtl, false);
    svg.add(a.land()).add(b.land());
    arch(svg, from, to);
    foot(svg, Side.A, from, footA.label());
    foot(svg, Side.B, to, footB.label());
    captions(svg);
    return svg.end();
  }

  /** A region against the western or the eastern edge of the picture. */
  private static Frame frame(Region region, Side side, boolean east, double y, double scale) {
    double x = east ? WIDTH - 1 - region.extent().getWidth() * scale : 1;
    return new Frame(region, side, x, y, scale);
  }

  /** A parabola through both feet with its top at the star, so x runs evenly along it. */
  private static void arch(Svg svg, Coordinate from, Coordinate to) {
    double middle = (from.x + to.x) / 2;
    double bend = 2 * STAR_Y - (from.y + to.y) / 2;
    svg.line(from.x, from.y, to.x, to.y, Palette.INK, 1.2);
    hangers(svg, from, to, bend);
    double clear = CLEAR / Math.abs(to.x - from.x);
    curve(svg, from, to, bend, 0, 0.5 - clear);
    curve(svg, from, to, bend, 0.5 + clear, 1);
    svg.open(
        "g",
        "transform",
        "translate(%s %s) scale(%s)".formatted(Svg.number(middle), STAR_Y, STAR_SCALE));
    svg.add(Star.both()).close("g");
  }

  private static void hangers(Svg svg, Coordinate from, Coordinate to, double bend) {
    double span = Math.abs(to.x - from.x);
    int count = (int) (span / HANGERS);
    var path = new StringBuilder();
    for (int i = 1; i < count; i++) {
      double t = (double) i / count;
      double x = from.x + t * (to.x - from.x);
      boolean underStar = Math.abs(t - 0.5) * span < 26;
      double top = underStar ? STAR_Y + CLEAR : height(from, to, bend, t);
      path.append('M').append(Svg.number(x)).append(' ').append(Svg.number(top));
      path.append('V').append(Svg.number(from.y + t * (to.y - from.y)));
    }
    svg.leaf("path", "d", path, "stroke", Palette.INK_3, "stroke-width", 0.8, "opacity", ".6");
  }

  private static double height(Coordinate from, Coordinate to, double bend, double t) {
    return (1 - t) * (1 - t) * from.y + 2 * t * (1 - t) * bend + t * t * to.y;
  }

  /** The stretch of the parabola between two parameters, as a quadratic curve of its own. */
  private static void curve(
      Svg svg, Coordinate from, Coordinate to, double bend, double t0, double t1) {
    double control =
        (1 - t0) * (1 - t1) * from.y + (t0 * (1 - t1) + t1 * (1 - t0)) * bend + t0 * t1 * to.y;
    var path =
        "M%s %sQ%s %s %s %s"
            .formatted(
                Svg.number(from.x + t0 * (to.x - from.x)),
                Svg.number(height(from, to, bend, t0)),
                Svg.number(from.x + (t0 + t1) / 2 * (to.x - from.x)),
                Svg.number(control),
                Svg.number(from.x + t1 * (to.x - from.x)),
                Svg.number(height(from, to, bend, t1)));
    svg.leaf("path", "d", path, "fill", "none", "stroke", Palette.INK, "stroke-width", 2.2);
  }

  private void foot(Svg svg, Side side, Coordinate at, String label) {
    svg.add(SideMark.of(side, at.x, at.y, side == Side.A ? 12 : 11));
    boolean outside = (side == Side.A) == rtl;
    double x = at.x + (outside ? 12 : -12);
    var anchor = side == Side.A ? "end" : "start";
    if (!label.isEmpty()) {
      svg.text(
          x,
          at.y + 5,
          anchor,
          label,
          "font-size",
          16,
          "font-weight",
          600,
          "fill",
          SideMark.colour(side));
    }
  }

  private void captions(Svg svg) {
    double forward = rtl ? -1 : 1;
    double startA = (rtl ? a.x() + a.width() : a.x()) + forward * a.width() * 0.12;
    double startB = (rtl ? b.x() + b.width() : b.x()) + forward * b.width() * 0.04;
    Names.draw(svg, Side.A, words.nameA(), startA, HEIGHT - 14, rtl);
    Names.draw(svg, Side.B, words.nameB(), startB, b.y() + b.height() + 26, rtl);
    int km = ScaleBar.kilometres(a.scale(), WIDTH * 0.25);
    double bar = WIDTH * 0.52;
    double x = rtl ? WIDTH - bar - km * a.scale() : bar;
    ScaleBar.draw(svg, x, HEIGHT - 14, a.scale(), km, words.distance());
  }
}
