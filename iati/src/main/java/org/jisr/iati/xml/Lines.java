package org.jisr.iati.xml;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Lines and columns of a stretch of bytes. Lines end with LF, CR or CRLF and count from 1; columns
 * count UTF-16 units from 1, as editors and the public validator do.
 *
 * <p>Counting lines costs one pass; the index of their starts is only made when a place is asked
 * for.
 */
public final class Lines {

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long LOW = 0x7F7F7F7F7F7F7F7FL;

  private static final int NEAR = 16;

  private final byte[] b;
  private final int from;
  private final int to;
  private final int firstLine;
  private final int firstColumn;
  private int[] starts = new int[0];

  /** Where the last place was: the next one is mostly near. */
  private int last;

  /**
   * @param firstLine the line on which {@code from} stands
   * @param firstColumn the column at which {@code from} stands
   */
  public Lines(byte[] b, int from, int to, int firstLine, int firstColumn) {
    this.b = b;
    this.from = from;
    this.to = to;
    this.firstLine = firstLine;
    this.firstColumn = firstColumn;
  }

  /** The lines that follow a document's start. */
  public static Lines ofDocument(byte[] b, int from, int to) {
    return new Lines(b, from, to, 1, 1);
  }

  public int line(int offset) {
    return firstLine + index(offset);
  }

  public int column(int offset) {
    int index = index(offset);
    int start = starts[index];
    return units(start, Math.min(offset, to)) + (index == 0 ? firstColumn : 1);
  }

  /** The line on which the stretch ends. */
  public int lastLine() {
    return firstLine + count();
  }

  /** The column at which the stretch ends. */
  public int lastColumn() {
    int start = to;
    while (start > from && b[start - 1] != '\n' && b[start - 1] != '\r') {
      start--;
    }
    return units(start, to) + (start == from ? firstColumn : 1);
  }

  private int index(int offset) {
    if (starts.length == 0) {
      starts = findStarts();
    }
    int wanted = Math.min(offset, to);
    if (starts[last] > wanted || last + NEAR < starts.length && starts[last + NEAR] <= wanted) {
      int found = Arrays.binarySearch(starts, wanted);
      last = found >= 0 ? found : -found - 2;
    }
    while (last + 1 < starts.length && starts[last + 1] <= wanted) {
      last++;
    }
    return last;
  }

  private int[] findStarts() {
    int[] all = new int[(to - from) / 32 + 16];
    all[0] = from;
    int n = 1;
    for (int i = from; i < to; i++) {
      if (i + 8 <= to && !hasLineEnd((long) WORD.get(b, i))) {
        i += 7;
      } else if (b[i] == '\n' || b[i] == '\r' && (i + 1 == to || b[i + 1] != '\n')) {
        if (n == all.length) {
          all = Arrays.copyOf(all, n * 2);
        }
        all[n++] = i + 1;
      }
    }
    return Arrays.copyOf(all, n);
  }

  private int count() {
    int count = 0;
    long returns = 0;
    int i = from;
    for (; i + 8 <= to; i += 8) {
      long word = (long) WORD.get(b, i);
      count += Long.bitCount(matches(word, '\n'));
      returns |= matches(word, '\r');
    }
    for (; i < to; i++) {
      count += b[i] == '\n' ? 1 : 0;
      returns |= b[i] == '\r' ? 1 : 0;
    }
    return returns == 0 ? count : count + loneReturns();
  }

  private int loneReturns() {
    int count = 0;
    for (int i = from; i < to; i++) {
      if (b[i] == '\r' && (i + 1 == to || b[i + 1] != '\n')) {
        count++;
      }
    }
    return count;
  }

  private static boolean hasLineEnd(long word) {
    return (matches(word, '\n') | matches(word, '\r')) != 0;
  }

  /** The high bit of every byte of {@code word} that equals {@code c}. */
  private static long matches(long word, int c) {
    long x = word ^ c * ONES;
    return ~((x & LOW) + LOW | x | LOW);
  }

  private int units(int start, int stop) {
    int units = 0;
    for (int i = start; i < stop; i++) {
      int c = b[i] & 0xff;
      units += c < 0x80 || c >= 0xC0 ? 1 : 0;
      units += c >= 0xF0 ? 1 : 0;
    }
    return units;
  }
}
