package org.jisr.web.draw;

/** The colour tokens of {@code static/jisr.css} that drawings use; a test holds the two equal. */
final class Palette {
  static final String PAPER = "#FAF7F0";
  static final String SHEET = "#FFFDF9";
  static final String SUNK = "#F2EDE2";
  static final String INK = "#1B2228";
  static final String INK_2 = "#454E56";
  static final String INK_3 = "#5F676D";
  static final String LINE = "#E0D9CA";
  static final String A = "#0B5D4A";
  static final String A_TINT = "#E1EEE7";
  static final String B = "#1F4482";
  static final String B_TINT = "#E5EBF6";
  static final String AMBER = "#8A4B00";
  static final String AMBER_TINT = "#FCF0DA";
  static final String AMBER_FILL = "#E3A03C";

  /** A lane or bar of something that runs: between line and line-2, never under text but ink. */
  static final String SAND = "#D8D1C1";

  private Palette() {}
}
