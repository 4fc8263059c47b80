package org.jisr.iati.convert;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jisr.iati.json.BadJson;
import org.jisr.iati.json.Json;
import org.jisr.iati.json.JsonWriter;
import org.jisr.iati.model.Node.Attribute;
import org.jisr.iati.standard.Standard;
import org.jspecify.annotations.Nullable;

/** Rows as cells under named columns. */
final class Columns {

  static final List<String> FIRST = List.of("activity", "level", "element", "text");
  private static final List<String> LAST =
      List.of("other attributes", "space before", "space after");

  private final List<String> names;
  private final int other;

  private Columns(List<String> names) {
    this.names = names;
    this.other = names.indexOf(LAST.get(0));
  }

  /** The columns this version writes: one for each attribute of the standard. */
  static Columns standard() {
    var names = new ArrayList<>(FIRST);
    Standard.attributeNames().forEach(a -> names.add("@" + a));
    names.addAll(LAST);
    return new Columns(names);
  }

  /** The columns of a table's first row. Throws where they are not those of {@link #standard}. */
  static Columns of(List<String> header) throws IOException {
    int last = header.size() - LAST.size();
    if (last < FIRST.size()
        || !header.subList(0, FIRST.size()).equals(FIRST)
        || !header.subList(last, header.size()).equals(LAST)) {
      throw new IOException(String.join(",", header));
    }
    return new Columns(List.copyOf(header));
  }

  List<String> names() {
    return names;
  }

  List<String> cells(Row row) {
    String[] cells = new String[names.size()];
    Arrays.fill(cells, "");
    cells[0] = Cells.of(row.item().isEmpty() ? null : row.item());
    cells[1] = Integer.toString(row.level());
    cells[2] = row.name();
    cells[3] = Cells.of(row.text());
    var others = new ArrayList<Attribute>();
    for (Attribute a : row.attributes()) {
      int column = names.indexOf("@" + a.name());
      if (column < 0) {
        others.add(a);
      } else {
        cells[column] = Cells.of(a.value());
      }
    }
    cells[other] = others.isEmpty() ? "" : json(others);
    cells[other + 1] = Cells.of(row.before());
    cells[other + 2] = Cells.of(row.after());
    return List.of(cells);
  }

  private static String json(List<Attribute> attributes) {
    var out = new StringBuilder();
    var json = new JsonWriter(out).beginObject();
    attributes.forEach(a -> json.key(a.name()).value(a.value()));
    json.endObject();
    return out.toString();
  }

  /** Throws where a cell does not fit; the message is the cell. */
  Row row(List<String> cells) throws IOException {
    var attributes = new ArrayList<Attribute>();
    for (int i = FIRST.size(); i < other; i++) {
      String value = Cells.value(cell(cells, i));
      if (value != null) {
        attributes.add(new Attribute(names.get(i).substring(1), value));
      }
    }
    attributes.addAll(others(cell(cells, other)));
    return new Row(
        cell(cells, 0),
        level(cell(cells, 1)),
        name(cell(cells, 2)),
        Cells.value(cell(cells, 3)),
        attributes,
        Cells.value(cell(cells, other + 1)),
        Cells.value(cell(cells, other + 2)));
  }

  private static String cell(List<String> cells, int i) {
    return i < cells.size() ? cells.get(i) : "";
  }

  private static int level(String cell) throws IOException {
    try {
      return Integer.parseInt(cell.strip());
    } catch (NumberFormatException e) {
      throw new IOException(cell, e);
    }
  }

  private static String name(String cell) throws IOException {
    if (!cell.matches("#(text|comment|instruction)|[\\p{L}_][\\p{L}\\p{N}_.:\\-]*")) {
      throw new IOException(cell);
    }
    return cell;
  }

  private static List<Attribute> others(String cell) throws IOException {
    var out = new ArrayList<Attribute>();
    if (!cell.isEmpty()) {
      if (!(parse(cell) instanceof Map<?, ?> map)) {
        throw new IOException(cell);
      }
      map.forEach((name, value) -> out.add(new Attribute((String) name, String.valueOf(value))));
    }
    return out;
  }

  private static @Nullable Object parse(String cell) throws IOException {
    try {
      return Json.parse(cell);
    } catch (BadJson e) {
      throw new IOException(cell, e);
    }
  }
}
