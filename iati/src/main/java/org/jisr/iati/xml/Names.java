package org.jisr.iati.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The element and attribute names somebody cares about, each with a small number.
 *
 * <p>A name that nobody registered reads as {@link #UNKNOWN}; a name in a namespace as {@link
 * #FOREIGN}. The numbers below {@link #FIRST} are node kinds. Immutable and safe to share.
 */
public final class Names {

  public static final int UNKNOWN = 0;
  public static final int FOREIGN = 1;
  static final int TEXT = 2;
  static final int TEXT_ESCAPED = 3;
  static final int CDATA = 4;
  static final int DOCUMENT = 5;

  /** A namespace declaration among the attributes; no attribute for XPath and the schema. */
  public static final int NAMESPACE = 6;

  /** Only on tapes that keep everything. */
  static final int COMMENT = 7;

  static final int INSTRUCTION = 8;
  public static final int FIRST = 9;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final String[] texts;
  private final byte[][] bytes;
  private final int[] slots;

  /** Numbers the given names in their order, the first one {@link #FIRST}. */
  public Names(Collection<String> names) {
    for (String name : names) {
      numbers.putIfAbsent(name, FIRST + numbers.size());
    }
    texts = new String[FIRST + numbers.size()];
    bytes = new byte[texts.length][];
    slots = new int[Integer.highestOneBit(Math.max(8, texts.length)) * 4];
    Arrays.fill(texts, "");
    numbers.forEach(this::enter);
  }

  private void enter(String name, int number) {
    texts[number] = name;
    bytes[number] = name.getBytes(StandardCharsets.UTF_8);
    int slot = spread(hash(bytes[number], 0, bytes[number].length));
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = number;
  }

  /** The number of a name, {@link #UNKNOWN} where it was not registered. */
  public int number(String name) {
    return numbers.getOrDefault(name, UNKNOWN);
  }

  /** The name behind a number; empty for the numbers below {@link #FIRST}. */
  public String text(int number) {
    return texts[number];
  }

  /** One more than the highest number. */
  public int size() {
    return texts.length;
  }

  /** The registered names in the order of their numbers. */
  public Collection<String> all() {
    return Arrays.asList(texts).subList(FIRST, texts.length);
  }

  int number(byte[] from, int start, int end, int hash) {
    int slot = spread(hash);
    for (int number = slots[slot]; number != 0; number = slots[slot]) {
      byte[] name = bytes[number];
      if (Arrays.equals(name, 0, name.length, from, start, end)) {
        return number;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return UNKNOWN;
  }

  static int hash(byte[] from, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + from[i];
    }
    return hash;
  }

  private int spread(int hash) {
    return ((hash ^ (hash >>> 15)) * 0x9E3779B1 >>> 8) & (slots.length - 1);
  }
}
