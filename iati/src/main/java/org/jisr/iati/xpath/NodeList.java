package org.jisr.iati.xpath;

import java.util.Arrays;

/** Nodes of a tape in an order; an attribute {@code a} is held as {@code ~a}. */
public final class NodeList {

  private int[] nodes = new int[16];
  private int size;

  public int size() {
    return size;
  }

  public int get(int i) {
    return nodes[i];
  }

  public void add(int node) {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, size * 2);
    }
    nodes[size++] = node;
  }

  public void clear() {
    size = 0;
  }

  void set(int i, int node) {
    nodes[i] = node;
  }

  void cut(int to) {
    size = to;
  }

  /** Sorts what was added from {@code from} on and drops what stands there twice. */
  void sortUnique(int from) {
    Arrays.sort(nodes, from, size);
    int kept = from;
    for (int i = from; i < size; i++) {
      if (i == from || nodes[i] != nodes[i - 1]) {
        nodes[kept++] = nodes[i];
      }
    }
    size = kept;
  }
}
