package org.jisr.mobility.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Place;
import org.jisr.mobility.finding.Refusal;

/**
 * A table with a header line, read one record at a time. A column that is absent has the index -1
 * and reads as blank everywhere. Reading faults are {@link UncheckedIOException}; a record that
 * cannot be a table's is a {@link Refusal}.
 *
 * <p>Errors: as just said; {@link #next} and the constructor raise them, a field that is not what
 * it should be is {@link #INVALID} or NaN.
 */
public final class Table implements AutoCloseable {
  /** What {@link #time} and {@link #integer} give for a blank field. */
  public static final int BLANK = Integer.MIN_VALUE;

  /** What {@link #time} and {@link #integer} give for a field that is not what it should be. */
  public static final int INVALID = Integer.MIN_VALUE + 1;

  private final InputStream in;
  private final String file;
  private final CsvRecords records;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<String> header = new ArrayList<>();

  /**
   * Reads the header.
   *
   * @param file name of the table in findings
   * @throws Refusal when the header cannot be a table's
   */
  public Table(InputStream in, String file) {
    this.in = in;
    this.file = file;
    try {
      this.records = new CsvRecords(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (next()) {
      for (int i = 0; i < records.fields; i++) {
        String name = text(i);
        header.add(name);
        columns.putIfAbsent(name, i);
      }
    }
  }

  /** The name of the table in findings. */
  public String file() {
    return file;
  }

  /** The names of the columns, in their order. */
  public List<String> header() {
    return Collections.unmodifiableList(header);
  }

  /** The index of a column, or -1. */
  public int column(String name) {
    return columns.getOrDefault(name, -1);
  }

  /**
   * Moves to the next record; false at the end.
   *
   * @throws Refusal when a record is longer than 1 MiB or has over 4,096 fields
   */
  public boolean next() {
    try {
      return records.next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CsvRecords.OverlongRecord e) {
      throw Refusal.of(Finding.fatal("record-overlong", Place.line(file, e.line, ""), file));
    }
  }

  /** The physical line, from 1, on which the current record starts. */
  public int line() {
    return records.line;
  }

  /** The current line and a column, for a finding. */
  public Place place(String field) {
    return Place.line(file, line(), field);
  }

  /** The bytes that {@link #from} and {@link #to} cut; valid until the next record. */
  public byte[] bytes() {
    return records.buffer;
  }

  /** Index in {@link #bytes} where the field starts; call after {@link #to}. */
  public int from(int column) {
    return column < 0 || column >= records.fields ? 0 : records.starts[column];
  }

  /** Index in {@link #bytes} where the field ends (exclusive). */
  public int to(int column) {
    return column < 0 || column >= records.fields ? 0 : records.end(column);
  }

  /** Whether the field of the column with this index is empty or absent. */
  public boolean blank(int column) {
    int to = to(column);
    return to == from(column);
  }

  /** The field of the column with this index, without padding and quotes; "" when blank. */
  public String text(int column) {
    int to = to(column);
    int from = from(column);
    return from == to ? "" : new String(records.buffer, from, to - from, StandardCharsets.UTF_8);
  }

  /** A whole number of at most nine digits, {@link #BLANK} or {@link #INVALID}. */
  public int integer(int column) {
    int to = to(column);
    return Numbers.integer(records.buffer, from(column), to);
  }

  /** A GTFS time H:MM:SS in seconds (hours may pass 24), {@link #BLANK} or {@link #INVALID}. */
  public int time(int column) {
    int to = to(column);
    return Numbers.time(records.buffer, from(column), to);
  }

  /**
   * A decimal number with a point, in the unit of the column with this index; NaN when blank or not
   * a number.
   */
  public double decimal(int column) {
    String text = text(column);
    try {
      return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
