package org.jisr.iati.xml;

import java.util.Arrays;

/** Reads the end tag of an element whose start tag stands on the tape. */
final class EndTag {

  private EndTag() {}

  /**
   * Reads the end tag of {@code node}, {@code p} at its {@code <}; answers where it ends.
   *
   * @throws Malformed when the tag is cut off or names another element
   */
  static int read(Tape tape, int node, byte[] b, int p, int limit) {
    int from = tape.offset(node) + 1;
    int length = tape.nameEnd(node) - from;
    int at = p + 2;
    if (at + length > limit || !Arrays.equals(b, from, from + length, b, at, at + length)) {
      throw fault(tape, node, b, p, at, limit);
    }
    int q = Scan.space(b, at + length);
    if (b[q] != '>') {
      throw fault(tape, node, b, p, q, limit);
    }
    return q + 1;
  }

  private static Malformed fault(Tape tape, int node, byte[] b, int p, int at, int limit) {
    boolean cut =
        Scan.space(b, at) >= limit || limit - at <= tape.nameEnd(node) - tape.offset(node);
    if (cut && !hasTagEnd(b, at, limit)) {
      return new Malformed(Fault.UNEXPECTED_END, limit, "");
    }
    return new Malformed(Fault.END_TAG_MISMATCH, p, tape.nameText(node));
  }

  private static boolean hasTagEnd(byte[] b, int at, int limit) {
    for (int i = at; i < limit; i++) {
      if (b[i] == '>' || b[i] == '<') {
        return true;
      }
    }
    return false;
  }
}
