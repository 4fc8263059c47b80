package org.jisr.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.web.Texts;

/** Reads the sheets of an upload row by row, each as often as it is asked for. */
final class BookReader implements AutoCloseable {

  private final Texts texts;
  private final Archive archive;
  private final Faults faults;
  private final ReadableWorkbook book;
  private final Map<Tab, Sheet> sheets = new EnumMap<>(Tab.class);

  /**
   * @throws Archive.Unfit for an upload that is not read at all
   */
  BookReader(Texts texts, byte[] content, Faults faults) throws Archive.Unfit {
    this.texts = texts;
    this.archive = Archive.of(content);
    this.faults = faults;
    try {
      this.book =
          new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
    } catch (IOException | ExcelReaderException e) {
      throw new Archive.Unfit("workbook.file.damaged");
    }
    find();
  }

  private void find() {
    book.getSheets().forEach(this::find);
    for (Tab tab : Tab.READ) {
      if (!sheets.containsKey(tab)) {
        LocalText name = name(tab);
        faults.add(new Fault("", "", "", "", "workbook.fault.sheet", List.of(name)));
      }
    }
  }

  private LocalText name(Tab tab) {
    return LocalText.of(
        texts.get(Lang.FR, tab.label()),
        texts.get(Lang.AR, tab.label()),
        texts.get(Lang.EN, tab.label()));
  }

  private void find(Sheet sheet) {
    if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
      faults.add(whole(sheet, "workbook.fault.hidden"));
    }
    Optional<Tab> tab = Layout.tab(texts, sheet.getName()).filter(Tab.READ::contains);
    if (tab.isPresent() && sheets.putIfAbsent(tab.get(), sheet) != null) {
      faults.add(whole(sheet, "workbook.fault.sheettwice"));
    }
  }

  private static Fault whole(Sheet sheet, String key, Object... args) {
    return new Fault(sheet.getName(), "", "", "", key, List.of(args));
  }

  /**
   * Gives each filled row of a sheet.
   *
   * @throws Archive.Unfit when the file breaks off
   */
  void read(Tab tab, Choices choices, Consumer<Line> into) throws Archive.Unfit {
    Sheet sheet = sheets.get(tab);
    if (sheet == null) {
      return;
    }
    String name = sheet.getName();
    faults.reading(name);
    try (Stream<Row> rows = sheet.openStream()) {
      Steps each = new Steps(rows.iterator());
      Layout layout = Layout.of(texts, tab, name, heads(each), faults);
      archive
          .merged(name)
          .forEach(range ->
              faults.add(
                  new Fault(
                      name,
                      range.split(":", 2)[0],
                      "",
                      range,
                      "workbook.fault.merged",
                      List.of(range))));
      archive
          .hidden(name)
          .forEach(column ->
              faults.add(
                  new Fault(
                      name,
                      Fault.cell(column, 1),
                      "",
                      "",
                      "workbook.fault.hiddencolumn",
                      List.of())));
      rows(each, layout, choices, into);
    } catch (IOException e) {
      throw new Archive.Unfit("workbook.file.damaged");
    }
  }

  /** The rows of a sheet; whatever the reader of cells stumbles over is a damaged file. */
  private record Steps(Iterator<Row> rows) {

    Optional<Row> next() throws Archive.Unfit {
      try {
        return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
      } catch (RuntimeException e) {
        throw new Archive.Unfit("workbook.file.damaged");
      }
    }
  }

  private void rows(Steps each, Layout layout, Choices choices, Consumer<Line> into)
      throws Archive.Unfit {
    int filled = 0;
    for (Optional<Row> next = each.next(); next.isPresent(); next = each.next()) {
      Row row = next.get();
      Line line = line(row, layout, choices);
      if (line.isEmpty()) {
        continue;
      }
      if (++filled > layout.tab().most()) {
        faults.add(
            new Fault(
                layout.sheet(), "", "", "", "workbook.fault.rows", List.of(layout.tab().most())));
        return;
      }
      if (row.isHidden()) {
        faults.add(
            new Fault(
                layout.sheet(),
                Fault.cell(0, row.getRowNum()),
                "",
                "",
                "workbook.fault.hiddenrow",
                List.of()));
      }
      into.accept(line);
    }
  }

  private Line line(Row row, Layout layout, Choices choices) {
    Typed[] cells = new Typed[Column.of(layout.tab()).size()];
    Arrays.fill(cells, Typed.NOTHING);
    layout
        .places()
        .forEach((place, column) -> {
          Cell cell = place < row.getCellCount() ? row.getCell(place) : null;
          if (cell != null) {
            Typed typed = Typed.of(cell);
            cells[column.place()] = typed.isEmpty() ? Typed.NOTHING : typed;
          }
        });
    return new Line(layout, row.getRowNum(), cells, choices, book.isDate1904(), faults);
  }

  /** The first row: what stands over each column. */
  private static Map<Integer, String> heads(Steps rows) throws Archive.Unfit {
    Map<Integer, String> heads = new HashMap<>();
    rows.next().stream()
        .filter(row -> row.getRowNum() == 1)
        .flatMap(Row::stream)
        .filter(cell -> cell != null && !Typed.of(cell).isEmpty())
        .forEach(cell -> heads.put(cell.getColumnIndex(), Typed.of(cell).text().strip()));
    return heads;
  }

  @Override
  public void close() {
    try {
      book.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
