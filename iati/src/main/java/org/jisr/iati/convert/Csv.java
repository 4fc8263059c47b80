package org.jisr.iati.convert;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comma-separated values as RFC 4180 has them, with a byte-order mark for spreadsheets. */
final class Csv {

  private static final int LONGEST_CELL = 64 * 1024 * 1024;

  private Csv() {}

  static Table.Sink to(Writer out) throws IOException {
    out.write('\uFEFF');
    return cells -> {
      for (int i = 0; i < cells.size(); i++) {
        if (i > 0) {
          out.write(',');
        }
        write(cells.get(i), out);
      }
      out.write("\r\n");
    };
  }

  private static void write(String cell, Writer out) throws IOException {
    boolean quote = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
    out.write(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
  }

  static Table.Source from(Reader in) {
    return new Source(in);
  }

  private static final class Source implements Table.Source {
    private final Reader in;
    private int next;

    private Source(Reader in) {
      this.in = in;
      this.next = -2;
    }

    @Override
    public @Nullable List<String> next() throws IOException {
      if (next == -2) {
        next = in.read();
        if (next == '\uFEFF') {
          next = in.read();
        }
      }
      if (next < 0) {
        return null;
      }
      var cells = new ArrayList<String>();
      do {
        cells.add(cell());
      } while (more());
      return cells;
    }

    /** Steps over a comma: true; over a line end or the end: false. */
    private boolean more() throws IOException {
      if (next == ',') {
        next = in.read();
        return true;
      }
      if (next == '\r') {
        next = in.read();
      }
      if (next == '\n') {
        next = in.read();
      }
      return false;
    }

    private String cell() throws IOException {
      var out = new StringBuilder();
      boolean quoted = next == '"';
      if (quoted) {
        next = in.read();
      }
      while (next >= 0 && out.length() < LONGEST_CELL) {
        if (quoted && next == '"') {
          next = in.read();
          if (next != '"') {
            return out.toString();
          }
        } else if (!quoted && (next == ',' || next == '\r' || next == '\n')) {
          return out.toString();
        }
        out.append((char) next);
        next = in.read();
      }
      return out.toString();
    }
  }
}
