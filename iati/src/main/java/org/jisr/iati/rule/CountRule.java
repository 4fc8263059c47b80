package org.jisr.iati.rule;

import java.util.List;
import org.jisr.iati.xpath.Expression;

/** Rules on how many of some paths are there. */
final class CountRule extends Rule {

  /** What is asked. */
  enum Question {
    AT_LEAST_ONE,
    AT_MOST_ONE,
    ALL_OR_NONE,
    ONE_OF
  }

  private final Question question;
  private final List<Expression> excluded;

  CountRule(Question question, List<PathText> paths, List<Expression> excluded) {
    super(paths);
    this.question = question;
    this.excluded = excluded;
  }

  @Override
  Outcome test(Subject s) {
    return Outcome.of(
        switch (question) {
          case AT_LEAST_ONE -> s.count() >= 1;
          case AT_MOST_ONE -> s.count() <= 1;
          case ALL_OR_NONE -> s.count() == 0 || pathsFound(s) == paths().length;
          case ONE_OF -> oneOf(s);
        });
  }

  private static int pathsFound(Subject s) {
    int found = 0;
    for (int i = 0; i < s.count(); i++) {
      found += i == 0 || s.pathOf(i) != s.pathOf(i - 1) ? 1 : 0;
    }
    return found;
  }

  /** Where an excluded path is there none may be; else exactly one. */
  private boolean oneOf(Subject s) {
    for (Expression e : excluded) {
      if (e.test(s.evaluation(), s.element()) ? s.count() != 0 : s.count() != 1) {
        return false;
      }
    }
    return true;
  }

  @Override
  List<List<Match>> contexts(Subject s) {
    return question == Question.AT_LEAST_ONE
        ? List.of(List.of(new Match("", s.element())))
        : together(s);
  }
}
