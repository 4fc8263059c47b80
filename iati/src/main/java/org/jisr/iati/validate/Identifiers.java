package org.jisr.iati.validate;

import java.util.Arrays;

/**
 * Counts how often an identifier was seen, in 20 bytes for each different one: it keeps 128 bits of
 * hash, not the text. Beyond {@link #MOST} different ones it takes no more, so memory stays
 * bounded.
 */
final class Identifiers {

  static final int MOST = 3_000_000;

  private long[] high = new long[1024];
  private long[] low = new long[1024];
  private int[] seen = new int[1024];
  private int size;

  /** Counts one more; the count with it, 1 for the first time. */
  int add(String identifier) {
    if (size * 3 > seen.length * 2 && size < MOST) {
      grow();
    }
    long h = hash(identifier, 0x9E3779B97F4A7C15L);
    long l = hash(identifier, 0xC2B2AE3D27D4EB4FL);
    int slot = slot(h, l);
    if (seen[slot] == 0) {
      if (size >= MOST) {
        return 1;
      }
      size++;
      high[slot] = h;
      low[slot] = l;
    }
    return ++seen[slot];
  }

  boolean contains(String identifier) {
    return seen[slot(hash(identifier, 0x9E3779B97F4A7C15L), hash(identifier, 0xC2B2AE3D27D4EB4FL))]
        > 0;
  }

  private int slot(long h, long l) {
    int slot = (int) (h >>> 20) & (seen.length - 1);
    while (seen[slot] != 0 && (high[slot] != h || low[slot] != l)) {
      slot = (slot + 1) & (seen.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldHigh = high;
    long[] oldLow = low;
    int[] old = seen;
    high = new long[old.length * 2];
    low = new long[old.length * 2];
    seen = new int[old.length * 2];
    for (int i = 0; i < old.length; i++) {
      if (old[i] != 0) {
        int slot = slot(oldHigh[i], oldLow[i]);
        high[slot] = oldHigh[i];
        low[slot] = oldLow[i];
        seen[slot] = old[i];
      }
    }
    Arrays.fill(old, 0);
  }

  private static long hash(String text, long seed) {
    long hash = seed ^ text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * seed;
      hash ^= hash >>> 29;
    }
    hash *= 0xBF58476D1CE4E5B9L;
    return hash ^ hash >>> 32;
  }
}
