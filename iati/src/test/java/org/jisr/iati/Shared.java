package org.jisr.iati;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/**
 * The data beside the repository: suites and real files. Without them tests are skipped, in CI they
 * fail.
 */
public final class Shared {

  private static final Path DATA = Path.of("..", "..", "shared", "data");

  private Shared() {}

  /** A file or folder of the data. */
  public static Path file(String name) {
    Path path = DATA.resolve(name);
    if (!Files.exists(path)) {
      String message =
          "SKIPPED: " + path + " is missing; put the shared data beside the repository";
      if ("true".equals(System.getenv("CI"))) {
        Assertions.fail(message);
      }
      System.err.println(message);
      abort(message);
    }
    return path;
  }

  /** The cells of a table of tabs. */
  public static List<String[]> rows(Path table) {
    try {
      return Files.readAllLines(table).stream().map(l -> l.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
