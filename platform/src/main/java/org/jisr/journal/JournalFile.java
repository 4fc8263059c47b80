package org.jisr.journal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jisr.store.OwnerOnly;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The journal as a file anyone can check alone: one JSON object a line, then a closing line with
 * the head. Needs neither the database nor the application.
 */
public final class JournalFile {

  private static final int BATCH = 1000;

  /** No line of a journal is longer, in bytes; a file of other things shall not fill memory. */
  private static final int LONGEST = 16_000_000;

  private static final JsonMapper JSON = JsonMapper.shared();

  private JournalFile() {}

  /** What a check found. {@code lines} held until {@code fault}, which is empty when all hold. */
  public record Check(long lines, String head, Optional<Fault> fault) {}

  /**
   * The first line that does not hold.
   *
   * @param line its place in the file, from 1
   * @param n the number it says it has, 0 when it says none
   * @param key what is wrong, as a message key
   */
  public record Fault(long line, long n, String key) {}

  /** Writes the whole journal, or nothing: the file appears when it is complete. */
  public static Check export(Journal journal, Path file) throws IOException {
    Path part = OwnerOnly.file(file.resolveSibling(file.getFileName() + ".part"));
    long n = 0;
    String head = Line.START;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
      for (List<Line> batch = journal.after(0, BATCH);
          !batch.isEmpty();
          batch = journal.after(n, BATCH)) {
        for (Line line : batch) {
          out.write(written(line));
        }
        n = batch.getLast().n();
        head = batch.getLast().hash();
      }
      out.write(written(closing(n, head)));
    }
    Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    return new Check(n, head, Optional.empty());
  }

  private static ObjectNode closing(long n, String head) {
    return JSON.createObjectNode().put("lines", n).put("head", head);
  }

  /** Reads a file and finds the first line that was changed, removed, added or moved. */
  public static Check verify(Path file) throws IOException {
    return verify(file, Heads.none());
  }

  /** The same, and finds the first line that contradicts what was noted outside the database. */
  public static Check verify(Path file, Heads heads) throws IOException {
    long n = 0;
    String head = Line.START;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      for (byte[] bytes = line(in); bytes.length > 0; bytes = line(in)) {
        Reading reading = read(bytes);
        if (reading instanceof Closing closing) {
          return Arrays.equals(bytes, written(closing(n, head)))
              ? ended(n, head, in.read() < 0, heads)
              : broken(n, head, n + 1, fault(closing, n, head));
        }
        Optional<Fault> fault = fault(reading, n, head);
        if (fault.isPresent()) {
          return new Check(n, head, fault);
        }
        Line line = ((Entry) reading).line();
        if (heads.contradict(line)) {
          boolean twofold = heads.twofold().orElse(0) == line.n();
          String key = twofold ? "journal.fault.twofold" : "journal.fault.head";
          return new Check(n, head, Optional.of(new Fault(n + 1, line.n(), key)));
        }
        n = line.n();
        head = line.hash();
      }
    }
    return broken(n, head, n + 1, "journal.fault.cut");
  }

  private sealed interface Reading permits Entry, Closing, Unreadable {}

  private record Entry(Line line) implements Reading {}

  private record Closing(long lines, String head) implements Reading {}

  private record Unreadable() implements Reading {}

  /**
   * The next line with its end, or nothing. Only a line feed ends a line: with any other mark the
   * file is not byte for byte what was written.
   */
  private static byte[] line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && line.size() < LONGEST; b = in.read()) {
      line.write(b);
      if (b == '\n') {
        break;
      }
    }
    return line.toByteArray();
  }

  private static byte[] written(Object line) {
    return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static Reading read(byte[] bytes) {
    try {
      JsonNode node = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
      if (!node.isObject()) {
        return new Unreadable();
      }
      if (node.has("head")) {
        return new Closing(node.path("lines").asLong(-1), node.path("head").asString(""));
      }
      Line line = JSON.treeToValue(node, Line.class);
      return Arrays.equals(bytes, written(line)) ? new Entry(line) : new Unreadable();
    } catch (JacksonException | NullPointerException e) {
      return new Unreadable();
    }
  }

  private static Optional<Fault> fault(Reading reading, long n, String head) {
    if (!(reading instanceof Entry(Line line))) {
      return Optional.of(new Fault(n + 1, n + 1, "journal.fault.unreadable"));
    }
    if (line.n() != n + 1) {
      return Optional.of(new Fault(n + 1, line.n(), "journal.fault.order"));
    }
    if (!line.computed().equals(line.hash())) {
      return Optional.of(new Fault(n + 1, line.n(), "journal.fault.changed"));
    }
    return line.previous().equals(head)
        ? Optional.empty()
        : Optional.of(new Fault(n + 1, line.n(), "journal.fault.chain"));
  }

  private static String fault(Closing closing, long n, String head) {
    boolean counts = closing.lines() == n && closing.head().equals(head);
    return counts ? "journal.fault.changed" : "journal.fault.removed";
  }

  private static Check ended(long n, String head, boolean last, Heads heads) {
    if (!last) {
      return broken(n, head, n + 2, "journal.fault.added");
    }
    if (heads.twofold().isPresent()) {
      return broken(n, head, heads.twofold().getAsLong(), "journal.fault.twofold");
    }
    return heads.goBeyond(n)
        ? broken(n, head, n + 1, "journal.fault.short")
        : new Check(n, head, Optional.empty());
  }

  private static Check broken(long n, String head, long line, String key) {
    return new Check(n, head, Optional.of(new Fault(line, 0, key)));
  }
}
