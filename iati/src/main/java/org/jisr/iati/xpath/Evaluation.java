package org.jisr.iati.xpath;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jisr.iati.xml.Tape;

/** What an expression is evaluated against: a tape and the value of the variable {@code $1}. */
public final class Evaluation {

  private final Tape tape;
  private final List<NodeList> spare = new ArrayList<>();
  private String variable = "";
  private byte[] variableBytes = {};
  private int position = 1;
  private int size = 1;

  public Evaluation(Tape tape) {
    this.tape = tape;
  }

  public Tape tape() {
    return tape;
  }

  /** Sets what {@code $1} stands for. */
  public void setVariable(String value) {
    variable = value;
    variableBytes = value.getBytes(StandardCharsets.UTF_8);
  }

  String variable() {
    return variable;
  }

  byte[] variableBytes() {
    return variableBytes;
  }

  int position() {
    return position;
  }

  int size() {
    return size;
  }

  void at(int newPosition, int newSize) {
    position = newPosition;
    size = newSize;
  }

  /** An empty list, to be given back. */
  public NodeList take() {
    return spare.isEmpty() ? new NodeList() : spare.removeLast();
  }

  public void give(NodeList list) {
    list.clear();
    spare.add(list);
  }

  /** The XPath string value of a node or attribute. */
  public String text(int node) {
    return node < 0 ? tape.attributeText(~node) : tape.text(node);
  }

  /** The number that text is, NaN if it is none. */
  double number(int node) {
    return Values.number(text(node));
  }

  /** Hands the string value to a check as UTF-8. */
  public boolean matches(int node, Tape.Slice check) {
    return node < 0 ? tape.attributeMatches(~node, check) : tape.valueMatches(node, check);
  }
}
