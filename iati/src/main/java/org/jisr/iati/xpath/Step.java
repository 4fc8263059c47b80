package org.jisr.iati.xpath;

import java.util.List;
import org.jisr.iati.xml.Names;
import org.jisr.iati.xml.Tape;

/** One step of a path: an axis, a test of the node, predicates. */
final class Step {

  enum Axis {
    CHILD,
    ATTRIBUTE,
    SELF,
    PARENT,
    DESCENDANT,
    DESCENDANT_OR_SELF,
    ANCESTOR,
    ANCESTOR_OR_SELF,
    FOLLOWING_SIBLING,
    PRECEDING_SIBLING
  }

  /** Tests other than a name. */
  static final int ANY_ELEMENT = -1;

  static final int ANY_TEXT = -2;
  static final int ANY_NODE = -3;

  private final Axis axis;
  private final int wanted;
  private final Expression[] predicates;

  /**
   * @param wanted the number of a name, or one of the tests above
   */
  Step(Axis axis, int wanted, List<Expression> predicates) {
    this.axis = axis;
    this.wanted = wanted;
    this.predicates = predicates.toArray(Expression[]::new);
  }

  boolean isPlainAttribute() {
    return axis == Axis.ATTRIBUTE && wanted >= 0 && predicates.length == 0;
  }

  int wanted() {
    return wanted;
  }

  /** Whether several context nodes may lead to the same node, or out of document order. */
  boolean mixes() {
    return axis != Axis.CHILD && axis != Axis.ATTRIBUTE && axis != Axis.SELF;
  }

  void select(Evaluation e, int node, NodeList out) {
    int from = out.size();
    if (node < 0) {
      fromAttribute(e.tape(), ~node, out);
    } else {
      fromNode(e.tape(), node, out);
    }
    for (Expression predicate : predicates) {
      if (out.size() > from) {
        filter(e, predicate, out, from);
      }
    }
  }

  private void fromAttribute(Tape tape, int a, NodeList out) {
    switch (axis) {
      case SELF -> {
        if (wanted == ANY_NODE) {
          out.add(~a);
        }
      }
      case PARENT -> accept(tape, tape.attributeOwner(a), out);
      case ANCESTOR, ANCESTOR_OR_SELF -> ancestors(tape, tape.attributeOwner(a), out);
      default -> {}
    }
  }

  private void fromNode(Tape tape, int node, NodeList out) {
    switch (axis) {
      case CHILD -> children(tape, node, out);
      case ATTRIBUTE -> attributes(tape, node, out);
      case SELF -> accept(tape, node, out);
      case PARENT -> {
        if (tape.parent(node) >= 0) {
          accept(tape, tape.parent(node), out);
        }
      }
      case DESCENDANT -> descendants(tape, node + 1, tape.end(node), out);
      case DESCENDANT_OR_SELF -> descendants(tape, node, tape.end(node), out);
      case ANCESTOR -> ancestors(tape, tape.parent(node), out);
      case ANCESTOR_OR_SELF -> ancestors(tape, node, out);
      case FOLLOWING_SIBLING -> siblings(tape, tape.end(node), Integer.MAX_VALUE, node, out);
      case PRECEDING_SIBLING -> siblings(tape, -1, node, node, out);
    }
  }

  private void children(Tape tape, int node, NodeList out) {
    if (wanted >= Names.FIRST && !tape.mayHold(wanted)) {
      return;
    }
    if (node == Tape.RECORD && wanted >= Names.FIRST) {
      for (int c = tape.firstInRecord(wanted); c != 0; c = tape.nextInRecord(c)) {
        out.add(c);
      }
      return;
    }
    for (int c = node + 1, stop = tape.end(node); c < stop; c = tape.end(c)) {
      if (wanted >= Names.FIRST ? tape.name(c) == wanted : matches(tape, c)) {
        out.add(c);
      }
    }
  }

  private void attributes(Tape tape, int node, NodeList out) {
    for (int a = tape.firstAttribute(node); a < tape.endOfAttributes(node); a++) {
      int name = tape.attributeName(a);
      boolean found = wanted >= 0 ? name == wanted : wanted != ANY_TEXT;
      if (found && name != Names.NAMESPACE) {
        out.add(~a);
      }
    }
  }

  private void descendants(Tape tape, int from, int to, NodeList out) {
    if (wanted >= Names.FIRST && !tape.mayHold(wanted)) {
      return;
    }
    for (int n = from; n < to; n++) {
      accept(tape, n, out);
    }
  }

  private void ancestors(Tape tape, int from, NodeList out) {
    for (int n = from; n >= 0; n = tape.parent(n)) {
      accept(tape, n, out);
    }
  }

  private void siblings(Tape tape, int from, int before, int node, NodeList out) {
    int parent = tape.parent(node);
    if (parent >= 0) {
      int first = from < 0 ? parent + 1 : from;
      for (int n = first; n < Math.min(before, tape.end(parent)); n = tape.end(n)) {
        accept(tape, n, out);
      }
    }
  }

  private void accept(Tape tape, int node, NodeList out) {
    if (matches(tape, node)) {
      out.add(node);
    }
  }

  private boolean matches(Tape tape, int node) {
    return switch (wanted) {
      case ANY_NODE -> true;
      case ANY_TEXT -> tape.isText(node);
      case ANY_ELEMENT -> tape.isElement(node);
      // An unregistered name matches nothing: UNKNOWN on the tape may be any of them.
      case Names.UNKNOWN -> false;
      default -> tape.name(node) == wanted;
    };
  }

  private static void filter(Evaluation e, Expression predicate, NodeList out, int from) {
    int size = out.size() - from;
    int outerPosition = e.position();
    int outerSize = e.size();
    int kept = from;
    for (int i = 0; i < size; i++) {
      int node = out.get(from + i);
      e.at(i + 1, size);
      boolean keep =
          predicate.kind() == Expression.Kind.NUMBER
              ? predicate.number(e, node) == i + 1
              : predicate.test(e, node);
      if (keep) {
        out.set(kept++, node);
      }
    }
    out.cut(kept);
    e.at(outerPosition, outerSize);
  }
}
