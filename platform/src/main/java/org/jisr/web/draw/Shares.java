package org.jisr.web.draw;

import java.util.List;
import java.util.Optional;
import org.jisr.base.Side;

/** One bar of parts, each in the colour of its side, with a gap where two touch. */
public final class Shares {

  private static final double WIDTH = 1000;
  private static final double HEIGHT = 26;
  private static final double GAP = 4;

  private Shares() {}

  /**
   * One part.
   *
   * @param side whose it is; empty for neither, drawn in ink
   * @param amount above zero, all parts in one unit
   */
  public record Part(Optional<Side> side, long amount) {}

  /**
   * The bar, as wide as its place; it stands beside the words of its parts.
   *
   * @param parts at least one
   * @param title what a reader who does not see it is told
   */
  public static String svg(List<Part> parts, String title, boolean rtl) {
    double all = parts.stream().mapToDouble(Part::amount).sum();
    double room = WIDTH - GAP * (parts.size() - 1);
    var svg =
        new Svg()
            .open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 1000 26",
                "preserveAspectRatio",
                "none",
                "role",
                "img",
                "aria-label",
                title);
    var pen = new Mirror(svg, WIDTH, rtl);
    double from = 0;
    for (Part part : parts) {
      double wide = room * part.amount / all;
      pen.rect(from, 0, from + wide, HEIGHT, part.side.map(SideMark::colour).orElse(Palette.INK_2));
      from += wide + GAP;
    }
    return svg.close("svg").fragment();
  }
}
