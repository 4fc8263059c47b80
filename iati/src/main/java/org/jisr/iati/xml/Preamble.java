package org.jisr.iati.xml;

import java.util.function.BiConsumer;

/**
 * What stands before the first record: declaration, comments, document type, the root's start tag.
 *
 * @param rootFrom where the root's {@code <} stands in the buffer
 * @param rootTo where its start tag ends
 */
public record Preamble(int rootFrom, int rootTo) {

  /** A document whose root does not start within this many bytes is refused. */
  public static final int LONGEST = 4 * 1024 * 1024;

  /**
   * Finds the root's start tag in the first bytes of a document.
   *
   * @param b UTF-8 without byte-order mark; {@code b[limit]} must exist and is set to 0
   * @throws Malformed with {@link Fault#UNEXPECTED_END} where more bytes are needed
   */
  public static Preamble find(byte[] b, int limit) {
    b[limit] = 0;
    int p = declaration(b, limit);
    while (true) {
      p = Scan.space(b, p);
      if (p >= limit) {
        throw Scan.fault(Fault.UNEXPECTED_END, b, p, limit);
      }
      if (b[p] != '<') {
        throw Scan.fault(Fault.NOT_XML, b, p, limit);
      }
      if (b[p + 1] == '?') {
        p = Scan.instruction(b, p, limit);
      } else if (Scan.startsWith(b, p, limit, "<!--")) {
        p = Scan.comment(b, p, limit);
      } else if (b[p + 1] == '!') {
        p = doctype(b, p, limit);
      } else {
        return new Preamble(p, tagEnd(b, p, limit));
      }
    }
  }

  /**
   * Hands over the comments and instructions before the root, without their marks.
   *
   * @param b the buffer the preamble was found in
   */
  public void asides(byte[] b, BiConsumer<Boolean, String> commentOrInstruction) {
    int limit = rootTo;
    int p = Scan.space(b, declaration(b, limit));
    while (p < rootFrom) {
      int from = p;
      if (b[p + 1] == '?') {
        p = Scan.instruction(b, p, limit);
        commentOrInstruction.accept(false, Utf8.cdata(b, from + 2, p - 2));
      } else if (Scan.startsWith(b, p, limit, "<!--")) {
        p = Scan.comment(b, p, limit);
        commentOrInstruction.accept(true, Utf8.cdata(b, from + 4, p - 3));
      } else {
        p = doctype(b, p, limit);
      }
      p = Scan.space(b, p);
    }
  }

  private static int declaration(byte[] b, int limit) {
    if (!Scan.startsWith(b, 0, limit, "<?xml") || !Scan.isSpace(b[5])) {
      return 0;
    }
    for (int p = 5; p < limit; p++) {
      if (b[p] == '?' && b[p + 1] == '>') {
        return p + 2;
      }
      if (b[p] == '<') {
        throw Scan.fault(Fault.BAD_INSTRUCTION, b, 0, limit);
      }
    }
    throw Scan.fault(Fault.UNEXPECTED_END, b, limit, limit);
  }

  /** Steps over a document type. What it declares is not used, so it can do no harm. */
  private static int doctype(byte[] b, int p, int limit) {
    if (!Scan.startsWith(b, p, limit, "<!DOCTYPE")) {
      throw Scan.fault(Fault.BAD_DOCTYPE, b, limit - p < 9 ? limit : p, limit);
    }
    int nesting = 0;
    for (int q = p + 1; q < limit; q++) {
      byte c = b[q];
      if (c == '"' || c == '\'') {
        q = quoted(b, q, limit);
      } else if (Scan.startsWith(b, q, limit, "<!--")) {
        q = Scan.comment(b, q, limit) - 1;
      } else if (c == '[' || c == '<') {
        nesting++;
      } else if (c == ']') {
        nesting--;
      } else if (c == '>' && nesting-- == 0) {
        return q + 1;
      }
    }
    throw Scan.fault(Fault.UNEXPECTED_END, b, limit, limit);
  }

  private static int tagEnd(byte[] b, int p, int limit) {
    for (int q = p + 1; q < limit; q++) {
      if (b[q] == '>') {
        return q + 1;
      }
      if (b[q] == '"' || b[q] == '\'') {
        q = quoted(b, q, limit);
      } else if (b[q] == '<') {
        throw Scan.fault(Fault.BAD_TAG, b, q, limit);
      }
    }
    throw Scan.fault(Fault.UNEXPECTED_END, b, limit, limit);
  }

  private static int quoted(byte[] b, int q, int limit) {
    int from = q;
    do {
      q++;
    } while (q < limit && b[q] != b[from]);
    if (q == limit) {
      throw Scan.fault(Fault.UNEXPECTED_END, b, limit, limit);
    }
    return q;
  }
}
