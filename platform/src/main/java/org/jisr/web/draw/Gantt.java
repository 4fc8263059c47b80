package org.jisr.web.draw;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * Projects as bars on one calendar, with their milestones as stars: what is done is dark, what is
 * to come is sand, what is not yet decided is dashed, what is suspended is amber. The table of the
 * same projects stands beside it.
 */
public final class Gantt {

  /** How a bar is drawn. */
  public enum Kind {
    DECIDED,
    UNDECIDED,
    SUSPENDED
  }

  /** A milestone: due on a day, done or not, late or not. */
  public record Mark(LocalDate on, boolean done, boolean late) {}

  /**
   * One project.
   *
   * @param number as in the list
   * @param word what is said after the bar, or empty
   */
  public record Row(
      int number,
      String title,
      String href,
      LocalDate from,
      LocalDate until,
      Kind kind,
      List<Mark> marks,
      String word) {}

  /** Words in the reader's language. */
  public record Words(String title, String today) {}

  private static final double WIDTH = 1140;
  private static final double NAMES = 330;
  private static final double HEAD = 58;
  private static final double ROW = 40;
  private static final double BAR = 16;
  private static final double LETTERS = 15;

  private final List<Row> rows;
  private final LocalDate today;
  private final Words words;

  /** The first of January of the earliest year. */
  private final LocalDate first;

  /** The day after the last: a first of January. */
  private final LocalDate end;

  /**
   * @param rows at least one, in the order of their list
   */
  public Gantt(List<Row> rows, LocalDate today, Words words) {
    this.rows = List.copyOf(rows);
    this.today = today;
    this.words = words;
    this.first =
        rows.stream().map(Row::from).min(Comparator.naturalOrder()).orElse(today).withDayOfYear(1);
    this.end =
        rows.stream()
            .map(Row::until)
            .max(Comparator.naturalOrder())
            .orElse(today)
            .withDayOfYear(1)
            .plusYears(1);
  }

  /** The picture, mirrored for a right-to-left reader. */
  public String svg(boolean rtl) {
    var svg = Svg.picture(0, 0, WIDTH, HEAD + rows.size() * ROW + 6, words.title, rtl, true);
    var pen = new Mirror(svg, WIDTH, rtl);
    years(pen);
    for (int i = 0; i < rows.size(); i++) {
      row(pen, rows.get(i), HEAD + i * ROW);
    }
    today(pen);
    return svg.end();
  }

  /** The pixels from the start of reading to the beginning of a day. */
  private double along(LocalDate day) {
    double all = ChronoUnit.DAYS.between(first, end);
    double share = Math.clamp(ChronoUnit.DAYS.between(first, day) / all, 0.0, 1.0);
    return NAMES + share * (WIDTH - NAMES - 2);
  }

  private void years(Mirror pen) {
    double foot = HEAD + rows.size() * ROW;
    for (LocalDate year = first; year.isBefore(end); year = year.plusYears(1)) {
      pen.upright(along(year), HEAD - 18, foot, Palette.LINE, 1);
      double middle = (along(year) + along(year.plusYears(1))) / 2;
      pen.digits(middle, HEAD - 8, Integer.toString(year.getYear()), LETTERS, Palette.INK_2);
    }
  }

  private void row(Mirror pen, Row row, double top) {
    double middle = top + ROW / 2;
    pen.svg.line(0, top + ROW, WIDTH, top + ROW, Palette.LINE, 1);
    pen.svg.open("a", "href", row.href);
    pen.digits(14, middle + 5, Integer.toString(row.number), LETTERS, Palette.INK);
    String name = Measure.cut(row.title, LETTERS, NAMES - 50);
    pen.text(32, middle + 5, "start", name, LETTERS, Palette.INK);
    pen.svg.close("a");
    bar(pen, row, middle - BAR / 2);
    row.marks.forEach(mark -> mark(pen, mark, middle));
    if (!row.word.isEmpty()) {
      word(pen, row, middle);
    }
  }

  private void bar(Mirror pen, Row row, double top) {
    double from = along(row.from);
    double until = Math.max(from + 3, along(row.until.plusDays(1)));
    switch (row.kind) {
      case UNDECIDED -> edged(pen, from, until, top, "none", Palette.INK_3, "4 3");
      case SUSPENDED -> edged(pen, from, until, top, Palette.AMBER_TINT, Palette.AMBER, "");
      case DECIDED -> {
        double now = Math.clamp(along(today), from, until);
        pen.rect(from, top, until, BAR, Palette.SAND, "rx", 3);
        if (now > from) {
          pen.rect(from, top, now, BAR, Palette.INK_2, "rx", 3);
        }
      }
    }
  }

  private static void edged(
      Mirror pen,
      double from,
      double until,
      double top,
      String fill,
      String stroke,
      String dashes) {
    pen.rect(
        from,
        top,
        until,
        BAR,
        fill,
        "rx",
        3,
        "stroke",
        stroke,
        "stroke-width",
        1.6,
        "stroke-dasharray",
        dashes);
  }

  private void mark(Mirror pen, Mark mark, double middle) {
    double x = pen.x(along(mark.on));
    String fill = mark.done ? Palette.INK : Palette.SHEET;
    String stroke = mark.late ? Palette.AMBER : Palette.INK;
    for (String turn : List.of("", "rotate(45 " + Svg.number(x) + " " + Svg.number(middle) + ")")) {
      pen.svg.rect(
          x - 5,
          middle - 5,
          10,
          10,
          stroke,
          "transform",
          turn,
          "stroke",
          stroke,
          "stroke-width",
          2);
    }
    for (String turn : List.of("", "rotate(45 " + Svg.number(x) + " " + Svg.number(middle) + ")")) {
      pen.svg.rect(x - 4.5, middle - 4.5, 9, 9, fill, "transform", turn);
    }
    if (mark.late) {
      pen.svg.text(
          x, middle + 5, "middle", "!", "font-size", 14, "font-weight", 600, "fill", stroke);
    }
  }

  private void word(Mirror pen, Row row, double middle) {
    double end = along(row.until.plusDays(1));
    double wide = Measure.width(row.word, LETTERS);
    boolean after = end + 8 + wide < WIDTH;
    double at = after ? end + 8 : along(row.from) - 8;
    pen.strong(at, middle + 5, after ? "start" : "end", row.word, LETTERS, Palette.AMBER);
  }

  private void today(Mirror pen) {
    if (today.isBefore(first) || !today.isBefore(end)) {
      return;
    }
    double at = along(today);
    double wide = Measure.width(words.today, 14) + 18;
    double label = Math.min(at - wide / 2, WIDTH - wide);
    pen.upright(at, 26, HEAD + rows.size() * ROW, Palette.INK, 2);
    pen.rect(label, 2, label + wide, 24, Palette.INK, "rx", 4);
    pen.strong(label + wide / 2, 19, "middle", words.today, 14, Palette.SHEET);
  }
}
