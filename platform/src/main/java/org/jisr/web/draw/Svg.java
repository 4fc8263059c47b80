package org.jisr.web.draw;

import org.jisr.base.TextRules;

/** Writes well-formed SVG: every text and attribute value passes the one escape below. */
final class Svg {
  private final StringBuilder out = new StringBuilder();

  /**
   * Opens a picture with a title that is read aloud; an empty title makes it decoration.
   *
   * @param links whether it holds links: an image hides its inside from a screen reader, a group
   *     does not
   */
  static Svg picture(
      double x, double y, double width, double height, String title, boolean rtl, boolean links) {
    var svg = new Svg();
    var box = number(x) + " " + number(y) + " " + number(width) + " " + number(height);
    svg.out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    svg.attributes("viewBox", box, "width", width, "height", height);
    svg.attributes("direction", rtl ? "rtl" : "ltr");
    if (title.isEmpty()) {
      svg.attributes("aria-hidden", "true", "focusable", "false");
    } else {
      svg.attributes("role", links ? "group" : "img", "aria-label", title);
    }
    svg.out.append('>');
    if (!title.isEmpty()) {
      svg.open("title").words(title).close("title");
    }
    return svg;
  }

  /** Attributes are name, value, name, value; numbers keep one decimal. */
  Svg open(String tag, Object... attributes) {
    out.append('<').append(tag);
    attributes(attributes);
    out.append('>');
    return this;
  }

  Svg close(String tag) {
    out.append("</").append(tag).append('>');
    return this;
  }

  Svg leaf(String tag, Object... attributes) {
    out.append('<').append(tag);
    attributes(attributes);
    out.append("/>");
    return this;
  }

  Svg words(String words) {
    out.append(escape(words));
    return this;
  }

  /** One line of text in the page's text face; {@code anchor} follows the direction of reading. */
  Svg text(double x, double y, String anchor, String words, Object... attributes) {
    open("text", concat(new Object[] {"x", x, "y", y, "text-anchor", anchor}, attributes));
    return words(words).close("text");
  }

  Svg line(double x1, double y1, double x2, double y2, String stroke, double width) {
    return leaf(
        "line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", stroke, "stroke-width", width);
  }

  /** More attributes may follow; one with an empty value is left out. */
  Svg rect(double x, double y, double width, double height, String fill, Object... attributes) {
    Object[] place = {"x", x, "y", y, "width", width, "height", height, "fill", fill};
    return leaf("rect", concat(place, attributes));
  }

  Svg circle(double x, double y, double radius, String fill, Object... attributes) {
    return leaf(
        "circle", concat(new Object[] {"cx", x, "cy", y, "r", radius, "fill", fill}, attributes));
  }

  /** Appends a finished fragment of this package. */
  Svg add(String fragment) {
    out.append(fragment);
    return this;
  }

  String end() {
    return out.append("</svg>").toString();
  }

  String fragment() {
    return out.toString();
  }

  static String number(double value) {
    long tenths = Math.round(value * 10);
    long rest = Math.abs(tenths % 10);
    String whole = (tenths < 0 && tenths > -10 ? "-" : "") + tenths / 10;
    return rest == 0 ? whole : whole + "." + rest;
  }

  static String escape(String text) {
    return plain(text) ? text : escaped(text);
  }

  /** Most of a picture is numbers and names of shapes, which need no escape. */
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c == '&' || c == '<' || c == '>' || c == '"' || c == '\'' || c > 0x7E) {
        return false;
      }
    }
    return true;
  }

  private static String escaped(String text) {
    var safe = new StringBuilder(text.length() + 16);
    text.codePoints().filter(TextRules::writable).forEach(c -> escape(c, safe));
    return safe.toString();
  }

  private static void escape(int c, StringBuilder safe) {
    switch (c) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      default -> safe.appendCodePoint(c);
    }
  }

  private void attributes(Object... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      var value = pairs[i + 1] instanceof Number n ? number(n.doubleValue()) : pairs[i + 1];
      if (!value.toString().isEmpty()) {
        out.append(' ').append(pairs[i]).append("=\"");
        out.append(escape(value.toString())).append('"');
      }
    }
  }

  private static Object[] concat(Object[] first, Object[] second) {
    var all = new Object[first.length + second.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
