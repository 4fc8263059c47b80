package org.jisr.web.draw;

import java.util.List;

/**
 * Amounts as bars, one a line; what has none is a dashed gap. The table of the same amounts stands
 * beside it.
 *
 * @param title what a reader who does not see the picture is told
 */
public record Bars(String title, List<Row> rows) {

  /**
   * One bar.
   *
   * @param value from 0; 0 is a gap
   * @param words what stands at the bar's end: the value as the reader writes it, or the word for a
   *     gap
   */
  public record Row(String label, long value, String words) {}

  private static final double WIDTH = 600;
  private static final double NAMES = 260;
  private static final double ROW = 30;
  private static final double BAR = 14;
  private static final double LETTERS = 15;
  private static final double WORDS = 110;

  public Bars {
    rows = List.copyOf(rows);
  }

  /** The picture, mirrored for a right-to-left reader. */
  public String svg(boolean rtl) {
    var svg = Svg.picture(0, 0, WIDTH, rows.size() * ROW + 2, title, rtl, false);
    var pen = new Mirror(svg, WIDTH, rtl);
    long most = Math.max(1, rows.stream().mapToLong(Row::value).max().orElse(1));
    for (int i = 0; i < rows.size(); i++) {
      row(pen, rows.get(i), i * ROW + ROW / 2, most);
    }
    return svg.end();
  }

  private static void row(Mirror pen, Row row, double middle, long most) {
    String label = Measure.cut(row.label, LETTERS, NAMES - 14);
    pen.text(0, middle + 5, "start", label, LETTERS, Palette.INK);
    double end = NAMES + Math.max(3, (WIDTH - NAMES - WORDS) * row.value / most);
    if (row.value == 0) {
      end = NAMES + 26;
      pen.rect(
          NAMES,
          middle - BAR / 2,
          end,
          BAR,
          "none",
          "rx",
          3,
          "stroke",
          Palette.INK_3,
          "stroke-width",
          1.6,
          "stroke-dasharray",
          "4 3");
    } else {
      pen.rect(NAMES, middle - BAR / 2, end, BAR, Palette.INK_2, "rx", 3);
    }
    pen.strong(end + 8, middle + 5, "start", row.words, LETTERS, Palette.INK);
  }
}
