package org.jisr.iati.xml;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Steps over pieces of XML in a buffer and returns where they end.
 *
 * <p>{@code b[limit]} must exist and hold 0, which no document may contain: a loop that stops at it
 * needs no test of its own against the limit.
 */
final class Scan {

  /** Stops a run of text: markup, references, control characters, anything beyond ASCII. */
  private static final byte[] TEXT_STOP = new byte[256];

  private static final byte[] NAME = new byte[256];
  private static final byte NAME_START = 1;
  private static final byte NAME_REST = 2;
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final int LONGEST_NAME = 1000;
  private static final int LONGEST_REFERENCE = 32;

  static {
    for (int c = 0; c < 256; c++) {
      boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
      TEXT_STOP[c] = (byte) (control || c >= 0x80 || "<&]".indexOf(c) >= 0 ? 1 : 0);
      boolean start = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
      boolean rest = c >= '0' && c <= '9' || c == '-' || c == '.' || c == ':';
      NAME[c] = start ? NAME_START : rest ? NAME_REST : 0;
    }
  }

  private Scan() {}

  static Malformed fault(Fault fault, byte[] b, int at, int limit) {
    if (at >= limit) {
      return new Malformed(Fault.UNEXPECTED_END, limit, "");
    }
    int stop = at;
    while (stop < limit && stop < at + 30 && b[stop] >= ' ') {
      stop++;
    }
    return new Malformed(fault, at, Utf8.text(b, at, stop));
  }

