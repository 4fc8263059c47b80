package org.jisr.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jisr.store.Settings;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes the head of the journal outside the database each day, so that somebody who could rewrite
 * the whole table would still be found out.
 */
@Component
class JournalHead {

  private final Journal journal;
  private final Path file;

  JournalHead(Journal journal, Settings settings) {
    this.journal = journal;
    this.file = settings.folder().resolve("journal-heads.txt");
  }

  @Scheduled(initialDelay = 60_000, fixedRate = 86_400_000)
  void write() {
    journal.last().ifPresent(line -> append(line.at() + " " + line.n() + " " + line.hash() + "\n"));
  }

  private void append(String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
