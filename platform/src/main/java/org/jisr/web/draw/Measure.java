package org.jisr.web.draw;

/** How wide a line of text will be: an estimate on the safe side, as no font is at hand here. */
final class Measure {
  /** Above the mean advance of IBM Plex Sans SemiBold in French (0.47 of the size, as drawn). */
  private static final double LATIN = 0.5;

  /** The same for IBM Plex Sans Arabic at 107 % (0.44 as drawn). */
  private static final double ARABIC = 0.48;

  private Measure() {}

  static double width(String text, double size) {
    return text.codePoints().mapToDouble(c -> c >= 0x600 && c < 0x780 ? ARABIC : LATIN).sum()
        * size;
  }

  /** The text cut at a word with an ellipsis when it is longer than {@code most} pixels. */
  static String cut(String text, double size, double most) {
    if (width(text, size) <= most) {
      return text;
    }
    var kept = text;
    while (kept.length() > 1 && width(kept + "…", size) > most) {
      int space = kept.lastIndexOf(' ');
      kept = kept.substring(0, space > 0 ? space : kept.length() - 1);
    }
    return kept + "…";
  }
}
