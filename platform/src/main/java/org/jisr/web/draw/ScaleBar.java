package org.jisr.web.draw;

import java.util.function.IntFunction;

/** A bar of a round number of kilometres with its words above it. */
final class ScaleBar {
  private ScaleBar() {}

  /** The longest of 1, 2, 5, 10, 20, 50... km that is not longer than {@code most} pixels. */
  static int kilometres(double scale, double most) {
    int best = 1;
    for (int ten = 1; ten <= 1000; ten *= 10) {
      for (int km : new int[] {ten, 2 * ten, 5 * ten}) {
        best = km * scale <= most ? km : best;
      }
    }
    return best;
  }

  /** Draws the bar from {@code x} towards the east, its foot at {@code y}. */
  static void draw(Svg svg, double x, double y, double scale, int km, IntFunction<String> words) {
    double end = x + km * scale;
    var path = "M" + Svg.number(x) + " " + Svg.number(y - 6) + "v6H" + Svg.number(end) + "v-6";
    svg.open("g", "class", "scale", "fill", "none");
    svg.leaf("path", "d", path, "stroke", Palette.INK_3);
    var label = words.apply(km);
    svg.text((x + end) / 2, y - 9, "middle", label, "font-size", 13, "fill", Palette.INK_3);
    svg.close("g");
  }
}
