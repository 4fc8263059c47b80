package org.jisr.mobility.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Place;
import org.jisr.mobility.finding.Refusal;

/** JSON files. Larger than 64 MiB or nested deeper than 64 is refused. */
public final class JsonFile {
  private static final long MOST_BYTES = 64L << 20;

  private JsonFile() {}

  /**
   * The object a file holds.
   *
   * @throws Refusal with the line when the file holds anything else or cannot be read
   */
  public static JsonObject read(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw Refusal.of(
            Finding.fatal("file-missing", Place.file(file.toString()), file.toString()));
      }
      if (Files.size(file) > MOST_BYTES) {
        throw Refusal.of(Finding.fatal("file-large", Place.file(file.toString()), "64"));
      }
      return parse(
          Files.readString(file, StandardCharsets.UTF_8), String.valueOf(file.getFileName()));
    } catch (IOException e) {
      throw Refusal.of(
          Finding.fatal(
              "file-unreadable", Place.file(file.toString()), String.valueOf(e.getMessage())));
    }
  }

  /**
   * The object a text holds; {@code name} stands for the file in findings.
   *
   * @throws Refusal with the line when the text holds anything else
   */
  public static JsonObject parse(String text, String name) {
    Json value = new JsonParser(text.startsWith("\uFEFF") ? text.substring(1) : text, name).parse();
    if (value instanceof Json.Obj object) {
      return new JsonObject(object, name);
    }
    throw Refusal.of(Finding.fatal("json-invalid", Place.line(name, value.line(), ""), "", "{ }"));
  }
}
