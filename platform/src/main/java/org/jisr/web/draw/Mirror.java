package org.jisr.web.draw;

/** Draws along an axis in the direction of reading: x grows to the left in a right-to-left page. */
final class Mirror {
  final Svg svg;
  private final double width;
  private final boolean rtl;

  Mirror(Svg svg, double width, boolean rtl) {
    this.svg = svg;
    this.width = width;
    this.rtl = rtl;
  }

  /** The pixel from the western edge of a length from the start of reading. */
  double x(double along) {
    return rtl ? width - along : along;
  }

  void rect(double from, double y, double to, double height, String fill, Object... attributes) {
    svg.rect(Math.min(x(from), x(to)), y, to - from, height, fill, attributes);
  }

  void upright(double along, double top, double foot, String stroke, double wide) {
    svg.line(x(along), top, x(along), foot, stroke, wide);
  }

  void text(double along, double y, String anchor, String words, double size, String fill) {
    svg.text(x(along), y, anchor, words, "font-size", size, "fill", fill);
  }

  void strong(double along, double y, String anchor, String words, double size, String fill) {
    svg.text(x(along), y, anchor, words, "font-size", size, "fill", fill, "font-weight", 600);
  }

  /** A date or number: its digits keep their order, a casing of paper keeps it off the lines. */
  void digits(double along, double y, String words, double size, String fill) {
    svg.text(
        x(along),
        y,
        "middle",
        words,
        "font-size",
        size,
        "fill",
        fill,
        "direction",
        "ltr",
        "stroke",
        Palette.PAPER,
        "stroke-width",
        5,
        "paint-order",
        "stroke");
  }

  /** The two lines of a placed label, the first on the base line {@code y}. */
  void label(Shelves.Placed placed, double y) {
    var label = placed.label();
    boolean link = !label.href().isEmpty();
    if (link) {
      svg.open("a", "href", label.href());
    }
    var head = label.late() ? Palette.AMBER : Palette.INK;
    strong(placed.at(), y, placed.anchor(), label.head(), Shelves.HEAD, head);
    text(placed.at(), y + 19, placed.anchor(), label.detail(), Shelves.DETAIL, Palette.INK_2);
    if (link) {
      svg.close("a");
    }
  }
}
