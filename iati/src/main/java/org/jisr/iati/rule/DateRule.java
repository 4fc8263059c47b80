package org.jisr.iati.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jisr.iati.xpath.NodeList;
import org.jspecify.annotations.Nullable;

/**
 * Rules on dates. Only the first date a path leads to counts; where one is missing or no date,
 * there is nothing to say.
 */
final class DateRule extends Rule {

  /** What is asked of two or three dates. */
  enum Question {
    IN_ORDER,
    NOT_LATER_THAN_NOW,
    WITHIN_A_YEAR,
    BETWEEN
  }

  private static final int YEAR = 365;

  private final Question question;
  private final @Nullable PathText first;
  private final @Nullable PathText second;
  private final @Nullable PathText date;

  /**
   * @param first the earlier one, or the only one; null for now
   * @param second the later one; null for now
   * @param date the one between them, null where the question has none
   */
  DateRule(
      Question question,
      @Nullable PathText first,
      @Nullable PathText second,
      @Nullable PathText date) {
    this.question = question;
    this.first = first;
    this.second = second;
    this.date = date;
  }

  @Override
  Outcome test(Subject s) {
    OptionalLong from = moment(s, first);
    OptionalLong to = moment(s, second);
    if (from.isEmpty() || to.isEmpty()) {
      return Outcome.NO_CONDITION;
    }
    return switch (question) {
      case IN_ORDER, NOT_LATER_THAN_NOW -> Outcome.of(from.getAsLong() <= to.getAsLong());
      case WITHIN_A_YEAR -> Outcome.of(Moments.days(from.getAsLong(), to.getAsLong()) <= YEAR);
      case BETWEEN -> between(from.getAsLong(), moment(s, date), to.getAsLong());
    };
  }

  private static Outcome between(long from, OptionalLong date, long to) {
    return date.isEmpty()
        ? Outcome.NO_CONDITION
        : Outcome.of(from <= date.getAsLong() && date.getAsLong() <= to);
  }

  private static OptionalLong moment(Subject s, @Nullable PathText path) {
    if (path == null) {
      return OptionalLong.of(s.settings().now().toEpochMilli());
    }
    NodeList nodes = s.evaluation().take();
    path.expression().select(s.evaluation(), s.element(), nodes);
    OptionalLong moment =
        nodes.size() == 0 ? OptionalLong.empty() : Moments.parse(s.evaluation().text(nodes.get(0)));
    s.evaluation().give(nodes);
    return moment;
  }

  @Override
  List<List<Match>> contexts(Subject s) {
    var places = new ArrayList<Match>();
    switch (question) {
      case WITHIN_A_YEAR -> {
        add(s, second, places);
        add(s, first, places);
      }
      case BETWEEN -> add(s, date, places);
      default -> {
        add(s, first, places);
        add(s, second, places);
      }
    }
    return List.of(places);
  }

  private static void add(Subject s, @Nullable PathText path, List<Match> places) {
    if (path != null) {
      NodeList nodes = s.evaluation().take();
      path.expression().select(s.evaluation(), s.element(), nodes);
      places.add(new Match(path.text(), nodes.get(0)));
      s.evaluation().give(nodes);
    }
  }

  @Override
  boolean isLocated() {
    return question != Question.BETWEEN;
  }

  @Override
  List<String> facts(Subject s) {
    var dates = new ArrayList<String>();
    for (PathText path : new PathText[] {first, second}) {
      dates.add(path == null ? "" : path.expression().text(s.evaluation(), s.element()));
    }
    return dates;
  }
}
