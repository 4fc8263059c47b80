package org.jisr.web.draw;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Draws a {@link Timeline}. */
final class Lanes {
  static final double WIDTH = 1200;
  private static final double MARGIN = 24;
  private static final double SHELF = 44;
  private static final double LANE = 30;
  private static final double NEXT = 46;
  private static final double LONGEST = 460;

  /** Least width of one year under its label. */
  private static final double YEAR = 44;

  private final Timeline line;
  private final boolean rtl;
  private final LocalDate from;
  private final LocalDate to;
  private final Shelves shelves = new Shelves(WIDTH, 4);

  Lanes(Timeline line, boolean rtl) {
    this.line = line;
    this.rtl = rtl;
    this.from = dates().min(LocalDate::compareTo).orElseThrow().withDayOfMonth(1);
    this.to = dates().max(LocalDate::compareTo).orElseThrow().plusYears(1).withDayOfYear(1);
  }

  String draw() {
    shelve();
    double top = 34 + shelves.used(true) * SHELF;
    double years = top + LANE + NEXT + 46;
    double height = years + 12 + shelves.used(false) * SHELF;
    var svg = Svg.picture(0, 0, WIDTH, height, line.words().title(), rtl, false);
    var pen = new Mirror(svg, WIDTH, rtl);
    hatch(svg);
    grid(pen, top, years);
    agreement(pen, top);
    roadmap(pen, top + NEXT);
    today(pen, years - 18);
    marks(pen, top, years);
    return svg.end();
  }

  /** Pixels from the start of reading to the morning of a day. */
  double at(LocalDate date) {
    double share = (double) ChronoUnit.DAYS.between(from, date) / ChronoUnit.DAYS.between(from, to);
    return MARGIN + share * (WIDTH - 2 * MARGIN);
  }

  private Stream<LocalDate> dates() {
    return Stream.concat(
        Stream.of(
            line.today(),
            line.agreement().start(),
            line.agreement().end(),
            line.roadmap().start(),
            line.roadmap().end()),
        line.points().stream().map(Timeline.Point::date));
  }

  /**
   * Today is above, the alert below; what is signed and what lies ahead finds room around. A label
   * that finds none is left out: its mark stays, and the list of the phone has its words.
   */
  private void shelve() {
    shelves.reserve(at(line.today()), true);
    if (line.outlives()) {
      var words = line.words();
      double end = at(line.agreement().end());
      place(end, words.alert(), words.alertDetail(), true);
    }
    for (var point : line.points()) {
      place(at(point.date()), point.label(), point.when(), false);
    }
  }

  private void place(double x, String head, String detail, boolean late) {
    var shortHead = Measure.cut(head, Shelves.HEAD, LONGEST);
    var shortDetail = Measure.cut(detail, Shelves.DETAIL, LONGEST);
    shelves.place(new Shelves.Label(x, shortHead, shortDetail, late, ""), !late);
  }

  private void hatch(Svg svg) {
    svg.open(
        "pattern", "id", "outlived", "width", 8, "height", 8, "patternUnits", "userSpaceOnUse");
    svg.rect(0, 0, 8, 8, Palette.AMBER_TINT);
    svg.leaf(
        "path",
        "d",
        "M-2 2 2-2M0 8 8 0M6 10l4-4",
        "stroke",
        Palette.AMBER_FILL,
        "stroke-width",
        1.8);
    svg.close("pattern");
  }

  private void grid(Mirror pen, double top, double years) {
    for (int year = from.getYear() + 1; year <= to.getYear(); year += step()) {
      pen.upright(at(LocalDate.of(year, 1, 1)), top - 6, years - 18, Palette.LINE, 1);
    }
  }

  /** Whole years carry their number; a first part year has none. */
  private void years(Mirror pen, double y) {
    int first = from.getDayOfYear() == 1 ? from.getYear() : from.getYear() + 1;
    for (int year = first; year < to.getYear(); year += step()) {
      pen.digits(at(LocalDate.of(year, 7, 1)), y, Integer.toString(year), 14, Palette.INK_3);
    }
  }

  /** Every year, or every second, third... when they would not have room. */
  private int step() {
    int count = to.getYear() - from.getYear();
    return Math.max(1, (int) Math.ceil(count * YEAR / (WIDTH - 2 * MARGIN)));
  }

