package org.jisr;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jisr.base.Lang;
import org.jisr.journal.Heads;
import org.jisr.journal.Journal;
import org.jisr.journal.JournalFile;
import org.jisr.store.Server;
import org.jisr.web.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Exporting the journal, and proving an export without the database. */
@Command(
    name = "journal",
    description = "Exports the journal, or verifies an export.",
    subcommands = {JournalCommands.Export.class, JournalCommands.Verify.class})
final class JournalCommands implements Callable<Integer> {

  @Override
  public Integer call() {
    CommandLine.usage(this, System.out);
    return 0;
  }

  @Command(name = "export", description = "Writes every line and the head into a file.")
  static final class Export implements Callable<Integer> {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Exception {
      try (Server server = Server.beside(Keeping.settings())) {
        JournalFile.Check check = JournalFile.export(Journal.of(server.logins()), file);
        System.out.printf("%s: %d lines, head %s%n", file, check.lines(), check.head());
      }
      return 0;
    }
  }

  @Command(name = "verify", description = "Finds a changed, removed, added or moved line.")
  static final class Verify implements Callable<Integer> {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--lang", description = "fr, ar or en", defaultValue = "en")
    private String lang = "en";

    @Option(
        names = "--heads",
        paramLabel = "HEADS",
        description = "journal-heads.txt of the data folder, or a copy kept elsewhere.")
    private @Nullable Path heads;

    @Override
    public Integer call() throws Exception {
      Texts texts = new Texts(List.of("journal"));
      Lang language = Lang.find(lang).orElse(Lang.EN);
      JournalFile.Check check =
          JournalFile.verify(file, heads == null ? Heads.none() : Heads.read(heads));
      if (check.fault().isEmpty()) {
        System.out.println(texts.get(language, "journal.holds", check.lines(), check.head()));
        return 0;
      }
      JournalFile.Fault fault = check.fault().get();
      // A line's number is looked up as it stands in the file: without marks between thousands.
      String line = Long.toString(fault.line());
      System.out.println(
          texts.get(language, "journal.broken", line, check.lines())
              + " "
              + texts.get(language, fault.key(), line));
      return 1;
    }
  }
}
