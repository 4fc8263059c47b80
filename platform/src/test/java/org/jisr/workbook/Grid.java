package org.jisr.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook as somebody changes it in a spreadsheet: cells by their address. */
final class Grid {

  /** What a cell of a formula holds. */
  record Formula(String text) {}

  private final Map<String, Map<String, Object>> sheets = new LinkedHashMap<>();
  private final Map<String, Consumer<Worksheet>> changes = new LinkedHashMap<>();

  static Grid of(byte[] content) {
    Grid grid = new Grid();
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
      book.getSheets().forEach(grid::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return grid;
  }

  private void read(Sheet sheet) {
    Map<String, Object> cells = sheets.computeIfAbsent(sheet.getName(), name -> new TreeMap<>());
    try (var rows = sheet.openStream()) {
      rows.flatMap(Row::stream)
          .filter(cell -> cell != null && cell.getType() != CellType.EMPTY)
          .forEach(cell -> cells.put(cell.getAddress().toString(), value(cell)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object value(Cell cell) {
    if (cell.getType() != CellType.NUMBER) {
      return cell.getText();
    }
    String format = cell.getDataFormatString();
    return format != null && format.contains("yy") ? cell.asDate().toLocalDate() : cell.asNumber();
  }

  /** What stands in {@code Projets!D7}. */
  Object at(String place) {
    return cells(place).getOrDefault(address(place), "");
  }

  Grid put(String place, Object value) {
    cells(place).put(address(place), value);
    return this;
  }

  Grid clear(String place) {
    cells(place).remove(address(place));
    return this;
  }

  Grid drop(String sheet) {
    sheets.remove(sheet);
    return this;
  }

  Grid rename(String sheet, String name) {
    sheets.put(name, Objects.requireNonNull(sheets.remove(sheet)));
    return this;
  }

  /** Leaves the heading and no row. */
  Grid empty(String sheet) {
    cells(sheet + "!").keySet().removeIf(address -> !address.matches("[A-Z]+1"));
    return this;
  }

  /** What is done to a sheet beside its cells. */
  Grid change(String sheet, Consumer<Worksheet> change) {
    changes.put(sheet, change);
    return this;
  }

  private Map<String, Object> cells(String place) {
    return sheets.computeIfAbsent(place.substring(0, place.indexOf('!')), n -> new TreeMap<>());
  }

  private static String address(String place) {
    return place.substring(place.indexOf('!') + 1);
  }

  /** The address of the column with this heading in a row. */
  String cell(String sheet, String heading, int row) {
    return sheet
        + "!"
        + cells(sheet + "!").entrySet().stream()
            .filter(e -> e.getKey().matches("[A-Z]+1") && e.getValue().equals(heading))
            .map(e -> e.getKey().replaceAll("\\d", ""))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(heading))
        + row;
  }

  byte[] write() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Workbook book = new Workbook(out, "Test", "1.0");
      sheets.forEach((name, cells) -> write(book.newWorksheet(name), name, cells));
      book.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void write(Worksheet sheet, String name, Map<String, Object> cells) {
    cells.forEach((address, value) -> write(sheet, row(address), column(address), value));
    changes.getOrDefault(name, s -> {}).accept(sheet);
  }

  private static void write(Worksheet sheet, int r, int c, Object value) {
    switch (value) {
      case Formula formula -> sheet.formula(r, c, formula.text());
      case Number number -> sheet.value(r, c, number);
      case LocalDate day -> {
        sheet.value(r, c, day);
        sheet.style(r, c).format("dd/mm/yyyy").set();
      }
      default -> sheet.value(r, c, value.toString());
    }
  }

  private static int row(String address) {
    return Integer.parseInt(address.replaceAll("\\D", "")) - 1;
  }

  private static int column(String address) {
    int column = 0;
    for (char letter : address.replaceAll("\\d", "").toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return column - 1;
  }
}