  private void agreement(Mirror pen, double y) {
    var span = line.agreement();
    double end = at(span.end());
    pen.rect(at(span.start()), y, end, LANE, Palette.SAND, "rx", 3);
    if (line.outlives()) {
      pen.rect(
          end,
          y,
          at(line.roadmap().end()),
          LANE,
          "url(#outlived)",
          "stroke",
          Palette.AMBER,
          "rx",
          3);
    }
    pen.strong(at(span.start()) + 20, y + 20, "start", span.label(), 15, Palette.INK);
  }

  private void roadmap(Mirror pen, double y) {
    var span = line.roadmap();
    double start = at(span.start());
    double end = at(span.end());
    pen.rect(start, y, end, LANE / 2 - 1, Palette.A);
    pen.rect(start, y + LANE / 2 + 1, end, LANE / 2 - 1, Palette.B);
    boolean roomBefore = Measure.width(span.label(), 15) + 12 < start;
    var after = roomBefore ? span.endWhen() : span.label() + " · " + span.endWhen();
    if (roomBefore) {
      pen.strong(start - 10, y + 20, "end", span.label(), 15, Palette.INK);
    }
    pen.text(end + 10, y + 20, "start", after, 14, Palette.INK_2);
  }

  private void today(Mirror pen, double foot) {
    double x = at(line.today());
    double half = Measure.width(line.words().today(), 15) / 2 + 12;
    double middle = Math.clamp(x, half, WIDTH - half);
    pen.upright(x, 26, foot, Palette.INK, 2.4);
    pen.rect(middle - half, 0, middle + half, 27, Palette.INK, "rx", 3);
    pen.strong(middle, 19, "middle", line.words().today(), 15, Palette.SHEET);
  }

  /** The labels with their ties, then the years over the ties, then the marks over both. */
  private void marks(Mirror pen, double top, double years) {
    for (var placed : shelves.labels()) {
      double y = base(placed, top, years);
      double edge = placed.shelf() > 0 ? y + 25 : y - 17;
      pen.upright(placed.label().x(), edge, lane(placed.label(), top), tie(placed), 1.2);
      pen.label(placed, y);
    }
    years(pen, years);
    line.points().forEach(point -> mark(pen, point, top));
    if (line.outlives()) {
      alert(pen.svg, pen.x(at(line.agreement().end())), top);
    }
  }

  /** A ring where the agreement ends and, below the lanes, the triangle of something late. */
  private static void alert(Svg svg, double x, double top) {
    double y = top + NEXT + LANE + 14;
    svg.open("g", "fill", Palette.AMBER_TINT, "stroke", Palette.AMBER, "stroke-linejoin", "round");
    svg.leaf("circle", "cx", x, "cy", top + LANE / 2, "r", 8, "stroke-width", 2.4);
    var place = "translate(" + Svg.number(x) + " " + Svg.number(y) + ")";
    svg.leaf("path", "d", "M0-9 10 8H-10ZM0-3v5M0 4.8v.2", "transform", place, "stroke-width", 1.8);
    svg.close("g");
  }

  private static String tie(Shelves.Placed placed) {
    return placed.label().late() ? Palette.AMBER : Palette.INK_2;
  }

  private static double base(Shelves.Placed placed, double top, double years) {
    return placed.shelf() > 0
        ? top - 34 - (placed.shelf() - 1) * SHELF
        : years + 26 + (-placed.shelf() - 1) * SHELF;
  }

  private double lane(Shelves.Label label, double top) {
    boolean lower =
        line.points().stream()
            .filter(p -> at(p.date()) == label.x())
            .anyMatch(p -> p.kind() == Timeline.Kind.ROADMAP);
    return top + LANE / 2 + (lower ? NEXT : 0);
  }

  private void mark(Mirror pen, Timeline.Point point, double top) {
    double x = pen.x(at(point.date()));
    double y = top + LANE / 2;
    switch (point.kind()) {
      case AGREEMENT -> pen.svg.circle(x, y, 6, Palette.INK);
      case ROADMAP ->
          pen.svg.circle(x, y + NEXT, 7, Palette.SHEET, "stroke", Palette.INK, "stroke-width", 2.4);
      case AHEAD -> pen.svg.add(Star.outline(x, y, 11, Palette.SHEET, Palette.INK));
    }
  }

  /** The labels in place, for a test of overlaps. */
  List<Shelves.Placed> labels() {
    return shelves.labels();
  }
}
