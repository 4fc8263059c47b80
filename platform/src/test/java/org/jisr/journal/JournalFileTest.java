package org.jisr.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jisr.testing.Running;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalFileTest {

  /** An export of the shared application's journal, made once. */
  private static final class Exported {
    static final Path FOLDER = Running.folder();
    static final byte[] BYTES = bytes();

    private static byte[] bytes() {
      try {
        Path file = FOLDER.resolve("journal.jsonl");
        JournalFile.export(Running.shared().bean(Journal.class), file);
        return Files.readAllBytes(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final List<String> lines = new ArrayList<>();

  @BeforeEach
  void read() {
    lines.addAll(new String(Exported.BYTES, StandardCharsets.UTF_8).lines().toList());
  }

  @Test
  void holdsAsExported() {
    JournalFile.Check check = verify(Exported.BYTES);
    assertThat(check.fault()).isEmpty();
    assertThat(check.lines()).isEqualTo(lines.size() - 1).isGreaterThan(10);
    assertThat(lines.getLast()).contains(check.head());
  }

  @Test
  void isReadByItsOwnerAlone() throws IOException {
    Path file = Exported.FOLDER.resolve("alone.jsonl");
    JournalFile.export(Running.shared().bean(Journal.class), file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Property(tries = 400)
  void showsOneChangedByteAnywhere(
      @ForAll @IntRange(max = Integer.MAX_VALUE) int place,
      @ForAll @IntRange(min = 1, max = 255) int change) {
    byte[] bytes = Exported.BYTES.clone();
    int at = place % bytes.length;
    bytes[at] ^= (byte) change;
    JournalFile.Check check = verify(bytes);
    assertThat(check.fault()).as("byte %d ^ %d", at, change).isPresent();
    assertThat(check.fault().orElseThrow().line()).isEqualTo(lineOf(at));
  }

  /** The number of the line, from 1, in which a byte stands. */
  private static long lineOf(int at) {
    long line = 1;
    for (int i = 0; i < at; i++) {
      if (Exported.BYTES[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  @Test
  void showsALineEndOfAnotherKindAndAMissingLastOne() {
    for (int at = 0; at < Exported.BYTES.length; at++) {
      if (Exported.BYTES[at] == '\n') {
        byte[] bytes = Exported.BYTES.clone();
        bytes[at] = '\r';
        assertThat(verify(bytes).fault()).as("line end at %d", at).isPresent();
      }
    }
    byte[] cut = Arrays.copyOf(Exported.BYTES, Exported.BYTES.length - 1);
    assertThat(verify(cut).fault()).isPresent();
  }

  @Test
  void namesTheLineAfterWhichOneWasRemoved() {
    for (int i = 0; i < lines.size() - 1; i++) {
      List<String> fewer = new ArrayList<>(lines);
      fewer.remove(i);
      assertThat(fault(fewer).line()).isEqualTo(i + 1L);
    }
  }

  @Test
  void namesTheFirstOfTwoLinesThatChangedPlaces() {
    for (int i = 0; i < lines.size() - 2; i++) {
      List<String> moved = new ArrayList<>(lines);
      Collections.swap(moved, i, i + 1);
      assertThat(fault(moved))
          .isEqualTo(new JournalFile.Fault(i + 1L, i + 2L, "journal.fault.order"));
    }
  }

  @Test
  void showsThatItsEndWasCutOffWithOrWithoutTheClosingLine() {
    for (int kept = 0; kept < lines.size(); kept++) {
      assertThat(fault(lines.subList(0, kept)).key()).isEqualTo("journal.fault.cut");
    }
    List<String> closedEarly = new ArrayList<>(lines.subList(0, lines.size() - 2));
    closedEarly.add(lines.getLast());
    assertThat(fault(closedEarly).key()).isEqualTo("journal.fault.removed");
  }

  @Test
  void showsALineThatWasAdded() {
    List<String> more = new ArrayList<>(lines);
    more.add(lines.getFirst());
    assertThat(fault(more).key()).isEqualTo("journal.fault.added");
    List<String> twice = new ArrayList<>(lines);
    twice.add(3, lines.get(2));
    assertThat(fault(twice).line()).isEqualTo(4);
    List<String> blank = new ArrayList<>(lines);
    blank.add(2, "");
    assertThat(fault(blank).line()).isEqualTo(3);
  }

  @Test
  void doesNotTakeAFileThatIsSomethingElse() {
    assertThat(fault(List.of("hello")))
        .isEqualTo(new JournalFile.Fault(1, 1, "journal.fault.unreadable"));
    assertThat(fault(List.of("null")).line()).isEqualTo(1);
    assertThat(fault(List.of("[1, 2]")).line()).isEqualTo(1);
    assertThat(verify(new byte[0]).fault()).isPresent();
    assertThat(verify(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}).fault()).isPresent();
  }

  private static JournalFile.Fault fault(List<String> lines) {
    String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    return verify(text.getBytes(StandardCharsets.UTF_8)).fault().orElseThrow();
  }

  private static JournalFile.Check verify(byte[] bytes) {
    try {
      Path file = Files.write(Exported.FOLDER.resolve("tried.jsonl"), bytes);
      return JournalFile.verify(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
