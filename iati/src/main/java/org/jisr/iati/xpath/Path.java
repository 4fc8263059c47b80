package org.jisr.iati.xpath;

import java.util.List;
import org.jisr.iati.xml.Tape;

/** A location path, from the context node or from the document. */
final class Path extends Expression {

  private final boolean absolute;
  private final Step[] steps;

  Path(boolean absolute, List<Step> steps) {
    this.absolute = absolute;
    this.steps = steps.toArray(Step[]::new);
  }

  @Override
  Kind kind() {
    return Kind.NODES;
  }

  boolean isOneAttribute() {
    return !absolute && steps.length == 1 && steps[0].isPlainAttribute();
  }

  int attributeName() {
    return steps[0].wanted();
  }

  @Override
  public void select(Evaluation e, int node, NodeList out) {
    int start = absolute ? Tape.DOCUMENT : node;
    switch (steps.length) {
      case 0 -> out.add(start);
      case 1 -> step(e, steps[0], start, out);
      default -> {
        NodeList current = e.take();
        step(e, steps[0], start, current);
        for (int i = 1; i < steps.length - 1 && current.size() > 0; i++) {
          NodeList following = e.take();
          step(e, steps[i], current, following);
          e.give(current);
          current = following;
        }
        step(e, steps[steps.length - 1], current, out);
        e.give(current);
      }
    }
  }

  private static void step(Evaluation e, Step step, int node, NodeList out) {
    int from = out.size();
    step.select(e, node, out);
    if (step.mixes()) {
      out.sortUnique(from);
    }
  }

  private static void step(Evaluation e, Step step, NodeList nodes, NodeList out) {
    int from = out.size();
    for (int i = 0; i < nodes.size(); i++) {
      step.select(e, nodes.get(i), out);
    }
    if (step.mixes()) {
      out.sortUnique(from);
    }
  }

  @Override
  public boolean test(Evaluation e, int node) {
    if (isOneAttribute()) {
      return node >= 0 && e.tape().attribute(node, attributeName()) >= 0;
    }
    NodeList nodes = e.take();
    select(e, node, nodes);
    boolean any = nodes.size() > 0;
    e.give(nodes);
    return any;
  }

  @Override
  public double number(Evaluation e, int node) {
    NodeList nodes = e.take();
    select(e, node, nodes);
    double number = nodes.size() == 0 ? Double.NaN : e.number(nodes.get(0));
    e.give(nodes);
    return number;
  }

  @Override
  public String text(Evaluation e, int node) {
    NodeList nodes = e.take();
    select(e, node, nodes);
    String text = nodes.size() == 0 ? "" : e.text(nodes.get(0));
    e.give(nodes);
    return text;
  }
}
