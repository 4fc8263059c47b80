package org.jisr.mobility.gtfs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jisr.mobility.csv.Table;

/** Numbers the ids of one table 0, 1, 2 ... straight from their bytes: no string per row read. */
final class Ids {
  private byte[] bytes = new byte[1 << 12];
  private int[] ends = new int[256];
  private int[] slots = new int[1024];
  private int size;

  int size() {
    return size;
  }

  /** The number of the id in a column, or -1. */
  int find(Table table, int column) {
    int to = table.to(column);
    int from = table.from(column);
    int slot = slot(table.bytes(), from, to);
    return slots[slot] - 1;
  }

  int find(String id) {
    byte[] b = id.getBytes(StandardCharsets.UTF_8);
    return slots[slot(b, 0, b.length)] - 1;
  }

  /** Gives a new id the next number; an id already there gives -1 - its number. */
  int add(Table table, int column) {
    int to = table.to(column);
    return add(table.bytes(), table.from(column), to);
  }

  private int add(byte[] b, int from, int to) {
    int slot = slot(b, from, to);
    if (slots[slot] != 0) {
      return -slots[slot];
    }
    int start = start(size);
    bytes = grown(bytes, start + to - from);
    System.arraycopy(b, from, bytes, start, to - from);
    ends = size == ends.length ? Arrays.copyOf(ends, size * 2) : ends;
    ends[size] = start + to - from;
    slots[slot] = ++size;
    if (size * 2 > slots.length) {
      rehash();
    }
    return size - 1;
  }

  String get(int number) {
    int start = start(number);
    return new String(bytes, start, ends[number] - start, StandardCharsets.UTF_8);
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private int slot(byte[] b, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + b[i];
    }
    int mask = slots.length - 1;
    int slot = (hash ^ hash >>> 15) & mask;
    while (slots[slot] != 0 && !same(slots[slot] - 1, b, from, to)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean same(int number, byte[] b, int from, int to) {
    return Arrays.equals(bytes, start(number), ends[number], b, from, to);
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    for (int i = 0; i < size; i++) {
      slots[slot(bytes, start(i), ends[i])] = i + 1;
    }
  }

  private static byte[] grown(byte[] array, int needed) {
    return array.length >= needed
        ? array
        : Arrays.copyOf(array, Math.max(needed, array.length * 2));
  }
}
