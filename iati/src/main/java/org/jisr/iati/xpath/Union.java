package org.jisr.iati.xpath;

/** {@code a | b}. */
final class Union extends Expression {

  private final Expression left;
  private final Expression right;

  Union(Expression left, Expression right) {
    this.left = left;
    this.right = right;
  }

  @Override
  Kind kind() {
    return Kind.NODES;
  }

  @Override
  public void select(Evaluation e, int node, NodeList out) {
    int from = out.size();
    left.select(e, node, out);
    right.select(e, node, out);
    out.sortUnique(from);
  }

  @Override
  public boolean test(Evaluation e, int node) {
    return left.test(e, node) || right.test(e, node);
  }

  @Override
  public double number(Evaluation e, int node) {
    return Values.number(text(e, node));
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
