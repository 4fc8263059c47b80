package org.jisr.iati.xpath;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A literal, a number, or the variable {@code $1}, also inside a literal. */
final class Constant extends Expression {

  private final @Nullable String template;
  private final String text;
  private final byte[] bytes;
  private final double number;
  private final Kind kind;

  private Constant(@Nullable String template, String text, double number, Kind kind) {
    this.template = template;
    this.text = text;
    this.bytes = text.getBytes(StandardCharsets.UTF_8);
    this.number = number;
    this.kind = kind;
  }

  static Constant literal(String text, boolean variable) {
    return variable && text.contains("$1")
        ? new Constant(text, "", 0, Kind.TEXT)
        : new Constant(null, text, Values.number(text), Kind.TEXT);
  }

  static Constant number(double value) {
    return new Constant(null, Values.text(value), value, Kind.NUMBER);
  }

  @Override
  Kind kind() {
    return kind;
  }

  byte[] bytes(Evaluation e) {
    if (template == null) {
      return bytes;
    }
    return template.equals("$1") ? e.variableBytes() : text(e, 0).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean test(Evaluation e, int node) {
    return kind == Kind.NUMBER ? Values.truth(number) : !text(e, node).isEmpty();
  }

  @Override
  public double number(Evaluation e, int node) {
    return template == null ? number : Values.number(text(e, node));
  }

  @Override
  public String text(Evaluation e, int node) {
    return template == null ? text : template.replace("$1", e.variable());
  }
}
