package org.jisr.iati.xpath;

import org.jisr.iati.xml.Names;

/**
 * A compiled XPath expression. Immutable and safe to share; each thread brings its {@link
 * Evaluation}.
 *
 * <p>Compiled with a variable, {@code $1} is the value the evaluation holds, also inside a literal.
 */
public abstract class Expression {

  /** The four types of XPath 1.0. */
  enum Kind {
    NODES,
    BOOLEAN,
    NUMBER,
    TEXT
  }

  /**
   * Compiles an expression.
   *
   * @param names every name in the expression that is not registered there matches nothing
   * @param variable whether {@code $1} stands for a value; else it is text like any other
   * @throws BadExpression where the text is no expression, or uses what is not supported
   */
  public static Expression of(String text, Names names, boolean variable) {
    return new Parser(text, names, variable).parse();
  }

  abstract Kind kind();

  /** Whether the result is a set of nodes. */
  public final boolean isNodes() {
    return kind() == Kind.NODES;
  }

  public abstract boolean test(Evaluation e, int node);

  public abstract double number(Evaluation e, int node);

  public abstract String text(Evaluation e, int node);

  /**
   * Adds the nodes of the result in document order.
   *
   * @throws IllegalStateException where the result is no set of nodes
   */
  public void select(Evaluation e, int node, NodeList out) {
    throw new IllegalStateException("not a node set");
  }
}
