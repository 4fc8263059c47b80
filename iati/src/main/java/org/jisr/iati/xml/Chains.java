package org.jisr.iati.xml;

import java.util.Arrays;

/** Of the record's children with one name: the first, the last, and behind each the next. */
final class Chains {

  private int[] first = new int[512];
  private int[] last = new int[512];
  private int[] next = new int[1024];

  /** Hangs the child {@code node} behind those of the same name. */
  void add(int name, int node) {
    if (name >= first.length) {
      first = Arrays.copyOf(first, name * 2);
      last = Arrays.copyOf(last, name * 2);
    }
    if (first[name] == 0) {
      first[name] = node;
    } else {
      next[last[name]] = node;
    }
    last[name] = node;
    next[node] = 0;
  }

  /** Forgets the children of that name. */
  void forget(int name) {
    if (name < first.length) {
      first[name] = 0;
    }
  }

  /** The first child of that name, 0 for none. */
  int first(int name) {
    return name < first.length ? first[name] : 0;
  }

  /** The next child of the same name, 0 for none. */
  int next(int node) {
    return next[node];
  }

  void grow(int nodes) {
    next = Arrays.copyOf(next, nodes);
  }
}
