package org.jisr.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The heads of the journal that were noted outside the database, day by day: hashes by the number
 * of their line. Whoever rewrote the whole journal would contradict them.
 */
public final class Heads {

  private final TreeMap<Long, String> hashes = new TreeMap<>();

  private Heads(Map<Long, String> hashes) {
    this.hashes.putAll(hashes);
  }

  /** Knows nothing and contradicts nothing. */
  public static Heads none() {
    return new Heads(Map.of());
  }

  /**
   * Reads lines of the form {@code INSTANT NUMBER HASH}.
   *
   * @throws IllegalArgumentException for a line of another form, which it names
   */
  public static Heads read(Path file) throws IOException {
    Map<Long, String> hashes = new TreeMap<>();
    int n = 0;
    for (String line : Files.readAllLines(file)) {
      n++;
      if (!line.matches("\\S+ \\d{1,18} [0-9a-f]{64}")) {
        throw new IllegalArgumentException(file + ", line " + n + " notes no head: " + line);
      }
      String[] parts = line.split(" ");
      hashes.put(Long.valueOf(parts[1]), parts[2]);
    }
    return new Heads(hashes);
  }

  /** True when another hash was noted for this line. */
  boolean contradict(Line line) {
    String noted = hashes.get(line.n());
    return noted != null && !noted.equals(line.hash());
  }

  /** True when a line after this one was noted. */
  boolean goBeyond(long n) {
    return hashes.higherKey(n) != null;
  }
}
