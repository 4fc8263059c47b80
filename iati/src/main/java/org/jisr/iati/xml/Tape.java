package org.jisr.iati.xml;

import java.util.Arrays;

/**
 * One record of a file (a child of the root with all below it) as arrays: nodes in document order,
 * each with its kind or name, its parent, where its subtree ends, and where it stands in the bytes.
 *
 * <p>Node 0 is the document, node 1 the root element, node 2 the record. A subtree is the run of
 * nodes from {@code n} to {@code end(n)}, so the children of {@code n} are found by hopping: the
 * first is {@code n + 1}, the next is {@code end(child)}. An attribute is a number of its own;
 * where nodes and attributes mix (XPath), an attribute {@code a} is written {@code ~a}.
 *
 * <p>A tape is refilled record after record and belongs to one thread.
 */
public final class Tape {

  public static final int DOCUMENT = 0;
  public static final int ROOT = 1;
  public static final int RECORD = 2;

  /** More nodes than this in one record are refused: 6 numbers each, so about 48 MB. */
  static final int MAX_NODES = 2_000_000;

  private static final int ESCAPED = 1 << 30;

  private byte[] bytes = new byte[0];
  private int nodes;
  private int attributes;
  private int[] name = new int[1024];
  private int[] from = new int[1024];
  private int[] to = new int[1024];
  private int[] end = new int[1024];
  private int[] parent = new int[1024];
  private int[] attribute = new int[1025];
  private int[] attributeName = new int[1024];
  private int[] attributeNameFrom = new int[1024];
  private int[] attributeFrom = new int[1024];
  private int[] attributeTo = new int[1024];
  private int[] attributeOwner = new int[1024];

  private final Chains chains = new Chains();

  /** One bit per name number that stands on the tape (modulo 512: a hint, not an answer). */
  private final long[] present = new long[8];

  Tape() {
    clear(bytes);
  }

  // --- filling

  void clear(byte[] buffer) {
    forgetChains();
    bytes = buffer;
    nodes = 0;
    attributes = 0;
    add(Names.DOCUMENT, -1, 0, 0);
  }

  int add(int kind, int parentNode, int start, int stop) {
    int n = nodes;
    if (n + 1 >= name.length) {
      growNodes(start);
    }
    name[n] = kind;
    parent[n] = parentNode;
    from[n] = start;
    to[n] = stop;
    end[n] = n + 1;
    nodes = n + 1;
    attribute[n] = attributes;
    attribute[n + 1] = attributes;
    present[kind >>> 6 & 7] |= 1L << kind;
    if (parentNode == RECORD && kind >= Names.FIRST) {
      chains.add(kind, n);
    }
    return n;
  }

  void close(int node) {
    end[node] = nodes;
  }

  void addAttribute(int kind, int nameStart, int start, int stop, boolean escaped) {
    int a = attributes;
    if (a == attributeName.length) {
      growAttributes();
    }
    attributeName[a] = escaped ? kind | ESCAPED : kind;
    attributeNameFrom[a] = nameStart;
    attributeFrom[a] = start;
    attributeTo[a] = stop;
    attributeOwner[a] = nodes - 1;
    attributes = a + 1;
    attribute[nodes] = attributes;
  }

  void rename(int node, int kind) {
    name[node] = kind;
  }

  void renameAttribute(int a, int kind) {
    attributeName[a] = kind | (attributeName[a] & ESCAPED);
  }

  /** Forgets all but the document and the root. */
  void keepRoot() {
    forgetChains();
    nodes = ROOT + 1;
    attributes = attribute[ROOT + 1];
    Arrays.fill(present, 0);
    present[name[ROOT] >>> 6 & 7] |= 1L << name[ROOT];
  }

  private void forgetChains() {
    for (int n = RECORD + 1; n < nodes; n = end[n]) {
      chains.forget(name[n]);
    }
  }

  private void growNodes(int start) {
    if (nodes > MAX_NODES) {
      throw new Malformed(Fault.TOO_LARGE, start, "");
    }
    int size = name.length * 2;
    name = Arrays.copyOf(name, size);
    from = Arrays.copyOf(from, size);
    to = Arrays.copyOf(to, size);
    end = Arrays.copyOf(end, size);
    chains.grow(size);
    parent = Arrays.copyOf(parent, size);
    attribute = Arrays.copyOf(attribute, size + 1);
  }

  private void growAttributes() {
    int size = attributeName.length * 2;
    attributeName = Arrays.copyOf(attributeName, size);
    attributeNameFrom = Arrays.copyOf(attributeNameFrom, size);
    attributeFrom = Arrays.copyOf(attributeFrom, size);
    attributeTo = Arrays.copyOf(attributeTo, size);
    attributeOwner = Arrays.copyOf(attributeOwner, size);
  }

