package org.jisr.iati.xml;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

  static final int BLANK = 9;

  /** A namespace declaration among the attributes; no attribute for XPath and the schema. */
  public static final int NAMESPACE = 6;

  /** Only on tapes that keep everything. */
  static final int COMMENT = 7;

  static final int INSTRUCTION = 8;
  public static final int FIRST = 10;

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Map<String, Integer> numbers = new HashMap<>();
  private final String[] texts;
  private final byte[][] bytes;
  private final long[] heads;
  private final int[] slots;

  /** Numbers the given names in their order, the first one {@link #FIRST}. */
  public Names(Collection<String> names) {
    for (String name : names) {
      numbers.putIfAbsent(name, FIRST + numbers.size());
    }
    texts = new String[FIRST + numbers.size()];
    bytes = new byte[texts.length][];
    heads = new long[texts.length];
    slots = new int[Integer.highestOneBit(Math.max(8, texts.length)) * 4];
    Arrays.fill(texts, "");
    numbers.forEach(this::enter);
  }

  private void enter(String name, int number) {
    texts[number] = name;
    bytes[number] = name.getBytes(StandardCharsets.UTF_8);
    heads[number] = head(bytes[number], 0, bytes[number].length);
    int slot = slot(heads[number], bytes[number].length);
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

  /**
   * The number of a name in a buffer.
   *
   * <p>A name is told by its length and its first eight bytes; only longer ones are compared.
   */
  int number(byte[] from, int start, int end) {
    long head = head(from, start, end);
    int length = end - start;
    int slot = slot(head, length);
    for (int number = slots[slot]; number != 0; number = slots[slot]) {
      byte[] name = bytes[number];
      if (heads[number] == head
          && name.length == length
          && (length <= 8 || Arrays.equals(name, 8, length, from, start + 8, end))) {
        return number;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return UNKNOWN;
  }

  /** The first eight bytes, fewer with zeros behind. */
  private static long head(byte[] from, int start, int end) {
    if (start + 8 <= from.length) {
      long word = (long) WORD.get(from, start);
      int length = end - start;
      return length >= 8 ? word : word & (1L << length * 8) - 1;
    }
    long word = 0;
    for (int i = Math.min(end, start + 8) - 1; i >= start; i--) {
      word = word << 8 | from[i] & 0xff;
    }
    return word;
  }

  private int slot(long head, int length) {
    long mixed = (head + length) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & (slots.length - 1);
  }
}
