package org.jisr.iati.xpath;

import java.util.List;
import java.util.Map;

/** A call of a function of the core library. */
final class Call extends Expression {

  /** The functions, their result, and how many arguments they take at least and at most. */
  private record Signature(Kind result, int least, int most) {}

  private static final Map<String, Signature> FUNCTIONS =
      Map.ofEntries(
          Map.entry("count", new Signature(Kind.NUMBER, 1, 1)),
          Map.entry("sum", new Signature(Kind.NUMBER, 1, 1)),
          Map.entry("number", new Signature(Kind.NUMBER, 0, 1)),
          Map.entry("floor", new Signature(Kind.NUMBER, 1, 1)),
          Map.entry("ceiling", new Signature(Kind.NUMBER, 1, 1)),
          Map.entry("round", new Signature(Kind.NUMBER, 1, 1)),
          Map.entry("position", new Signature(Kind.NUMBER, 0, 0)),
          Map.entry("last", new Signature(Kind.NUMBER, 0, 0)),
          Map.entry("string-length", new Signature(Kind.NUMBER, 0, 1)),
          Map.entry("not", new Signature(Kind.BOOLEAN, 1, 1)),
          Map.entry("boolean", new Signature(Kind.BOOLEAN, 1, 1)),
          Map.entry("true", new Signature(Kind.BOOLEAN, 0, 0)),
          Map.entry("false", new Signature(Kind.BOOLEAN, 0, 0)),
          Map.entry("contains", new Signature(Kind.BOOLEAN, 2, 2)),
          Map.entry("starts-with", new Signature(Kind.BOOLEAN, 2, 2)),
          Map.entry("string", new Signature(Kind.TEXT, 0, 1)),
          Map.entry("concat", new Signature(Kind.TEXT, 2, 99)),
          Map.entry("normalize-space", new Signature(Kind.TEXT, 0, 1)),
          Map.entry("substring", new Signature(Kind.TEXT, 2, 3)),
          Map.entry("substring-before", new Signature(Kind.TEXT, 2, 2)),
          Map.entry("substring-after", new Signature(Kind.TEXT, 2, 2)),
          Map.entry("translate", new Signature(Kind.TEXT, 3, 3)),
          Map.entry("name", new Signature(Kind.TEXT, 0, 0)),
          Map.entry("local-name", new Signature(Kind.TEXT, 0, 0)));

  private final String name;
  private final List<Expression> arguments;
  private final Kind kind;

  private Call(String name, List<Expression> arguments, Kind kind) {
    this.name = name;
    this.arguments = arguments;
    this.kind = kind;
  }

  static Call of(String name, List<Expression> arguments, String expression, int position) {
    Signature signature = FUNCTIONS.get(name);
    if (signature == null
        || arguments.size() < signature.least
        || arguments.size() > signature.most
        || (name.equals("count") || name.equals("sum")) && !arguments.get(0).isNodes()) {
      throw new BadExpression(expression, position);
    }
    return new Call(name, List.copyOf(arguments), signature.result);
  }

  @Override
  Kind kind() {
    return kind;
  }

  @Override
  public boolean test(Evaluation e, int node) {
    return switch (name) {
      case "not" -> !arguments.get(0).test(e, node);
      case "boolean" -> arguments.get(0).test(e, node);
      case "true" -> true;
      case "false" -> false;
      case "contains" -> argument(e, node, 0).contains(argument(e, node, 1));
      case "starts-with" -> argument(e, node, 0).startsWith(argument(e, node, 1));
      default -> kind == Kind.NUMBER ? Values.truth(number(e, node)) : !text(e, node).isEmpty();
    };
  }

  @Override
  public double number(Evaluation e, int node) {
    return switch (name) {
      case "count" -> count(e, node);
      case "sum" -> sum(e, node);
      case "number" -> arguments.isEmpty() ? e.number(node) : arguments.get(0).number(e, node);
      case "floor" -> Math.floor(arguments.get(0).number(e, node));
      case "ceiling" -> Math.ceil(arguments.get(0).number(e, node));
      case "round" -> Math.floor(arguments.get(0).number(e, node) + 0.5);
      case "position" -> e.position();
      case "last" -> e.size();
      case "string-length" -> {
        String text = argument(e, node, 0);
        yield text.codePointCount(0, text.length());
      }
      default -> kind == Kind.BOOLEAN ? (test(e, node) ? 1 : 0) : Values.number(text(e, node));
    };
  }

  private double count(Evaluation e, int node) {
    NodeList nodes = e.take();
    arguments.get(0).select(e, node, nodes);
    int count = nodes.size();
    e.give(nodes);
    return count;
  }

  private double sum(Evaluation e, int node) {
    NodeList nodes = e.take();
    arguments.get(0).select(e, node, nodes);
    double sum = 0;
    for (int i = 0; i < nodes.size(); i++) {
      sum += e.number(nodes.get(i));
    }
    e.give(nodes);
    return sum;
  }

  @Override
  public String text(Evaluation e, int node) {
    return switch (name) {
      case "string" -> argument(e, node, 0);
      case "normalize-space" -> argument(e, node, 0).strip().replaceAll("[ \t\r\n]+", " ");
      case "concat" -> {
        var all = new StringBuilder();
        arguments.forEach(a -> all.append(a.text(e, node)));
        yield all.toString();
      }
      case "substring" -> substring(e, node);
      case "substring-before" -> {
        int at = argument(e, node, 0).indexOf(argument(e, node, 1));
        yield at < 0 ? "" : argument(e, node, 0).substring(0, at);
      }
      case "substring-after" -> {
        int at = argument(e, node, 0).indexOf(argument(e, node, 1));
        yield at < 0 ? "" : argument(e, node, 0).substring(at + argument(e, node, 1).length());
      }
      case "translate" -> translate(e, node);
      case "name", "local-name" -> nodeName(e, node);
      default ->
          kind == Kind.NUMBER ? Values.text(number(e, node)) : Boolean.toString(test(e, node));
    };
  }

  private String argument(Evaluation e, int node, int i) {
    return arguments.size() <= i ? e.text(node) : arguments.get(i).text(e, node);
  }

  private String substring(Evaluation e, int node) {
    String text = argument(e, node, 0);
    double from = Math.rint(arguments.get(1).number(e, node));
    double to =
        arguments.size() < 3
            ? Double.POSITIVE_INFINITY
            : from + Math.rint(arguments.get(2).number(e, node));
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (i + 1 >= from && i + 1 < to) {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  private String translate(Evaluation e, int node) {
    String from = argument(e, node, 1);
    String to = argument(e, node, 2);
    var out = new StringBuilder();
    for (char c : argument(e, node, 0).toCharArray()) {
      int at = from.indexOf(c);
      if (at < 0) {
        out.append(c);
      } else if (at < to.length()) {
        out.append(to.charAt(at));
      }
    }
    return out.toString();
  }

  private String nodeName(Evaluation e, int node) {
    String full =
        node < 0
            ? e.tape().attributeNameText(~node)
            : e.tape().isElement(node) ? e.tape().nameText(node) : "";
    return name.equals("name") ? full : full.substring(full.indexOf(':') + 1);
  }
}
