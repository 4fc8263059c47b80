package org.jisr.iati.rule;

import java.util.List;
import org.jisr.iati.xpath.Expression;

/** If one expression holds, another must. A set of nodes, even an empty one, counts as holding. */
final class IfThenRule extends Rule {

  private final Expression condition;
  private final Expression consequence;
  private final boolean alwaysAsked;
  private final boolean alwaysHolds;

  IfThenRule(List<PathText> paths, Expression condition, Expression consequence) {
    super(paths);
    this.condition = condition;
    this.consequence = consequence;
    alwaysAsked = condition.isNodes();
    alwaysHolds = consequence.isNodes();
  }

  @Override
  Outcome test(Subject s) {
    boolean asked = alwaysAsked || condition.test(s.evaluation(), s.element());
    return Outcome.of(!asked || alwaysHolds || consequence.test(s.evaluation(), s.element()));
  }

  @Override
  List<List<Match>> contexts(Subject s) {
    return together(s);
  }
}
