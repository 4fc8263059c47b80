package org.jisr.mobility.search;

/** A set of stops or sites that is emptied quickly. */
final class Marks {
  final int[] members;
  private final boolean[] in;
  int size;

  Marks(int count) {
    members = new int[count];
    in = new boolean[count];
  }

  void add(int member) {
    if (!in[member]) {
      in[member] = true;
      members[size++] = member;
    }
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      in[members[i]] = false;
    }
    size = 0;
  }
}
