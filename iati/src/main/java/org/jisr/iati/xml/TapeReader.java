package org.jisr.iati.xml;

import java.util.Arrays;

/**
 * Reads well-formed XML from a buffer into a {@link Tape}, one child of the root at a time.
 *
 * <p>Usage: {@link #start} reads the root's start tag, then {@link #next} fills the tape with the
 * next record until it says false. Anything that is not well-formed, too deep or too large is
 * thrown as {@link Malformed} with the offset where it stands. Memory is that of one record.
 */
public final class TapeReader {

  /** Deeper files are refused; the deepest element of IATI stands at level 7. */
  static final int MAX_DEPTH = 1000;

  private static final int MAX_ATTRIBUTES = 256;
  private static final byte[] CDATA_OPEN = {'<', '!', '[', 'C', 'D', 'A', 'T', 'A', '['};

  private final Names names;
  private final boolean everything;
  private final Tape tape = new Tape();
  private final Scopes scopes = new Scopes();
  private final int[] open = new int[MAX_DEPTH + 2];
  private byte[] b = new byte[1];
  private int limit;
  private int p;
  private int depth;
  private boolean closed;
  private boolean returns;
  private String rootNamespace = "";

  public TapeReader(Names names) {
    this(names, false);
  }

  /**
   * @param everything whether to keep comments, instructions and the white space between records;
   *     such a tape is for writing the document again, not for XPath
   */
  public TapeReader(Names names, boolean everything) {
    this.names = names;
    this.everything = everything;
  }

  public Tape tape() {
    return tape;
  }

  /** Where reading stands in the buffer. */
  public int position() {
    return p;
  }

  /** Whether the root's end tag was met. */
  public boolean isClosed() {
    return closed;
  }

  /**
   * Starts at the root's start tag.
   *
   * @param buffer UTF-8; {@code buffer[to]} must exist and is set to 0
   */
  public void start(byte[] buffer, int from, int to) {
    b = buffer;
    b[to] = 0;
    limit = to;
    p = from;
    depth = 0;
    rootNamespace = "";
    scopes.clear();
    tape.clear(buffer);
    returns = Scan.contains(buffer, from, to, '\r');
    closed = !startTag();
  }

  /** The namespace the root element is in, empty for none. */
  public String rootNamespace() {
    return rootNamespace;
  }

  /** Reads the next record; false at the end of the buffer or of the document. */
  public boolean next() {
    tape.keepRoot();
    while (p < limit) {
      if (closed) {
        if (epilog()) {
          return true;
        }
      } else if (b[p] == '<') {
        if (markup()) {
          return true;
        }
      } else if (rootText()) {
        return true;
      }
    }
    return false;
  }

  /** Reads all that is left as one record. Throws if the document does not end. */
  public void readAll() {
    while (p < limit) {
      if (closed) {
        epilog();
      } else if (b[p] == '<') {
        markup();
      } else {
        rootText();
      }
    }
    if (!closed) {
      throw new Malformed(Fault.UNEXPECTED_END, limit, "");
    }
    tape.close(Tape.ROOT);
    tape.close(Tape.DOCUMENT);
  }

  private boolean rootText() {
    int from = p;
    p = Scan.space(b, p);
    if (!everything && (p == limit || b[p] == '<')) {
      return false;
    }
    if (p < limit) {
      p = from;
      text();
    } else {
      tape.add(hasReturn(from) ? Names.TEXT_ESCAPED : Names.TEXT, Tape.ROOT, from, p);
    }
    closeRecord();
    return true;
  }

  /** Markup below the root: true where it made a record. */
  private boolean markup() {
    switch (b[p + 1]) {
      case '/' -> {
        endTag();
        return false;
      }
      case '!', '?' -> {
        int size = tape.size();
        aside();
        closeRecord();
        return tape.size() > size;
      }
      default -> {
        if (startTag()) {
          content();
        }
        closeRecord();
        return true;
      }
    }
  }

  private void closeRecord() {
    tape.close(Tape.ROOT);
    tape.close(Tape.DOCUMENT);
  }

  /** Everything up to the end tag of the record that was just opened. */
  private void content() {
    int bottom = depth - 1;
    while (depth > bottom) {
      if (b[p] != '<') {
        text();
      } else if (b[p + 1] == '/') {
        endTag();
      } else if (b[p + 1] == '!' || b[p + 1] == '?') {
        aside();
      } else {
        startTag();
      }
    }
  }

  private void text() {
    int from = p;
    p = Scan.space(b, p);
    if (b[p] == '<') {
      tape.add(returns && hasReturn(from) ? Names.TEXT_ESCAPED : Names.BLANK, open[depth], from, p);
      return;
    }
    boolean escaped = false;
    while (true) {
      p = Scan.text(b, p, limit);
      if (b[p] != '&') {
        break;
      }
      escaped = true;
      p = Scan.reference(b, p, limit);
    }
    if (p == limit) {
      throw Scan.fault(Fault.UNEXPECTED_END, b, p, limit);
    }
    int kind = escaped || returns && hasReturn(from) ? Names.TEXT_ESCAPED : Names.TEXT;
    tape.add(kind, open[depth], from, p);
  }

  private boolean hasReturn(int from) {
    return Scan.contains(b, from, p, '\r');
  }

  /** A comment, an instruction or a CDATA section. */
  private void aside() {
    int start = p;
    if (b[p + 1] == '?') {
      p = Scan.instruction(b, p, limit);
      keep(Names.INSTRUCTION, open[depth], start + 2, p - 2);
    } else if (Scan.startsWith(b, p, limit, "<!--")) {
      p = Scan.comment(b, p, limit);
      keep(Names.COMMENT, open[depth], start + 4, p - 3);
    } else if (Arrays.equals(CDATA_OPEN, 0, 9, b, p, Math.min(p + 9, limit))) {
      int from = p + 9;
      p = Scan.cdata(b, from, limit);
      tape.add(Names.CDATA, open[depth], from, p);
      p += 3;
    } else {
      boolean cut = limit - p < 9;
      throw Scan.fault(Fault.BAD_TAG, b, cut ? limit : p, limit);
    }
  }