  // --- nodes

  /** How many nodes the tape holds, the document and the root included. */
  public int size() {
    return nodes;
  }

  /** The number of the element's name in {@link Names}; below {@link Names#FIRST} for the rest. */
  public int name(int node) {
    return name[node];
  }

  /** Whether an element of that name may stand on the tape; false is certain. */
  public boolean mayHold(int nameNumber) {
    return (present[nameNumber >>> 6 & 7] & 1L << nameNumber) != 0;
  }

  public boolean isText(int node) {
    int kind = name[node];
    return kind >= Names.TEXT && kind <= Names.CDATA || kind == Names.BLANK;
  }

  public boolean isElement(int node) {
    int kind = name[node];
    return kind >= Names.FIRST || kind < Names.TEXT;
  }

  /** The parent, -1 for the document. */
  public int parent(int node) {
    return parent[node];
  }

  /** The first child of the record with that name, 0 for none. */
  public int firstInRecord(int nameNumber) {
    return chains.first(nameNumber);
  }

  /** The next child of the record with the same name, 0 for none. */
  public int nextInRecord(int child) {
    return chains.next(child);
  }

  /** The first node after the subtree of {@code node}. */
  public int end(int node) {
    return end[node];
  }

  /** Where the element's {@code <} or the text's first byte stands in the bytes. */
  public int offset(int node) {
    return from[node];
  }

  int nameEnd(int node) {
    return to[node];
  }

  /** The element's name as written, with its prefix. */
  public String nameText(int node) {
    return Utf8.text(bytes, from[node] + 1, to[node]);
  }

  public boolean isComment(int node) {
    return name[node] == Names.COMMENT;
  }

  public boolean isInstruction(int node) {
    return name[node] == Names.INSTRUCTION;
  }

  /** A comment or instruction as it stands between its marks. */
  public String asideText(int node) {
    return Utf8.cdata(bytes, from[node], to[node]);
  }

  /** Whether nothing but XML white space stands in a text node. */
  public boolean isBlank(int textNode) {
    return name[textNode] == Names.BLANK || Text.isBlank(bytes, from[textNode], to[textNode]);
  }

  // --- attributes

  public int firstAttribute(int node) {
    return attribute[node];
  }

  public int endOfAttributes(int node) {
    return attribute[node + 1];
  }

  /** The attribute of that name, -1 if the element has none. */
  public int attribute(int node, int nameNumber) {
    for (int a = attribute[node], stop = attribute[node + 1]; a < stop; a++) {
      if (attributeName(a) == nameNumber) {
        return a;
      }
    }
    return -1;
  }

  public int attributeName(int a) {
    return attributeName[a] & ~ESCAPED;
  }

  public int attributeOwner(int a) {
    return attributeOwner[a];
  }

  /** Where the opening quote of the value stands in the bytes. */
  public int attributeOffset(int a) {
    return attributeFrom[a] - 1;
  }

  /** The attribute's name as written, with its prefix. */
  public String attributeNameText(int a) {
    return Text.name(bytes, attributeNameFrom[a]);
  }

  // --- values

  /** The attribute's value, references resolved, white space as spaces. */
  public String attributeText(int a) {
    return isEscaped(a)
        ? Utf8.attributeValue(bytes, attributeFrom[a], attributeTo[a])
        : Utf8.text(bytes, attributeFrom[a], attributeTo[a]);
  }

  /** Hands the value to a check as raw bytes, or as a decoded copy where it holds references. */
  public boolean attributeMatches(int a, Slice check) {
    if (!isEscaped(a)) {
      return check.test(bytes, attributeFrom[a], attributeTo[a]);
    }
    byte[] decoded = Utf8.bytes(attributeText(a));
    return check.test(decoded, 0, decoded.length);
  }

  /** As {@link #attributeMatches}, of the string value of a node. */
  public boolean valueMatches(int node, Slice check) {
    if (end[node] == node + 2 && name[node + 1] == Names.TEXT) {
      return check.test(bytes, from[node + 1], to[node + 1]);
    }
    byte[] decoded = Utf8.bytes(text(node));
    return check.test(decoded, 0, decoded.length);
  }

  /** The beginning of {@link #text}: all of it, or more than the given number of characters. */
  public String beginning(int node, int characters) {
    return Text.beginning(this, bytes, node, characters);
  }

  /** The XPath string value: the text of a text node, or all text below an element. */
  public String text(int node) {
    return Text.of(this, bytes, node);
  }

  private boolean isEscaped(int a) {
    return (attributeName[a] & ESCAPED) != 0;
  }

  /** A question about some UTF-8 bytes. */
  @FunctionalInterface
  public interface Slice {
    boolean test(byte[] bytes, int from, int to);
  }
}