  static boolean isSpace(byte c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  /** Whether a byte stands anywhere in a stretch. */
  static boolean contains(byte[] b, int from, int to, char wanted) {
    int p = from;
    for (; p + 8 <= to; p += 8) {
      long x = (long) WORD.get(b, p) ^ wanted * ONES;
      if ((x - ONES & ~x & HIGH) != 0) {
        return true;
      }
    }
    while (p < to && b[p] != wanted) {
      p++;
    }
    return p < to;
  }

  static int space(byte[] b, int p) {
    while (isSpace(b[p])) {
      p++;
    }
    return p;
  }

  static int name(byte[] b, int p, int limit) {
    if (NAME[b[p] & 0xff] != NAME_START) {
      throw fault(Fault.BAD_NAME, b, p, limit);
    }
    int start = p;
    do {
      p++;
    } while (NAME[b[p] & 0xff] != 0);
    if (p - start > LONGEST_NAME) {
      throw fault(Fault.TOO_LARGE, b, start, limit);
    }
    return p;
  }

  /** The end of plain text: at {@code <} or {@code &}; everything before it is legal. */
  static int text(byte[] b, int p, int limit) {
    while (true) {
      p = plain(b, p);
      byte c = b[p];
      if (c == '<' || c == '&') {
        return p;
      }
      if (c == ']') {
        if (b[p + 1] == ']' && p + 2 < limit && b[p + 2] == '>') {
          throw fault(Fault.BAD_CDATA, b, p, limit);
        }
        p++;
      } else if (c < 0) {
        p = beyondAscii(b, p, limit);
      } else if (p == limit) {
        return p;
      } else {
        throw fault(Fault.BAD_CHARACTER, b, p, limit);
      }
    }
  }

  /** The first byte that ends plain text, found eight at a time where they are all harmless. */
  private static int plain(byte[] b, int p) {
    while (true) {
      while (p + 8 <= b.length && isPlain((long) WORD.get(b, p))) {
        p += 8;
      }
      for (int stop = Math.min(p + 8, b.length - 1); p < stop; p++) {
        if (TEXT_STOP[b[p] & 0xff] != 0) {
          return p;
        }
      }
      if (p == b.length - 1) {
        return p;
      }
    }
  }

  /** No control character or line end, nothing beyond ASCII, no mark; may err on the safe side. */
  private static boolean isPlain(long w) {
    long lt = w ^ '<' * ONES;
    long amp = w ^ '&' * ONES;
    long bracket = w ^ ']' * ONES;
    long found = w - ' ' * ONES & ~w | w;
    found |= lt - ONES & ~lt | amp - ONES & ~amp | bracket - ONES & ~bracket;
    return (found & HIGH) == 0;
  }

  /** Steps over one character of two to four bytes; refuses what UTF-8 and XML refuse. */
  static int beyondAscii(byte[] b, int p, int limit) {
    int c = b[p] & 0xff;
    int more = c < 0xC2 ? 0 : c < 0xE0 ? 1 : c < 0xF0 ? 2 : c < 0xF5 ? 3 : 0;
    if (more == 0) {
      throw fault(Fault.BAD_ENCODING, b, p, limit);
    }
    if (p + more >= limit) {
      throw fault(Fault.BAD_ENCODING, b, p + more, limit);
    }
    int value = more == 1 ? c & 0x1F : more == 2 ? c & 0x0F : c & 0x07;
    for (int i = 1; i <= more; i++) {
      if ((b[p + i] & 0xC0) != 0x80) {
        throw fault(Fault.BAD_ENCODING, b, p, limit);
      }
      value = value << 6 | b[p + i] & 0x3F;
    }
    if (more == 2 && (value < 0x800 || value >= 0xD800 && value < 0xE000)
        || more == 3 && (value < 0x10000 || value > 0x10FFFF)) {
      throw fault(Fault.BAD_ENCODING, b, p, limit);
    }
    if (value == 0xFFFE || value == 0xFFFF) {
      throw fault(Fault.BAD_CHARACTER, b, p, limit);
    }
    return p + more + 1;
  }

  /** Steps over {@code &...;}. Only the five entities of XML and character numbers are taken. */
  static int reference(byte[] b, int p, int limit) {
    int stop = p + 1;
    while (b[stop] != ';') {
      if (stop == limit || stop - p > LONGEST_REFERENCE || b[stop] <= ' ' || b[stop] == '<') {
        throw fault(Fault.BAD_REFERENCE, b, stop == limit ? limit : p, limit);
      }
      stop++;
    }
    String reference = Utf8.text(b, p + 1, stop);
    if (!reference.startsWith("#")) {
      switch (reference) {
        case "lt", "gt", "amp", "quot", "apos" -> {}
        default -> throw fault(Fault.ENTITY_REFUSED, b, p, limit);
      }
    } else if (!isCharacter(reference)) {
      throw fault(Fault.BAD_REFERENCE, b, p, limit);
    }
    return stop + 1;
  }

  private static boolean isCharacter(String reference) {
    boolean hex = reference.startsWith("#x");
    String digits = reference.substring(hex ? 2 : 1);
    if (digits.isEmpty()) {
      return false;
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), hex ? 16 : 10);
      if (digit < 0 || digits.charAt(i) > 'f') {
        return false;
      }
      value = Math.min(value * (hex ? 16 : 10) + digit, 0x110000);
    }
    return value == '\t'
        || value == '\n'
        || value == '\r'
        || value >= ' ' && value < 0xD800
        || value >= 0xE000 && value < 0xFFFE
        || value >= 0x10000 && value < 0x110000;
  }

  /** Steps over a comment, {@code p} at its {@code <!--}. */
  static int comment(byte[] b, int p, int limit) {
    int start = p;
    p += 4;
    while (p < limit) {
      byte c = b[p];
      if (c == '-' && b[p + 1] == '-') {
        if (p + 2 < limit && b[p + 2] != '>') {
          throw fault(Fault.BAD_COMMENT, b, start, limit);
        }
        return within(p + 3, limit);
      }
      p = character(b, p, limit);
    }
    throw fault(Fault.BAD_COMMENT, b, limit, limit);
  }

  /** Steps over a processing instruction, {@code p} at its {@code <?}. */
  static int instruction(byte[] b, int p, int limit) {
    int target = p + 2;
    int q = name(b, target, limit);
    if (q - target == 3 && Utf8.text(b, target, q).equalsIgnoreCase("xml")) {
      throw fault(Fault.BAD_INSTRUCTION, b, p, limit);
    }
    if (!isSpace(b[q]) && (b[q] != '?' || b[q + 1] != '>')) {
      throw fault(Fault.BAD_INSTRUCTION, b, q, limit);
    }
    while (q < limit) {
      if (b[q] == '?' && b[q + 1] == '>') {
        return q + 2;
      }
      q = character(b, q, limit);
    }
    throw fault(Fault.BAD_INSTRUCTION, b, limit, limit);
  }

  /** Steps over the content of a CDATA section, to its {@code ]]>}. */
  static int cdata(byte[] b, int p, int limit) {
    while (p < limit) {
      if (b[p] == ']' && b[p + 1] == ']' && p + 2 < limit && b[p + 2] == '>') {
        return p;
      }
      p = character(b, p, limit);
    }
    throw fault(Fault.BAD_CDATA, b, limit, limit);
  }

  private static int character(byte[] b, int p, int limit) {
    byte c = b[p];
    if (c < 0) {
      return beyondAscii(b, p, limit);
    }
    if (c < ' ' && !isSpace(c)) {
      throw fault(Fault.BAD_CHARACTER, b, p, limit);
    }
    return p + 1;
  }

  private static int within(int p, int limit) {
    if (p > limit) {
      throw new Malformed(Fault.UNEXPECTED_END, limit, "");
    }
    return p;
  }

  static boolean startsWith(byte[] b, int p, int limit, String ascii) {
    if (p + ascii.length() > limit) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (b[p + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
