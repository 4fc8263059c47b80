package org.jisr.mobility.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * A table being written. It appears under its name only when complete: a run that fails leaves no
 * half file behind.
 *
 * <p>Errors: a file that cannot be written is an {@link UncheckedIOException}.
 */
public final class Sheet {
  private final StringBuilder text = new StringBuilder();

  /** A table with these columns and no record yet. */
  public Sheet(String... columns) {
    row((Object[]) columns);
  }

  /** Adds a record; decimals are written with at most three places and a point. */
  public void row(Object... values) {
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : ",").append(field(values[i]));
    }
    text.append('\n');
  }

  private static String field(Object value) {
    if (value instanceof Double d) {
      return d.isNaN() || d.isInfinite() ? "" : trim(String.format(Locale.ROOT, "%.3f", d));
    }
    String s = String.valueOf(value);
    return s.matches("[^\",\r\n]*") ? s : '"' + s.replace("\"", "\"\"") + '"';
  }

  private static String trim(String s) {
    return s.replaceAll("\\.?0+$", "");
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /**
   * Writes the table as UTF-8.
   *
   * @throws UncheckedIOException when the file cannot be written; none is left then
   */
  public void save(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path draft = Files.createTempFile(folder, ".", ".csv");
      Files.writeString(draft, text, StandardCharsets.UTF_8);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
