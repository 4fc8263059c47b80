package org.jisr.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.journal.Journal;
import org.jisr.journal.JournalFile;
import org.jisr.testing.Child;
import org.jisr.testing.Running;
import org.jisr.testing.Writers;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Kills the application and the database while they write; what was acknowledged is there. */
class KilledTest {

  private final Path data = Running.folder();
  private final List<String> acknowledged = new ArrayList<>();

  @Test
  void theApplicationAndTheDatabaseLoseNothingTheyAcknowledged() throws Exception {
    long postmaster = 0;
    try (Child writers = writers("application")) {
      await(writers, 60);
      postmaster = postmaster();
      writers.kill();
      note(writers);
    }
    assertThat(Postgres.running(data)).as("the database outlives its application").isTrue();
    try (Child writers = writers("database")) {
      assertThat(postmaster()).as("the living server is used again").isEqualTo(postmaster);
      await(writers, 40);
      kill(postmaster);
      await(writers, 40);
      assertThat(postmaster()).as("a new server took over").isNotEqualTo(postmaster);
      kill(postmaster());
      writers.kill();
      note(writers);
    }
    try (Child writers = writers("both")) {
      await(writers, 20);
      writers.kill();
      note(writers);
    }
    found();
  }

  private Child writers(String round) {
    Child child = Child.start(Writers.class, Map.of(), data.toString(), round);
    child.awaited("ready ");
    return child;
  }

  private static void await(Child writers, int times) {
    for (int i = 0; i < times; i++) {
      writers.awaited("kept ");
    }
  }

  private void note(Child writers) {
    acknowledged.addAll(writers.said("kept "));
  }

  private long postmaster() throws IOException {
    return Long.parseLong(
        Files.readAllLines(data.resolve("cluster/postmaster.pid")).getFirst().strip());
  }

  private static void kill(long pid) {
    ProcessHandle.of(pid)
        .ifPresent(process -> {
          process.destroyForcibly();
          process.onExit().join();
        });
  }

  private void found() throws IOException {
    Logins logins = Postgres.start(data);
    JdbcClient sql =
        JdbcClient.create(
            new DriverManagerDataSource(
                logins.url(), logins.app().user(), logins.app().password()));
    Set<String> stored =
        new HashSet<>(sql.sql("select email from people.person").query(String.class).list());
    assertThat(acknowledged).hasSizeGreaterThan(150).doesNotHaveDuplicates();
    assertThat(stored).containsAll(acknowledged);
    Path file = data.resolve("journal.jsonl");
    JournalFile.export(Journal.of(logins), file);
    JournalFile.Check check = JournalFile.verify(file);
    assertThat(check.fault()).isEmpty();
    long added =
        sql.sql("select count(*) from journal.line where act = 'person.add' and person is not null")
            .query(Long.class)
            .single();
    long persons =
        sql.sql(
                "select count(*) from people.person where email like '%-%@jisr.invalid' and name ->> 'fr' = 'Test'")
            .query(Long.class)
            .single();
    assertThat(added).as("each change has its line and each line its change").isEqualTo(persons);
  }
}
