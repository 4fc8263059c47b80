package org.jisr.iati.xpath;

import java.util.Arrays;
import org.jisr.iati.xml.Tape;

/** {@code = != < <= > >=}: with a set of nodes, true if it holds for one of them. */
final class Comparison extends Expression {

  private final String operator;
  private final Expression left;
  private final Expression right;
  private final boolean equality;

  Comparison(String operator, Expression left, Expression right) {
    // A set stands on the left where there is one, so that the cases below are half as many.
    boolean swap = right.isNodes() && !left.isNodes();
    this.operator = swap ? mirrored(operator) : operator;
    this.left = swap ? right : left;
    this.right = swap ? left : right;
    this.equality = operator.equals("=") || operator.equals("!=");
  }

  private static String mirrored(String operator) {
    return switch (operator) {
      case "<" -> ">";
      case "<=" -> ">=";
      case ">" -> "<";
      case ">=" -> "<=";
      default -> operator;
    };
  }

  @Override
  Kind kind() {
    return Kind.BOOLEAN;
  }

  @Override
  public boolean test(Evaluation e, int node) {
    if (left.isNodes() && right.kind() != Kind.BOOLEAN) {
      return anyNode(e, node);
    }
    return equality ? plainEquality(e, node) : holds(left.number(e, node), right.number(e, node));
  }

  private boolean plainEquality(Evaluation e, int node) {
    boolean equal;
    if (left.kind() == Kind.BOOLEAN || right.kind() == Kind.BOOLEAN) {
      equal = left.test(e, node) == right.test(e, node);
    } else if (left.kind() == Kind.NUMBER || right.kind() == Kind.NUMBER) {
      return holds(left.number(e, node), right.number(e, node));
    } else {
      equal = left.text(e, node).equals(right.text(e, node));
    }
    return equal == operator.equals("=");
  }

  private boolean anyNode(Evaluation e, int node) {
    if (left instanceof Path path && path.isOneAttribute()) {
      int a = e.tape().attribute(node, path.attributeName());
      return a >= 0 && holdsFor(e, node, ~a);
    }
    NodeList nodes = e.take();
    left.select(e, node, nodes);
    boolean found = false;
    for (int i = 0; i < nodes.size() && !found; i++) {
      found = holdsFor(e, node, nodes.get(i));
    }
    e.give(nodes);
    return found;
  }

  private boolean holdsFor(Evaluation e, int node, int candidate) {
    if (right.isNodes()) {
      return anyRight(e, node, e.text(candidate));
    }
    if (equality && right.kind() == Kind.TEXT) {
      return sameText(e, node, candidate) == operator.equals("=");
    }
    return holds(e.number(candidate), right.number(e, node));
  }

  private boolean sameText(Evaluation e, int node, int candidate) {
    if (right instanceof Constant constant) {
      byte[] wanted = constant.bytes(e);
      Tape.Slice same = (b, from, to) -> Arrays.equals(wanted, 0, wanted.length, b, from, to);
      return e.matches(candidate, same);
    }
    return e.text(candidate).equals(right.text(e, node));
  }

  private boolean anyRight(Evaluation e, int node, String text) {
    NodeList others = e.take();
    right.select(e, node, others);
    boolean found = false;
    for (int i = 0; i < others.size() && !found; i++) {
      String other = e.text(others.get(i));
      found =
          equality
              ? text.equals(other) == operator.equals("=")
              : holds(Values.number(text), Values.number(other));
    }
    e.give(others);
    return found;
  }

  private boolean holds(double a, double b) {
    return switch (operator) {
      case "=" -> a == b;
      case "!=" -> a != b;
      case "<" -> a < b;
      case "<=" -> a <= b;
      case ">" -> a > b;
      default -> a >= b;
    };
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