  private void keep(int kind, int parent, int from, int to) {
    if (everything) {
      tape.add(kind, parent, from, to);
    }
  }

  /** What follows the root: true where it made a record. */
  private boolean epilog() {
    p = Scan.space(b, p);
    if (p == limit) {
      return false;
    }
    int start = p;
    if (Scan.startsWith(b, p, limit, "<!--")) {
      p = Scan.comment(b, p, limit);
      keep(Names.COMMENT, Tape.DOCUMENT, start + 4, p - 3);
    } else if (b[p] == '<' && b[p + 1] == '?' && !Scan.startsWith(b, p, limit, "<?xml ")) {
      p = Scan.instruction(b, p, limit);
      keep(Names.INSTRUCTION, Tape.DOCUMENT, start + 2, p - 2);
    } else {
      throw Scan.fault(Fault.SECOND_ROOT, b, p, limit);
    }
    return everything;
  }

  private void endTag() {
    int node = open[depth];
    int from = tape.offset(node) + 1;
    int length = tape.nameEnd(node) - from;
    int at = p + 2;
    if (at + length > limit || !Arrays.equals(b, from, from + length, b, at, at + length)) {
      throw endTagFault(node, at);
    }
    int q = Scan.space(b, at + length);
    if (b[q] != '>') {
      throw endTagFault(node, q);
    }
    p = q + 1;
    leave(node);
  }

  private Malformed endTagFault(int node, int at) {
    boolean cut =
        Scan.space(b, at) >= limit || limit - at <= tape.nameEnd(node) - tape.offset(node);
    if (cut && !hasTagEnd(at)) {
      return new Malformed(Fault.UNEXPECTED_END, limit, "");
    }
    return new Malformed(Fault.END_TAG_MISMATCH, p, tape.nameText(node));
  }

  private boolean hasTagEnd(int at) {
    for (int i = at; i < limit; i++) {
      if (b[i] == '>' || b[i] == '<') {
        return true;
      }
    }
    return false;
  }

  private void leave(int node) {
    tape.close(node);
    if (!scopes.isEmpty()) {
      scopes.leave(depth);
    }
    depth--;
    closed = depth == 0;
  }

  /** Reads a start tag, {@code p} at its {@code <}; true if it stays open. */
  private boolean startTag() {
    int from = p;
    int nameFrom = from + 1;
    int q = Scan.name(b, nameFrom, limit);
    if (depth == MAX_DEPTH) {
      throw Scan.fault(Fault.TOO_DEEP, b, from, limit);
    }
    int node = tape.add(names.number(b, nameFrom, q), open[depth], from, q);
    depth++;
    open[depth] = node;
    boolean qualified = attributes(q, node) | tape.name(node) == Names.UNKNOWN;
    if (qualified || !scopes.isEmpty()) {
      resolve(node);
    }
    if (b[p] == '>') {
      p++;
      return true;
    }
    if (b[p + 1] != '>') {
      throw Scan.fault(Fault.BAD_TAG, b, p + 1 >= limit ? limit : p, limit);
    }
    p += 2;
    leave(node);
    return false;
  }

  /** Reads attributes from {@code q} up to the tag's end; true if one may have a prefix. */
  private boolean attributes(int q, int node) {
    boolean unknown = false;
    while (true) {
      int before = q;
      q = Scan.space(b, q);
      if (b[q] == '>' || b[q] == '/') {
        p = q;
        return unknown;
      }
      if (q == before) {
        throw Scan.fault(Fault.BAD_TAG, b, q, limit);
      }
      int nameFrom = q;
      q = Scan.name(b, q, limit);
      int name = names.number(b, nameFrom, q);
      unknown |= name == Names.UNKNOWN;
      q = value(name, nameFrom, q);
      onceOnly(node, nameFrom, q);
    }
  }

  /** Reads {@code = "value"} from {@code q} on; returns where it ends. */
  private int value(int name, int nameFrom, int q) {
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

  private void onceOnly(int node, int nameFrom, int q) {
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

  /** Applies namespaces to the element and its attributes. */
  private void resolve(int node) {
    for (int a = tape.firstAttribute(node); a < tape.endOfAttributes(node); a++) {
      if (tape.attributeName(a) == Names.UNKNOWN) {
        declaration(a);
      }
    }
    String written = tape.nameText(node);
    int colon = written.indexOf(':');
    String namespace = scopes.uri(written.substring(0, Math.max(0, colon)));
    if (!namespace.isEmpty()) {
      tape.rename(node, Names.FOREIGN);
    }
    if (depth == 1) {
      rootNamespace = namespace;
    }
    for (int a = tape.firstAttribute(node); a < tape.endOfAttributes(node); a++) {
      if (tape.attributeName(a) == Names.UNKNOWN) {
        String name = tape.attributeNameText(a);
        int end = name.indexOf(':');
        if (end > 0 && !scopes.uri(name.substring(0, end)).isEmpty()) {
          tape.renameAttribute(a, Names.FOREIGN);
        }
      }
    }
  }

  private void declaration(int a) {
    String name = tape.attributeNameText(a);
    if (name.equals("xmlns") || name.startsWith("xmlns:")) {
      String prefix = name.equals("xmlns") ? "" : name.substring(6);
      scopes.declare(depth, prefix, tape.attributeText(a), tape.attributeOffset(a));
      tape.renameAttribute(a, Names.NAMESPACE);
    }
  }
}
