package org.jisr.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;

class JournalHeadTest {

  private static final Running JISR = Running.shared();

  @Test
  void isWrittenOutsideTheDatabaseEachTimeAfterTheOnesBefore() throws IOException {
    Path file = JISR.settings().folder().resolve("journal-heads.txt");
    JISR.bean(JournalHead.class).write();
    List<String> before = Files.readAllLines(file);
    JISR.bean(JournalHead.class).write();
    Line last = JISR.bean(Journal.class).last().orElseThrow();
    assertThat(Files.readAllLines(file))
        .startsWith(before.toArray(new String[0]))
        .hasSize(before.size() + 1)
        .last()
        .asString()
        .endsWith(last.n() + " " + last.hash());
  }
}
