package org.jisr.iati.xml;

import java.util.ArrayList;
import java.util.List;

/** The namespace declarations in force: almost always none, or a few on the root. */
final class Scopes {

  private static final int MOST = 1000;

  private record Declaration(int depth, String prefix, String uri) {}

  private final List<Declaration> declarations = new ArrayList<>();

  void clear() {
    declarations.clear();
  }

  boolean isEmpty() {
    return declarations.isEmpty();
  }

  /**
   * Takes the declarations of an element in, and marks it and those of its attributes that are in a
   * namespace; answers the element's, empty for none.
   */
  String resolve(Tape tape, int node, int depth) {
    int first = tape.firstAttribute(node);
    int stop = tape.endOfAttributes(node);
    for (int a = first; a < stop; a++) {
      if (tape.attributeName(a) == Names.UNKNOWN) {
        declaration(tape, a, depth);
      }
    }
    String namespace = namespace(tape.nameText(node));
    if (!namespace.isEmpty()) {
      tape.rename(node, Names.FOREIGN);
    }
    for (int a = first; a < stop; a++) {
      if (tape.attributeName(a) == Names.UNKNOWN && isForeign(tape.attributeNameText(a))) {
        tape.renameAttribute(a, Names.FOREIGN);
      }
    }
    return namespace;
  }

  private void declaration(Tape tape, int a, int depth) {
    String name = tape.attributeNameText(a);
    if (name.equals("xmlns") || name.startsWith("xmlns:")) {
      String prefix = name.equals("xmlns") ? "" : name.substring(6);
      declare(depth, prefix, tape.attributeText(a), tape.attributeOffset(a));
      tape.renameAttribute(a, Names.NAMESPACE);
    }
  }

  private String namespace(String elementName) {
    return uri(elementName.substring(0, Math.max(0, elementName.indexOf(':'))));
  }

  /** An attribute without a prefix is in no namespace, whatever the default one. */
  private boolean isForeign(String attributeName) {
    int end = attributeName.indexOf(':');
    return end > 0 && !uri(attributeName.substring(0, end)).isEmpty();
  }

  private void declare(int depth, String prefix, String uri, int offset) {
    if (declarations.size() == MOST) {
      throw new Malformed(Fault.TOO_LARGE, offset, prefix);
    }
    declarations.add(new Declaration(depth, prefix, uri));
  }

  void leave(int depth) {
    while (!declarations.isEmpty() && declarations.getLast().depth >= depth) {
      declarations.removeLast();
    }
  }

  /** The namespace of a prefix (empty: the default one), empty where there is none. */
  private String uri(String prefix) {
    for (int i = declarations.size() - 1; i >= 0; i--) {
      if (declarations.get(i).prefix.equals(prefix)) {
        return declarations.get(i).uri;
      }
    }
    return prefix.equals("xml") ? "http://www.w3.org/XML/1998/namespace" : "";
  }
}
