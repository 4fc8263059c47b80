package org.jisr.mobility.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream of bytes into records and fields (RFC 4180, tolerant): LF or CRLF, quoted fields
 * with doubled quotes and line breaks inside, blanks round a field dropped, a byte-order mark
 * skipped. Fields are ranges of {@link #buffer}, valid until the next call. A record that is cut by
 * the end of the buffer is read again from its start once more bytes are there.
 */
final class CsvRecords {
  private static final int LONGEST_RECORD = 1 << 20;
  private static final int MOST_FIELDS = 1 << 12;

  private final InputStream in;
  private int position;
  private int limit;
  private int nextLine = 1;
  private boolean exhausted;
  byte[] buffer = new byte[1 << 16];
  int[] starts = new int[64];
  int[] ends = new int[64];
  int fields;
  int line;

  CsvRecords(InputStream in) throws IOException {
    this.in = in;
    fill();
    if (limit >= 3
        && buffer[0] == (byte) 0xEF
        && buffer[1] == (byte) 0xBB
        && buffer[2] == (byte) 0xBF) {
      position = 3;
    }
  }

  /** Moves to the next record that is not an empty line; false at the end. */
  boolean next() throws IOException {
    while (position < limit || !exhausted) {
      line = nextLine;
      while (!record()) {
        makeRoom();
      }
      if (fields > 1 || fields == 1 && ends[0] > starts[0]) {
        return true;
      }
    }
    return false;
  }

  /** Reads one record; false when the buffer ends inside it and the stream goes on. */
  private boolean record() {
    byte[] bytes = buffer;
    int at = position;
    int fieldStart = at;
    int lines = line;
    boolean quoted = false;
    boolean quotedField = false;
    fields = 0;
    while (at < limit) {
      byte b = bytes[at++];
      if (b > ',') {
        continue;
      }
      if (b == '"' && (quoted || quotedField || blank(bytes, fieldStart, at - 1))) {
        quoted = !quoted;
        quotedField = true;
      } else if (b == ',' && !quoted) {
        field(fieldStart, at - 1, quotedField);
        quotedField = false;
        fieldStart = at;
      } else if (b == '\n') {
        lines++;
        if (!quoted) {
          return endRecord(fieldStart, at - 1, quotedField, at, lines);
        }
      }
    }
    return exhausted && endRecord(fieldStart, at, quotedField, at, lines);
  }

  private boolean endRecord(int start, int end, boolean quotedField, int next, int lines) {
    field(start, end, quotedField);
    position = next;
    nextLine = lines;
    return true;
  }

  private void field(int from, int to, boolean quotedField) {
    int start = from;
    int end = to;
    while (start < end && blank(buffer[start])) {
      start++;
    }
    while (end > start && blank(buffer[end - 1])) {
      end--;
    }
    if (fields == starts.length) {
      if (fields >= MOST_FIELDS) {
        throw new OverlongRecord(line);
      }
      starts = Arrays.copyOf(starts, fields * 2);
      ends = Arrays.copyOf(ends, fields * 2);
    }
    starts[fields] = start;
    // A quoted field is marked by a negative end until the record is complete: see unquote.
    ends[fields++] = quotedField ? -end - 1 : end;
  }

  /** Takes the quotes off field {@code i}; done on demand, since a cut record is read again. */
  int end(int i) {
    if (ends[i] < 0) {
      int end = -ends[i] - 1;
      int start = starts[i] + 1;
      int write = start;
      boolean closed = false;
      for (int at = start; at < end && !closed; at++) {
        if (buffer[at] == '"') {
          if (at + 1 < end && buffer[at + 1] == '"') {
            at++;
          } else {
            closed = true;
            continue;
          }
        }
        buffer[write++] = buffer[at];
      }
      while (write > start && blank(buffer[write - 1])) {
        write--;
      }
      while (start < write && blank(buffer[start])) {
        start++;
      }
      starts[i] = start;
      ends[i] = write;
    }
    return ends[i];
  }

  private static boolean blank(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
  }

  private static boolean blank(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!blank(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  private void makeRoom() throws IOException {
    int kept = limit - position;
    if (kept > LONGEST_RECORD) {
      throw new OverlongRecord(line);
    }
    if (kept > buffer.length / 2) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    System.arraycopy(buffer, position, buffer, 0, kept);
    position = 0;
    limit = kept;
    fill();
  }

  private void fill() throws IOException {
    int read = in.readNBytes(buffer, limit, buffer.length - limit);
    exhausted = read < buffer.length - limit;
    limit += read;
  }

  /** A record longer than 1 MiB or with more than 4096 fields: not a table. */
  static final class OverlongRecord extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final int line;

    OverlongRecord(int line) {
      this.line = line;
    }
  }
}
