package org.jisr.iati.rule;

import java.util.ArrayList;
import java.util.List;
import org.jisr.iati.xpath.Expression;
import org.jisr.iati.xpath.NodeList;

/** Something stands once for the element, or on every part of it that needs it. */
final class OneOrAllRule extends Rule {

  private final Expression one;
  private final List<Expression> parts;
  private final Expression needed;
  private final boolean firstOnly;

  /**
   * @param parts the parts that need it
   * @param needed what each part must have
   * @param firstOnly whether to name the first part at fault only
   */
  OneOrAllRule(Expression one, List<Expression> parts, Expression needed, boolean firstOnly) {
    this.one = one;
    this.parts = parts;
    this.needed = needed;
    this.firstOnly = firstOnly;
  }

  @Override
  Outcome test(Subject s) {
    return Outcome.of(one.test(s.evaluation(), s.element()) || missing(s, true).isEmpty());
  }

  private List<Integer> missing(Subject s, boolean stopAtFirst) {
    var out = new ArrayList<Integer>();
    NodeList nodes = s.evaluation().take();
    for (Expression part : parts) {
      nodes.clear();
      part.select(s.evaluation(), s.element(), nodes);
      for (int i = 0; i < nodes.size() && !(stopAtFirst && !out.isEmpty()); i++) {
        if (!needed.test(s.evaluation(), nodes.get(i))) {
          out.add(nodes.get(i));
        }
      }
    }
    s.evaluation().give(nodes);
    return out;
  }

  @Override
  List<List<Match>> contexts(Subject s) {
    return missing(s, firstOnly).stream().map(n -> List.of(new Match("", n))).toList();
  }
}
