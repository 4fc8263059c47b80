package org.jisr.iati.xpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jisr.iati.xml.Names;

/** Reads an expression by recursive descent, one method per level of precedence. */
final class Parser {

  private final String text;
  private final Names names;
  private final Tokens tokens;
  private final boolean variable;

  Parser(String text, Names names, boolean variable) {
    this.text = text;
    this.variable = variable;
    this.names = names;
    this.tokens = new Tokens(text);
  }

  Expression parse() {
    Expression all = or();
    if (!tokens.peek().isEmpty()) {
      throw bad();
    }
    return all;
  }

  private BadExpression bad() {
    return new BadExpression(text, tokens.position());
  }

  private Expression or() {
    Expression left = and();
    while (tokens.take("or")) {
      left = new Logic(false, left, and());
    }
    return left;
  }

  private Expression and() {
    Expression left = comparison(List.of("=", "!="));
    while (tokens.take("and")) {
      left = new Logic(true, left, comparison(List.of("=", "!=")));
    }
    return left;
  }

  private Expression comparison(List<String> operators) {
    boolean equality = operators.contains("=");
    Expression left = equality ? comparison(List.of("<", "<=", ">", ">=")) : additive();
    while (operators.contains(tokens.peek())) {
      String operator = tokens.next();
      Expression right = equality ? comparison(List.of("<", "<=", ">", ">=")) : additive();
      left = new Comparison(operator, left, right);
    }
    return left;
  }

  private Expression additive() {
    Expression left = multiplicative();
    while (tokens.peek().equals("+") || tokens.peek().equals("-")) {
      left = new Arithmetic(tokens.next(), left, multiplicative());
    }
    return left;
  }

  private Expression multiplicative() {
    Expression left = unary();
    while (tokens.isOperator("*") || tokens.isOperator("div") || tokens.isOperator("mod")) {
      left = new Arithmetic(tokens.next(), left, unary());
    }
    return left;
  }

  private Expression unary() {
    if (tokens.take("-")) {
      return new Arithmetic("-", Constant.number(0), unary());
    }
    Expression left = primary();
    while (tokens.take("|")) {
      Expression right = primary();
      if (!left.isNodes() || !right.isNodes()) {
        throw bad();
      }
      left = new Union(left, right);
    }
    return left;
  }

  private Expression primary() {
    String token = tokens.peek();
    if (token.isEmpty()) {
      throw bad();
    }
    char c = token.charAt(0);
    if (c == '(') {
      tokens.next();
      Expression inner = or();
      expect(")");
      return inner;
    }
    if (c == '"' || c == '\'') {
      tokens.next();
      return Constant.literal(token.substring(1, token.length() - 1), variable);
    }
    if (variable && token.equals("$1")) {
      tokens.next();
      return Constant.literal("$1", true);
    }
    if (c >= '0' && c <= '9' || c == '.' && token.length() > 1 && !token.equals("..")) {
      tokens.next();
      return Constant.number(Double.parseDouble(token));
    }
    return tokens.isCall() ? call() : path();
  }

  private Expression call() {
    int position = tokens.position();
    String name = tokens.next();
    expect("(");
    var arguments = new ArrayList<Expression>();
    while (!tokens.take(")")) {
      if (!arguments.isEmpty()) {
        expect(",");
      }
      arguments.add(or());
    }
    return Call.of(name, arguments, text, position);
  }

  private Expression path() {
    var steps = new ArrayList<Step>();
    boolean absolute = false;
    if (tokens.peek().equals("/")) {
      absolute = true;
      tokens.next();
      if (!tokens.startsStep()) {
        return new Path(true, steps);
      }
    } else if (tokens.take("//")) {
      absolute = true;
      steps.add(new Step(Step.Axis.DESCENDANT_OR_SELF, Step.ANY_NODE, List.of()));
    }
    steps.add(step());
    while (true) {
      if (tokens.take("//")) {
        steps.add(new Step(Step.Axis.DESCENDANT_OR_SELF, Step.ANY_NODE, List.of()));
      } else if (!tokens.take("/")) {
        return new Path(absolute, steps);
      }
      steps.add(step());
    }
  }

  private Step step() {
    if (tokens.take(".")) {
      return new Step(Step.Axis.SELF, Step.ANY_NODE, List.of());
    }
    if (tokens.take("..")) {
      return new Step(Step.Axis.PARENT, Step.ANY_NODE, List.of());
    }
    Step.Axis axis = Step.Axis.CHILD;
    if (tokens.take("@")) {
      axis = Step.Axis.ATTRIBUTE;
    } else if (tokens.isAxis()) {
      axis = axis(tokens.next());
      expect("::");
    }
    int wanted = nodeTest(tokens.next());
    var predicates = new ArrayList<Expression>();
    while (tokens.take("[")) {
      predicates.add(or());
      expect("]");
    }
    return new Step(axis, wanted, predicates);
  }

  private Step.Axis axis(String name) {
    try {
      return Step.Axis.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw bad();
    }
  }

  private int nodeTest(String token) {
    if (token.equals("*")) {
      return Step.ANY_ELEMENT;
    }
    if (token.isEmpty() || !Tokens.isNameStart(token.charAt(0))) {
      throw bad();
    }
    if (!tokens.take("(")) {
      return names.number(token);
    }
    expect(")");
    return switch (token) {
      case "text" -> Step.ANY_TEXT;
      case "node" -> Step.ANY_NODE;
      default -> throw bad();
    };
  }

  private void expect(String token) {
    if (!tokens.take(token)) {
      throw bad();
    }
  }
}
