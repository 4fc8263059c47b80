package org.jisr.iati.xml;

/** Reads the attributes of start tags onto the tape. */
final class AttributeReader {

  private static final int MAX_ATTRIBUTES = 256;

  private final Names names;
  private final Tape tape;
  private boolean unknown;

  AttributeReader(Names names, Tape tape) {
    this.names = names;
    this.tape = tape;
  }

  /** Whether an attribute of the last start tag may have a prefix. */
  boolean sawUnknown() {
    return unknown;
  }

  /**
   * Reads the attributes of {@code node} from {@code q} up to the tag's end, and answers where its
   * {@code >} or {@code /} stands.
   *
   * @throws Malformed at what is no attribute, too many, or one written twice
   */
  int read(byte[] b, int q, int limit, int node) {
    boolean seen = false;
    while (true) {
      int before = q;
      q = Scan.space(b, q);
      if (b[q] == '>' || b[q] == '/') {
        unknown = seen;
        return q;
      }
      if (q == before) {
        throw Scan.fault(Fault.BAD_TAG, b, q, limit);
      }
      int nameFrom = q;
      q = Scan.name(b, q, limit);
      int name = names.number(b, nameFrom, q);
      seen |= name == Names.UNKNOWN;
      q = value(b, name, nameFrom, q, limit);
      onceOnly(b, node, nameFrom, q, limit);
    }
  }

  /** Reads {@code = "value"} from {@code q} on; returns where it ends. */
  private int value(byte[] b, int name, int nameFrom, int q, int limit) {
    q = Scan.space(b, q);
    if (b[q] != '=') {
      throw Scan.fault(Fault.BAD_ATTRIBUTE, b, q >= limit ? limit : nameFrom, limit);
    }
    q = Scan.space(b, q + 1);
    byte quote = b[q];
    if (quote != '"' && quote != '\'') {
      throw Scan.fault(Fault.BAD_ATTRIBUTE, b, q >= limit ? limit : nameFrom, limit);
    }
    int from = ++q;
    boolean escaped = false;
    for (byte c = b[q]; c != quote; c = b[q]) {
      if (c > '<' || c >= ' ' && c != '&' && c != '<') {
        q++;
      } else if (c < 0) {
        q = Scan.beyondAscii(b, q, limit);
      } else if (c == '&') {
        escaped = true;
        q = Scan.reference(b, q, limit);
      } else if (c == '\n' || c == '\t' || c == '\r') {
        escaped = true;
        q++;
      } else {
        throw Scan.fault(c == '<' ? Fault.BAD_ATTRIBUTE : Fault.BAD_CHARACTER, b, q, limit);
      }
    }
    tape.addAttribute(name, nameFrom, from, q, escaped);
    return q + 1;
  }

  private void onceOnly(byte[] b, int node, int nameFrom, int q, int limit) {
    int last = tape.endOfAttributes(node) - 1;
    int first = tape.firstAttribute(node);
    if (last - first >= MAX_ATTRIBUTES) {
      throw Scan.fault(Fault.TOO_MANY_ATTRIBUTES, b, nameFrom, limit);
    }
    int name = tape.attributeName(last);
    for (int a = first; a < last; a++) {
      if (tape.attributeName(a) == name
          && (name >= Names.FIRST
              || tape.attributeNameText(a).equals(tape.attributeNameText(last)))) {
        throw Scan.fault(Fault.ATTRIBUTE_TWICE, b, nameFrom, Math.max(q, limit));
      }
    }
  }
}
