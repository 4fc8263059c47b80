package org.jisr.web.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The life of a partnership on two lanes: the framework agreement and the roadmap it carries. The
 * stretch in which the roadmap outlives its agreement is hatched amber.
 *
 * @param points signatures and what lies ahead, in any order
 */
public record Timeline(
    Span agreement, Span roadmap, LocalDate today, List<Point> points, Words words) {

  /**
   * A lane.
   *
   * @param label what runs, written on or before its lane
   * @param end its last day
   * @param endLabel what ends, for the list of the phone
   * @param endWhen that day in words
   */
  public record Span(
      String label, LocalDate start, LocalDate end, String endLabel, String endWhen) {}

  /** Where a point is drawn: on a lane as a dot, or ahead as a star. */
  public enum Kind {
    AGREEMENT,
    ROADMAP,
    AHEAD
  }

  /** Something that happens on a day; {@code when} is the day, or only its year, in words. */
  public record Point(LocalDate date, String label, String when, Kind kind) {}

  /**
   * Words in the reader's language; the two of the alert are used only if the roadmap outlives its
   * agreement.
   */
  public record Words(
      String title, String today, String todayWhen, String alert, String alertDetail) {}

  /** A line of the vertical list that a phone shows instead of the picture. */
  public record Step(LocalDate date, String when, String label, Icon icon, boolean late) {}

  public Timeline {
    points = points.stream().sorted(Comparator.comparing(Point::date)).toList();
  }

  /** Whether the roadmap ends after the agreement that carries it. */
  public boolean outlives() {
    return roadmap.end.isAfter(agreement.end);
  }

  /** The picture for a desk, 1200 pixels wide, mirrored for a right-to-left reader. */
  public String svg(boolean rtl) {
    return new Lanes(this, rtl).draw();
  }

  /** The same facts by date, for a phone. */
  public List<Step> steps() {
    var steps = new ArrayList<Step>();
    points.forEach(p -> steps.add(new Step(p.date, p.when, p.label, icon(p), false)));
    steps.add(new Step(today, words.todayWhen, words.today, Icon.SQUARE, false));
    var ends = outlives() ? words.alert : agreement.endLabel;
    var mark = outlives() ? Icon.TRIANGLE : Icon.DOT;
    steps.add(new Step(agreement.end, agreement.endWhen, ends, mark, outlives()));
    steps.add(new Step(roadmap.end, roadmap.endWhen, roadmap.endLabel, Icon.DOT, false));
    steps.sort(Comparator.comparing(Step::date));
    return List.copyOf(steps);
  }

  private static Icon icon(Point point) {
    return point.kind == Kind.AHEAD ? Icon.STAR : Icon.DOT;
  }
}
