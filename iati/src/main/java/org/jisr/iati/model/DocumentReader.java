package org.jisr.iati.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jisr.iati.model.Node.Attribute;
import org.jisr.iati.model.Node.Element;
import org.jisr.iati.xml.Chunk;
import org.jisr.iati.xml.Chunks;
import org.jisr.iati.xml.Fault;
import org.jisr.iati.xml.Lines;
import org.jisr.iati.xml.Malformed;
import org.jisr.iati.xml.Names;
import org.jisr.iati.xml.Preamble;
import org.jisr.iati.xml.Tape;
import org.jisr.iati.xml.TapeReader;
import org.jisr.iati.xml.Utf8Input;
import org.jspecify.annotations.Nullable;

/** Reads a document part by part, in the memory of one record. */
public final class DocumentReader {

  /** Why and where a document cannot be read. */
  public static final class Unreadable extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;
    private final int line;
    private final int column;
    private final String found;

    Unreadable(Malformed cause, Lines lines) {
      super(cause);
      fault = cause.fault();
      line = lines.line(cause.offset());
      column = lines.column(cause.offset());
      found = cause.found();
    }

    public Fault fault() {
      return fault;
    }

    public int line() {
      return line;
    }

    public int column() {
      return column;
    }

    public String found() {
      return found;
    }
  }

  private final TapeReader reader = new TapeReader(new Names(List.of()), true);
  private final Tape tape = reader.tape();
  private final Consumer<Part> parts;

  private DocumentReader(Consumer<Part> parts) {
    this.parts = parts;
  }

  /**
   * Reads a document to its end.
   *
   * @throws Unreadable where it is not well-formed; the parts before were handed over
   */
  public static void read(InputStream in, Consumer<Part> parts) throws IOException {
    new DocumentReader(parts).read(in);
  }

  private void read(InputStream in) throws IOException {
    Lines lines = Lines.ofDocument(new byte[0], 0, 0);
    Chunks chunks;
    try {
      chunks = new Chunks(Utf8Input.of(in));
    } catch (Malformed e) {
      throw new Unreadable(e, lines);
    }
    try {
      Preamble preamble = chunks.preamble();
      preamble.asides(chunks.head(), this::outside);
      chunks.start(preamble, record(chunks, preamble));
    } catch (Malformed e) {
      throw new Unreadable(e, Lines.ofDocument(chunks.head(), 0, chunks.headLength()));
    }
    body(chunks);
  }

  private void outside(boolean isComment, String text) {
    parts.accept(new Part.Outside(isComment ? new Node.Comment(text) : new Node.Instruction(text)));
  }

  /** Files are cut before the records of their kind; others are read in one piece. */
  private static String record(Chunks chunks, Preamble preamble) {
    String head =
        new String(
            chunks.head(),
            preamble.rootFrom(),
            Math.min(40, preamble.rootTo() - preamble.rootFrom()),
            StandardCharsets.UTF_8);
    return head.startsWith("<iati-organisations") ? "iati-organisation" : "iati-activity";
  }

  private void body(Chunks chunks) throws IOException {
    boolean begun = false;
    @Nullable Chunk chunk = next(chunks);
    while (chunk != null) {
      List<Part> pending = new ArrayList<>();
      Malformed fault = parts(chunk, begun, pending);
      boolean early = fault == null ? reader.isClosed() : fault.fault() == Fault.UNEXPECTED_END;
      if (early && !chunk.last()) {
        Chunk following = next(chunks);
        if (following != null && chunk.length() < Chunks.LONGEST) {
          chunk = chunk.join(following);
          continue;
        }
      }
      pending.forEach(parts);
      if (fault != null) {
        throw new Unreadable(fault, chunk.lines());
      }
      if (chunk.last() && !reader.isClosed()) {
        throw new Unreadable(new Malformed(Fault.UNEXPECTED_END, chunk.limit(), ""), chunk.lines());
      }
      begun = true;
      chunk = next(chunks);
    }
  }

  private static @Nullable Chunk next(Chunks chunks) throws IOException {
    try {
      return chunks.next();
    } catch (Malformed e) {
      throw new Unreadable(e, new Lines(new byte[0], 0, 0, chunks.line(), chunks.column()));
    }
  }

  private @Nullable Malformed parts(Chunk chunk, boolean begun, List<Part> out) {
    try {
      reader.start(chunk.bytes(), 0, chunk.limit());
      if (!begun) {
        out.add(
            new Part.Root(new Element(tape.nameText(Tape.ROOT), attributes(Tape.ROOT), List.of())));
      }
      boolean open = true;
      while (reader.next()) {
        boolean outside = tape.parent(Tape.RECORD) == Tape.DOCUMENT;
        if (outside && open) {
          out.add(new Part.End());
          open = false;
        }
        Node node = node(Tape.RECORD);
        out.add(outside ? new Part.Outside(node) : new Part.Child(node));
      }
      if (reader.isClosed() && open) {
        out.add(new Part.End());
      }
      return null;
    } catch (Malformed e) {
      return e;
    }
  }

  private Node node(int n) {
    if (tape.isText(n)) {
      return new Node.Text(tape.text(n));
    }
    if (tape.isComment(n)) {
      return new Node.Comment(tape.asideText(n));
    }
    if (tape.isInstruction(n)) {
      return new Node.Instruction(tape.asideText(n));
    }
    var children = new ArrayList<Node>();
    for (int c = n + 1; c < tape.end(n); c = tape.end(c)) {
      children.add(node(c));
    }
    return new Element(tape.nameText(n), attributes(n), children);
  }

  private List<Attribute> attributes(int n) {
    var out = new ArrayList<Attribute>();
    for (int a = tape.firstAttribute(n); a < tape.endOfAttributes(n); a++) {
      out.add(new Attribute(tape.attributeNameText(a), tape.attributeText(a)));
    }
    return out;
  }
}
