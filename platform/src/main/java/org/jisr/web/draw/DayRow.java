package org.jisr.web.draw;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Draws {@link NextDays}. */
final class DayRow {
  static final double WIDTH = 1140;
  private static final double ROW = 36;
  private static final double SHELF = 44;
  private static final double TIE = 10;
  private static final double LONGEST = 260;
  private static final int SHELVES = 2;

  private final NextDays row;
  private final boolean rtl;
  private final double cell;
  private final Shelves shelves;

  DayRow(NextDays row, boolean rtl) {
    this.row = row;
    this.rtl = rtl;
    this.cell = WIDTH / row.days();
    this.shelves = shelved();
  }

  String draw() {
    double top = shelves.used(true) * SHELF + (shelves.used(true) > 0 ? TIE : 2);
    double foot = shelves.used(false) * SHELF + (shelves.used(false) > 0 ? TIE : 2);
    boolean links = !shelves.labels().isEmpty();
    var svg = Svg.picture(0, 0, WIDTH, top + ROW + foot, row.words().title(), rtl, links);
    var pen = new Mirror(svg, WIDTH, rtl);
    days(pen, top);
    shelves.labels().forEach(placed -> label(pen, placed, top));
    row.deadlines().stream().filter(d -> !d.late()).forEach(d -> box(pen, d, top));
    row.deadlines().stream().filter(NextDays.Deadline::late).forEach(d -> box(pen, d, top));
    for (int i = 0; i < row.days(); i++) {
      number(pen, i, top);
    }
    return svg.end();
  }

  List<Shelves.Placed> labels() {
    return shelves.labels();
  }

  /** Widens what shares a label, one day at a time, until every label has room. */
  private Shelves shelved() {
    for (int window = 0; ; window++) {
      var tried = new Shelves(WIDTH, SHELVES);
      if (tried.placeAll(groups(window).stream().map(this::label).toList())
          || window > row.days()) {
        return tried;
      }
    }
  }

  /** Deadlines in groups whose first and last day are at most {@code window} days apart. */
  private List<List<NextDays.Deadline>> groups(int window) {
    var groups = new ArrayList<List<NextDays.Deadline>>();
    for (var deadline : row.deadlines()) {
      var last = groups.isEmpty() ? null : groups.getLast();
      if (last == null || last.getFirst().date().plusDays(window).isBefore(deadline.date())) {
        last = new ArrayList<>();
        groups.add(last);
      }
      last.add(deadline);
    }
    return groups;
  }

  private Shelves.Label label(List<NextDays.Deadline> group) {
    var from = group.getFirst();
    var to = group.getLast();
    double x = (middle(from.date()) + middle(to.date())) / 2;
    if (group.size() == 1) {
      return label(x, from.label(), from.detail(), from.late(), from.href());
    }
    var shared = row.words().sharing().of(group.size(), from.date(), to.date());
    boolean late = group.stream().anyMatch(NextDays.Deadline::late);
    return label(x, shared.label(), shared.detail(), late, row.words().href());
  }

  private static Shelves.Label label(
      double x, String head, String detail, boolean late, String href) {
    var shortHead = Measure.cut(head, Shelves.HEAD, LONGEST);
    var shortDetail = Measure.cut(detail, Shelves.DETAIL, LONGEST);
    return new Shelves.Label(x, shortHead, shortDetail, late, href);
  }

  private int index(LocalDate date) {
    return (int) ChronoUnit.DAYS.between(row.first(), date);
  }

  private double middle(LocalDate date) {
    return (index(date) + 0.5) * cell;
  }

  private void days(Mirror pen, double top) {
    for (int i = 0; i < row.days(); i++) {
      if (row.daysOff().contains(row.first().plusDays(i).getDayOfWeek())) {
        pen.rect(i * cell, top, (i + 1) * cell, ROW, Palette.SUNK);
      }
    }
    pen.svg.line(0, top, WIDTH, top, Palette.LINE, 1);
    pen.svg.line(0, top + ROW, WIDTH, top + ROW, Palette.LINE, 1);
  }

  private void label(Mirror pen, Shelves.Placed placed, double top) {
    boolean above = placed.shelf() > 0;
    double level = Math.abs(placed.shelf()) - 1;
    double y = above ? top - TIE - 25 - level * SHELF : top + ROW + TIE + 15 + level * SHELF;
    var stroke = placed.label().late() ? Palette.AMBER : Palette.INK;
    double edge = above ? y + 25 : y - 15;
    pen.upright(placed.label().x(), edge, above ? top : top + ROW, stroke, 1.8);
    pen.label(placed, y);
  }

  private void box(Mirror pen, NextDays.Deadline deadline, double top) {
    double inset = Math.max(2, (cell - 31) / 2);
    double from = index(deadline.date()) * cell + inset;
    var stroke = deadline.late() ? Palette.AMBER : Palette.INK;
    var fill = deadline.late() ? Palette.AMBER_TINT : Palette.SHEET;
    pen.rect(
        from,
        top + 2,
        from + cell - 2 * inset,
        ROW - 4,
        fill,
        "rx",
        3,
        "stroke",
        stroke,
        "stroke-width",
        2);
  }

  private void number(Mirror pen, int i, double top) {
    var date = row.first().plusDays(i);
    boolean off = row.daysOff().contains(date.getDayOfWeek());
    if (i == 0) {
      double inset = Math.max(3.5, (cell - 27) / 2);
      pen.rect(inset, top + 4, cell - inset, ROW - 8, Palette.INK, "rx", 3);
    }
    pen.svg.text(
        pen.x((i + 0.5) * cell),
        top + 23,
        "middle",
        Integer.toString(date.getDayOfMonth()),
        "font-size",
        15,
        "direction",
        "ltr",
        "font-weight",
        i == 0 || due(date) ? 600 : 400,
        "fill",
        colour(date, i == 0, off));
  }

  private String colour(LocalDate date, boolean today, boolean off) {
    if (today) {
      return Palette.SHEET;
    }
    if (row.deadlines().stream().anyMatch(d -> d.late() && d.date().equals(date))) {
      return Palette.AMBER;
    }
    return off ? Palette.INK_3 : Palette.INK;
  }

  private boolean due(LocalDate date) {
    return row.deadlines().stream().anyMatch(d -> d.date().equals(date));
  }
}
