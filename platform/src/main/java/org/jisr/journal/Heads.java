package org.jisr.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The heads of the journal that were noted outside the database, day by day: hashes by the number
 * of their line. Whoever rewrote the whole journal would contradict them, or would have noted a
 * second hash for a line.
 */
public final class Heads {

  private final TreeMap<Long, Set<String>> hashes = new TreeMap<>();

  private Heads() {}

  /** Knows nothing and contradicts nothing. */
  public static Heads none() {
    return new Heads();
  }

  /**
   * Reads lines of the form {@code INSTANT NUMBER HASH}.
   *
   * @throws IllegalArgumentException for a line of another form, which it names
   */
  public static Heads read(Path file) throws IOException {
    Heads heads = new Heads();
    int at = 0;
    for (String line : Files.readAllLines(file)) {
      at++;
      if (!line.matches("\\S+ \\d{1,18} [0-9a-f]{64}")) {
        throw new IllegalArgumentException(file + ", line " + at + " notes no head: " + line);
      }
      String[] parts = line.split(" ");
      heads.hashes.computeIfAbsent(Long.valueOf(parts[1]), n -> new TreeSet<>()).add(parts[2]);
    }
    return heads;
  }

  /** True when another hash was noted for this line. */
  boolean contradict(Line line) {
    return hashes.getOrDefault(line.n(), Set.of()).stream().anyMatch(h -> !h.equals(line.hash()));
  }

  /** The first number for which two hashes were noted: no journal can have had both. */
  OptionalLong twofold() {
    return hashes.entrySet().stream()
        .filter(noted -> noted.getValue().size() > 1)
        .mapToLong(Map.Entry::getKey)
        .findFirst();
  }

  /** True when a line after this one was noted. */
  boolean goBeyond(long n) {
    return hashes.higherKey(n) != null;
  }
}
