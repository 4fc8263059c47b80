package org.jisr.iati.xpath;

/** {@code and}, {@code or}. */
final class Logic extends Expression {

  private final boolean isAnd;
  private final Expression left;
  private final Expression right;

  Logic(boolean isAnd, Expression left, Expression right) {
    this.isAnd = isAnd;
    this.left = left;
    this.right = right;
  }

  @Override
  Kind kind() {
    return Kind.BOOLEAN;
  }

  @Override
  public boolean test(Evaluation e, int node) {
    return isAnd
        ? left.test(e, node) && right.test(e, node)
        : left.test(e, node) || right.test(e, node);
  }

  @Override
  public double number(Evaluation e, int node) {
    return test(e, node) ? 1 : 0;
  }

  @Override
  public String text(Evaluation e, int node) {
    return Boolean.toString(test(e, node));
  }
}
