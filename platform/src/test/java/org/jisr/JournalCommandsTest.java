package org.jisr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jisr.journal.Journal;
import org.jisr.journal.JournalFile;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;

class JournalCommandsTest {

  private static final Running JISR = Running.shared();

  private final Path folder = Running.folder();
  private final Path file = folder.resolve("journal.jsonl");

  private record Ran(int exit, String said) {}

  @Test
  void verifySaysHowManyLinesHoldAndEndsWithNothingWrong() throws IOException {
    long lines = JournalFile.export(JISR.bean(Journal.class), file).lines();
    Ran ran = run("journal", "verify", file.toString());
    assertThat(ran.exit()).isZero();
    assertThat(ran.said())
        .startsWith(String.format(Locale.ENGLISH, "%,d lines hold. Head ", lines));
  }

  @Test
  void verifyNamesTheChangedLineAndEndsWithOne() throws IOException {
    JournalFile.export(JISR.bean(Journal.class), file);
    String[] lines = Files.readString(file).split("\n");
    lines[6] = lines[6].replaceFirst("jisr", "jizr");
    Files.writeString(file, String.join("\n", lines) + "\n");
    Ran english = run("journal", "verify", file.toString());
    assertThat(english.exit()).isEqualTo(1);
    assertThat(english.said()).contains("Line 7", "6 lines before it hold");
    assertThat(run("journal", "verify", file.toString(), "--lang", "fr").said()).contains("7");
    assertThat(run("journal", "verify", file.toString(), "--lang", "ar").said()).contains("7");
  }

  @Test
  void verifyFindsAJournalThatWasWrittenAnewByTheHeadsKeptOutside() throws IOException {
    Path heads = folder.resolve("journal-heads.txt");
    var check = JournalFile.export(JISR.bean(Journal.class), file);
    String at = "2026-11-23T10:00:00Z ";
    Files.writeString(heads, at + check.lines() + " " + check.head() + "\n");
    assertThat(verify(heads).exit()).isZero();
    Files.writeString(heads, at + "5 " + "0".repeat(64) + "\n");
    assertThat(verify(heads).said()).contains("Line 5", "rewritten");
    Files.writeString(heads, at + (check.lines() + 3) + " " + check.head() + "\n");
    Ran cut = verify(heads);
    assertThat(cut.exit()).isEqualTo(1);
    assertThat(cut.said()).contains("ends before line " + (check.lines() + 1));
    String five =
        Files.readAllLines(file).get(4).replaceFirst(".*\"hash\":\"([0-9a-f]{64}).*", "$1");
    for (String last : List.of(five, "0".repeat(64))) {
      String first = last.equals(five) ? "0".repeat(64) : five;
      Files.writeString(heads, at + "5 " + first + "\n" + at + "5 " + last + "\n");
      assertThat(verify(heads).exit()).isEqualTo(1);
      assertThat(verify(heads).said()).contains("Two different hashes", "line 5");
    }
    String beyond = at + (check.lines() + 3) + " ";
    Files.writeString(heads, beyond + "0".repeat(64) + "\n" + beyond + "1".repeat(64) + "\n");
    assertThat(verify(heads).said())
        .contains("Two different hashes", String.valueOf(check.lines() + 3));
    Files.writeString(heads, "no head\n");
    assertThat(verify(heads).exit()).isEqualTo(2);
    assertThat(verify(heads).said()).contains("journal-heads.txt, line 1 notes no head: no head");
  }

  private Ran verify(Path heads) {
    return run("journal", "verify", file.toString(), "--heads", heads.toString());
  }

  @Test
  void verifyOfAFileThatIsNotThereSaysSoAndEndsWithTwo() {
    Ran ran = run("journal", "verify", folder.resolve("none").toString());
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.said())
        .contains("none is not there")
        .doesNotContain("at org.jisr", "Exception in");
  }

  @Test
  void anUnknownCommandIsExplained() {
    Ran ran = run("jurnal");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.said()).contains("jurnal");
    assertThat(run("help").said()).contains("demo", "serve", "backup", "restore", "journal");
  }

  private static Ran run(String... arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream before = System.out;
    PrintStream beforeErr = System.err;
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    System.setOut(out);
    System.setErr(out);
    try {
      int exit = Jisr.commandLine().execute(arguments);
      return new Ran(exit, said.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(before);
      System.setErr(beforeErr);
    }
  }
}
