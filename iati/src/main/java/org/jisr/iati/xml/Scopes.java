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

  void declare(int depth, String prefix, String uri, int offset) {
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
  String uri(String prefix) {
    for (int i = declarations.size() - 1; i >= 0; i--) {
      if (declarations.get(i).prefix.equals(prefix)) {
        return declarations.get(i).uri;
      }
    }
    return prefix.equals("xml") ? "http://www.w3.org/XML/1998/namespace" : "";
  }
}
