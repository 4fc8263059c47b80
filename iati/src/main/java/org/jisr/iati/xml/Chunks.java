package org.jisr.iati.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into chunks before the start tag of a record.
 *
 * <p>The cut is a guess: such a tag may stand in a comment or a CDATA section. Whoever reads a
 * chunk then meets its end too early, and joins it with the next one.
 */
public final class Chunks {

  /** Small enough that the collector does not treat a chunk as a huge object. */
  static final int SIZE = 256 * 1024;

  /** One record may not be longer; it would have to be held in memory. */
  public static final int LONGEST = 32 * 1024 * 1024;

  private final InputStream in;
  private byte[] rootTag = {};
  private byte[] mark = {};
  private byte[] rest = {};
  private int used;
  private int line = 1;
  private int column = 1;
  private boolean ended;
  private boolean drained;

  public Chunks(InputStream in) {
    this.in = in;
  }

  /** Reads up to the root's start tag. Throws {@link Malformed} with offsets in {@link #head}. */
  public Preamble preamble() throws IOException {
    int wanted = SIZE;
    while (true) {
      rest = fill(rest, wanted);
      try {
        Preamble found = Preamble.find(rest, used);
        rootTag = Arrays.copyOfRange(rest, found.rootFrom(), found.rootTo());
        return found;
      } catch (Malformed e) {
        if (e.fault() != Fault.UNEXPECTED_END || drained) {
          throw e;
        }
        if (wanted >= Preamble.LONGEST) {
          throw new Malformed(Fault.TOO_LARGE, Math.min(used, e.offset()), "");
        }
      }
      wanted *= 4;
    }
  }

  /** Goes on behind the root's start tag, to be cut before records of this name. */
  public void start(Preamble preamble, String record) {
    Lines head = Lines.ofDocument(rest, 0, preamble.rootTo());
    line = head.lastLine();
    column = head.lastColumn();
    rest = Arrays.copyOfRange(rest, preamble.rootTo(), used);
    used = rest.length;
    mark = ("<" + record).getBytes(StandardCharsets.US_ASCII);
  }

  /** The bytes read so far by {@link #preamble}; {@link #headLength} of them count. */
  public byte[] head() {
    return rest;
  }

  public int headLength() {
    return used;
  }

  /** Whether the whole file is in {@link #head}. Reads up to {@code most} bytes to find out. */
  public boolean isAllInHead(int most) throws IOException {
    rest = fill(rest, most);
    return drained;
  }

  /** The next chunk, null after the last. Throws {@link Malformed} where a record is too long. */
  public @Nullable Chunk next() throws IOException {
    if (ended) {
      return null;
    }
    int size = rootTag.length + Math.max(SIZE, used + SIZE / 4);
    byte[] buffer = new byte[size + 1];
    System.arraycopy(rootTag, 0, buffer, 0, rootTag.length);
    System.arraycopy(rest, 0, buffer, rootTag.length, used);
    int have = rootTag.length + used;
    while (true) {
      have += read(buffer, have, size - have);
      int cut = drained ? have : lastMark(buffer, rootTag.length + 1, have);
      if (cut > 0) {
        return chunk(buffer, cut, have);
      }
      if (size > LONGEST) {
        throw new Malformed(Fault.TOO_LARGE, 0, "");
      }
      size *= 2;
      buffer = Arrays.copyOf(buffer, size + 1);
    }
  }

  /** Where the next chunk begins. */
  public int line() {
    return line;
  }

  public int column() {
    return column;
  }

  private Chunk chunk(byte[] buffer, int cut, int have) {
    rest = Arrays.copyOfRange(buffer, cut, have);
    used = rest.length;
    ended = drained && cut == have;
    var chunk = new Chunk(buffer, rootTag.length, cut, line, column, ended);
    Lines lines = chunk.lines();
    column = lines.lastColumn();
    line = lines.lastLine();
    return chunk;
  }

  private int lastMark(byte[] b, int from, int to) {
    for (int p = to - mark.length - 1; p >= from; p--) {
      if (b[p] == '<' && Arrays.equals(b, p, p + mark.length, mark, 0, mark.length)) {
        byte after = b[p + mark.length];
        if (after == '>'
            || after == '/'
            || after == ' '
            || after == '\n'
            || after == '\r'
            || after == '\t') {
          return p;
        }
      }
    }
    return -1;
  }

  private byte[] fill(byte[] from, int wanted) throws IOException {
    if (drained || used >= wanted) {
      return from;
    }
    byte[] more = Arrays.copyOf(from, wanted + 1);
    used += read(more, used, wanted - used);
    return more;
  }

  private int read(byte[] into, int from, int length) throws IOException {
    int n = in.readNBytes(into, from, length);
    drained = n < length;
    return n;
  }
}
