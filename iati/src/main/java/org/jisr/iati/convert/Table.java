package org.jisr.iati.convert;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jisr.iati.model.Part;
import org.jspecify.annotations.Nullable;

/**
 * What CSV and XLSX share: rows of cells. A cell that is too long for a spreadsheet goes on in rows
 * below whose element is {@code #more} and whose text is the name of the column.
 */
final class Table {

  private static final String MORE = "#more";

  private Table() {}

  /** Takes the cells of one row. */
  interface Sink {
    void row(List<String> cells) throws IOException;
  }

  /** Gives the cells of one row after another. */
  interface Source {
    /** Null after the last. */
    @Nullable List<String> next() throws IOException;
  }

  /** Writes rows to a sink, the header first. */
  static final class Out {
    private final Columns columns = Columns.standard();
    private final Sink sink;

    Out(Sink sink) throws IOException {
      this.sink = sink;
      sink.row(columns.names());
    }

    void write(Row row) throws IOException {
      List<String> cells = columns.cells(row);
      var first = new ArrayList<String>();
      var more = new ArrayList<List<String>>();
      for (int i = 0; i < cells.size(); i++) {
        List<String> pieces = Cells.pieces(cells.get(i));
        first.add(pieces.get(0));
        for (String piece : pieces.subList(1, pieces.size())) {
          more.add(List.of("", Integer.toString(i), MORE, Cells.of(piece)));
        }
      }
      sink.row(first);
      for (List<String> piece : more) {
        sink.row(piece);
      }
    }
  }

  /** Reads rows from a source into parts. */
  static void read(Source source, Consumer<Part> parts) throws IOException {
    List<String> header = source.next();
    if (header == null) {
      throw new BadRow(1, "");
    }
    var reader = new RowReader(parts);
    int number = 1;
    int at = 1;
    try {
      Columns columns = Columns.of(header);
      List<String> held = null;
      for (List<String> cells = source.next(); cells != null; cells = source.next()) {
        number++;
        if (cells.size() > 3 && cells.get(2).equals(MORE) && held != null) {
          join(held, cells);
          continue;
        }
        if (held != null) {
          reader.accept(columns.row(held));
        }
        at = number;
        held = new ArrayList<>(cells);
      }
      if (held != null) {
        reader.accept(columns.row(held));
      }
      reader.end();
    } catch (BadRow e) {
      throw e;
    } catch (IOException e) {
      throw new BadRow(at, String.valueOf(e.getMessage()));
    }
  }

  private static void join(List<String> held, List<String> piece) throws IOException {
    try {
      int column = Integer.parseInt(piece.get(1));
      String text = Cells.value(piece.get(3));
      held.set(column, held.get(column) + (text == null ? "" : text));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new IOException(piece.get(1), e);
    }
  }
}
