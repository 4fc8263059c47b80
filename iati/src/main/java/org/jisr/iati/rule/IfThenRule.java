package org.jisr.iati.rule;

import java.util.List;
import org.jisr.iati.xpath.Expression;

/** If one expression holds, another must. A set of nodes, even an empty one, counts as holding. */
final class IfThenRule extends Rule {

  private final Expression condition;
  private final Expression consequence;

  IfThenRule(List<PathText> paths, Expression condition, Expression consequence) {
    super(paths);
    this.condition = condition;
    this.consequence = consequence;
  }

  @Override
  Outcome test(Subject s) {
    return Outcome.of(!holds(s, condition) || holds(s, consequence));
  }

  private static boolean holds(Subject s, Expression e) {
    return e.isNodes() || e.test(s.evaluation(), s.element());
  }

  @Override
  List<List<Match>> contexts(Subject s) {
    return together(s);
  }
}
