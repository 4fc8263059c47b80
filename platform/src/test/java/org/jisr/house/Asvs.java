package org.jisr.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The list that says how each requirement of OWASP ASVS 5.0 is held: columns {@code
 * id,level,subject,applies,held}, where {@code held} is one of
 *
 * <ul>
 *   <li>{@code test:fully.qualified.Class#method}, a test of any module,
 *   <li>{@code doc:path#heading}, a part of a document,
 *   <li>{@code reason:...}, why it needs neither or does not apply,
 *   <li>{@code open:...}, what it still needs.
 * </ul>
 */
final class Asvs {

  /** One line of the list. */
  record Row(String id, String level, String subject, String applies, String held) {

    private static Row of(String line) {
      List<String> cells = new ArrayList<>();
      var cell = Pattern.compile("\\G(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))").matcher(line);
      while (cell.find()) {
        cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
      }
      if (cells.size() != 5) {
        throw new IllegalArgumentException("five columns, not " + cells.size() + ": " + line);
      }
      return new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
    }

    String kind() {
      return held.replaceFirst(":.*", "");
    }

    String place() {
      return held.substring(held.indexOf(':') + 1).strip();
    }
  }

  private static final Path ROOT = Path.of(Files.isDirectory(Path.of("src")) ? ".." : ".");
  private static final List<String> MODULES = List.of("platform", "iati", "mobility");

  private final List<Row> rows;

  private Asvs(List<Row> rows) {
    this.rows = rows;
  }

  static Asvs ofJisr() {
    return of(Code.text(ROOT.resolve("docs/asvs.csv")));
  }

  static Asvs of(String csv) {
    return new Asvs(csv.lines().skip(1).map(Row::of).toList());
  }

  List<Row> rows() {
    return rows;
  }

  /** The published numbers with their levels. */
  static Map<String, String> published() {
    Map<String, String> levels = new TreeMap<>();
    try (Stream<String> lines =
        Files.lines(ROOT.resolve("platform/src/test/resources/house/asvs-5.0.txt"))) {
      lines
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> {
            String[] parts = line.split("\\|", -1);
            for (int level = 1; level <= 2; level++) {
              for (String n : parts[level].split(" ")) {
                if (!n.isEmpty()) {
                  levels.put(parts[0] + "." + n, Integer.toString(level));
                }
              }
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return levels;
  }

  /** Everything that is wrong with the list, as sentences; empty when it holds. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    Map<String, String> missing = published();
    for (Row row : rows) {
      String level = missing.remove(row.id());
      if (level == null) {
        faults.add(row.id() + " is no requirement of levels 1 and 2, or stands twice");
      } else if (!level.equals(row.level())) {
        faults.add(row.id() + " is of level " + level);
      }
      fault(row).ifPresent(fault -> faults.add(row.id() + ": " + fault));
    }
    missing.keySet().forEach(id -> faults.add(id + " is missing"));
    return faults;
  }

  private static java.util.Optional<String> fault(Row row) {
    boolean applies = row.applies().equals("yes");
    if (!applies && !row.applies().equals("no")) {
      return java.util.Optional.of("applies is yes or no, not " + row.applies());
    }
    if (!applies && !row.kind().equals("reason")) {
      return java.util.Optional.of("what does not apply has a reason");
    }
    boolean held =
        switch (row.kind()) {
          case "test" -> isTest(row.place());
          case "doc" -> isHeading(row.place());
          case "reason", "open" -> row.place().length() >= 10;
          default -> false;
        };
    return held ? java.util.Optional.empty() : java.util.Optional.of("nothing is at " + row.held());
  }

  /** True when a module's tests have this method, and it is one that is run. */
  private static boolean isTest(String place) {
    String[] parts = place.split("#");
    if (parts.length != 2) {
      return false;
    }
    String file = "src/test/java/" + parts[0].replace('.', '/') + ".java";
    return MODULES.stream()
        .map(module -> ROOT.resolve(module).resolve(file))
        .filter(Files::isRegularFile)
        .flatMap(found -> Arrays.stream(Code.text(found).split("\n\\s*\n")))
        .anyMatch(part -> runs(part, parts[1]));
  }

  private static boolean runs(String part, String method) {
    return Pattern.compile("\\bvoid " + Pattern.quote(method) + "\\(").matcher(part).find()
        && Pattern.compile("@(Test|ParameterizedTest|Property)\\b").matcher(part).find()
        && !part.contains("@Disabled");
  }

  /** True when the document is there and has this heading, named as links to it are. */
  private static boolean isHeading(String place) {
    String[] parts = place.split("#");
    Path file = ROOT.resolve(parts[0]);
    return parts.length == 2
        && Files.isRegularFile(file)
        && Code.text(file)
            .lines()
            .filter(line -> line.startsWith("#"))
            .map(Asvs::link)
            .anyMatch(parts[1]::equals);
  }

  private static String link(String heading) {
    return heading
        .replaceFirst("^#+ ", "")
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} -]", "")
        .replace(' ', '-');
  }
}
