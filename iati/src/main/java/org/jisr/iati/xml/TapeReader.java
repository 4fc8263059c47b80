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

  private static final byte[] CDATA_OPEN = {'<', '!', '[', 'C', 'D', 'A', 'T', 'A', '['};

  private final Names names;
  private final boolean everything;
  private final Tape tape = new Tape();
  private final Scopes scopes = new Scopes();
  private final AttributeReader attributes;
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
    this.attributes = new AttributeReader(names, tape);
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
    closeRecord();
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
    p = EndTag.read(tape, node, b, p, limit);
    leave(node);
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
    p = attributes.read(b, q, limit, node);
    if (attributes.sawUnknown() || tape.name(node) == Names.UNKNOWN || !scopes.isEmpty()) {
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

  private void resolve(int node) {
    String namespace = scopes.resolve(tape, node, depth);
    if (depth == 1) {
      rootNamespace = namespace;
    }
  }
}
