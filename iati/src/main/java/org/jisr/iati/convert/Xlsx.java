package org.jisr.iati.convert;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Workbooks of Excel; rows beyond what a sheet holds go on in the next sheet. */
final class Xlsx {

  /** Excel takes 1,048,576 rows in a sheet. */
  private static final int MOST_ROWS = 1_000_000;

  private static final int FLUSH_EVERY = 1000;
  private static final String APPLICATION = "Jisr";

  private Xlsx() {}

  /** Writes a workbook; nothing is complete before {@link #close}. */
  static final class Out implements Table.Sink, AutoCloseable {
    private final Workbook workbook;
    private Worksheet sheet;
    private int sheets = 1;
    private int row;

    Out(OutputStream to) {
      workbook = new Workbook(to, APPLICATION, "1.0");
      sheet = workbook.newWorksheet("IATI");
      sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<String> cells) throws IOException {
      if (row == MOST_ROWS) {
        sheet.finish();
        sheet = workbook.newWorksheet("IATI " + ++sheets);
        row = 0;
      }
      for (int i = 0; i < cells.size(); i++) {
        if (!cells.get(i).isEmpty()) {
          sheet.inlineString(row, i, cells.get(i));
        }
      }
      if (++row % FLUSH_EVERY == 0) {
        sheet.flush();
      }
    }

    @Override
    public void close() throws IOException {
      sheet.finish();
      workbook.finish();
    }
  }

  /** Reads the rows of all sheets as if they were one. */
  static final class In implements Table.Source, AutoCloseable {
    private final ReadableWorkbook workbook;
    private final Iterator<Sheet> sheets;
    private @Nullable Stream<Row> open;
    private @Nullable Iterator<Row> rows;

    In(InputStream from) throws IOException {
      workbook = new ReadableWorkbook(from);
      sheets = workbook.getSheets().iterator();
    }

    @Override
    public @Nullable List<String> next() throws IOException {
      while (rows == null || !rows.hasNext()) {
        if (!sheets.hasNext()) {
          return null;
        }
        closeSheet();
        open = sheets.next().openStream();
        rows = open.iterator();
      }
      return cells(rows.next());
    }

    private static List<String> cells(Row row) {
      var out = new ArrayList<String>();
      for (int i = 0; i < row.getCellCount(); i++) {
        Cell cell = row.getCell(i);
        String text = cell == null ? null : cell.getText();
        out.add(text == null ? "" : text);
      }
      return out;
    }

    private void closeSheet() {
      if (open != null) {
        open.close();
      }
    }

    @Override
    public void close() throws IOException {
      closeSheet();
      workbook.close();
    }
  }
}
