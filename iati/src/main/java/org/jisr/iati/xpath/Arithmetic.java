package org.jisr.iati.xpath;

/** {@code + - * div mod}. */
final class Arithmetic extends Expression {

  private final String operator;
  private final Expression left;
  private final Expression right;

  Arithmetic(String operator, Expression left, Expression right) {
    this.operator = operator;
    this.left = left;
    this.right = right;
  }

  @Override
  Kind kind() {
    return Kind.NUMBER;
  }

  @Override
  public boolean test(Evaluation e, int node) {
    return Values.truth(number(e, node));
  }

  @Override
  public double number(Evaluation e, int node) {
    double a = left.number(e, node);
    double b = right.number(e, node);
    return switch (operator) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "div" -> a / b;
      default -> a % b;
    };
  }

  @Override
  public String text(Evaluation e, int node) {
    return Values.text(number(e, node));
  }
}
