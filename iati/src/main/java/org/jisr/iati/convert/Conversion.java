package org.jisr.iati.convert;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.jisr.iati.model.DocumentReader;
import org.jisr.iati.model.DocumentWriter;
import org.jisr.iati.model.Part;

/**
 * Turns a document from any of its forms into any other.
 *
 * <p>XML, CSV and XLSX are written as they are read, in the memory of one activity; JSON is read in
 * one piece of at most 32 MB.
 */
public final class Conversion {

  private static final int LONGEST_JSON = 32 * 1024 * 1024;

  /** The forms. */
  public enum Form {
    XML,
    XLSX,
    CSV,
    JSON;

    /** By the end of a file's name. */
    public static Optional<Form> ofFile(String name) {
      String lower = name.toLowerCase(Locale.ROOT);
      return Arrays.stream(values()).filter(f -> lower.endsWith("." + f.extension())).findFirst();
    }

    public String extension() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private Conversion() {}

  /**
   * Converts a document.
   *
   * @throws DocumentReader.Unreadable where XML is not well-formed
   * @throws BadRow where a table or JSON is not one that this class wrote
   */
  public static void convert(InputStream in, Form from, OutputStream out, Form to)
      throws IOException {
    try {
      switch (to) {
        case XML -> {
          try (var writer = new DocumentWriter(out)) {
            read(in, from, writer);
          }
        }
        case XLSX -> {
          try (var sheets = new Xlsx.Out(out)) {
            rows(in, from, new Table.Out(sheets));
          }
        }
        case CSV -> {
          try (var writer = writer(out)) {
            rows(in, from, new Table.Out(Csv.to(writer)));
          }
        }
        case JSON -> {
          try (var writer = writer(out)) {
            var json = new JsonForm.Out(writer);
            read(in, from, json);
            json.end();
          }
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (IllegalArgumentException e) {
      // Only what was edited outside can hold what XML cannot.
      throw new BadRow(1, String.valueOf(e.getMessage()));
    }
  }

  private static Writer writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  private static void rows(InputStream in, Form from, Table.Out table) throws IOException {
    read(
        in,
        from,
        new RowWriter(row -> {
          try {
            table.write(row);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }));
  }

  private static void read(InputStream in, Form from, Consumer<Part> parts) throws IOException {
    switch (from) {
      case XML -> DocumentReader.read(in, parts);
      case CSV -> {
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        Table.read(Csv.from(reader), parts);
      }
      case XLSX -> {
        try (var sheets = new Xlsx.In(in)) {
          Table.read(sheets, parts);
        } catch (ExcelReaderException e) {
          throw new BadRow(1, "");
        }
      }
      case JSON -> {
        byte[] all = in.readNBytes(LONGEST_JSON + 1);
        if (all.length > LONGEST_JSON) {
          throw new BadRow(1, "32 MB");
        }
        JsonForm.read(new String(all, StandardCharsets.UTF_8), parts);
      }
    }
  }
}
