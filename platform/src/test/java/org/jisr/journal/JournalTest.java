package org.jisr.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class JournalTest {

  private static final String UPDATE = "update journal.line set reason = 'other' where n = 1";
  private static final String DELETE = "delete from journal.line where n = 1";
  private static final String TRUNCATE = "truncate journal.line";

  private final Running jisr = Running.shared();
  private final Journal journal = jisr.bean(Journal.class);

  @ParameterizedTest
  @ValueSource(strings = {UPDATE, DELETE, TRUNCATE})
  void cannotBeChangedByTheApplicationsRole(String attack) {
    refused(jisr.sql(), attack);
  }

  @ParameterizedTest
  @ValueSource(strings = {UPDATE, DELETE, TRUNCATE, "truncate journal.line cascade"})
  void cannotBeChangedByTheOwnerEither(String attack) {
    refused(jisr.ownerSql(), attack);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table journal.line disable trigger all",
        "drop trigger append_only on journal.line",
        "drop table journal.line",
        "set session_replication_role = replica"
      })
  void doesNotLetTheApplicationTakeItsGuardsAway(String attack) {
    refused(jisr.sql(), attack);
  }

  private void refused(JdbcClient sql, String attack) {
    Line first = journal.after(0, 1).getFirst();
    long lines = count();
    assertThatThrownBy(() -> sql.sql(attack).update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageMatching("(?s).*(append-only|permission denied|must be owner).*");
    assertThat(journal.after(0, 1).getFirst()).isEqualTo(first);
    assertThat(count()).isEqualTo(lines);
  }

  @Test
  void isNotWrittenOutsideATransaction() {
    assertThatThrownBy(() -> journal.write(Author.JISR, Change.made("test.none", "test", 1, "x")))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void losesTheLineOfAChangeThatIsRolledBackAndLeavesNoGap() {
    long before = count();
    jisr.bean(TransactionTemplate.class)
        .execute(status -> {
          status.setRollbackOnly();
          return journal.write(Author.JISR, Change.made("test.undone", "test", 1, "x"));
        });
    assertThat(count()).isEqualTo(before);
    assertThat(write("test.next")).isEqualTo(before + 1);
  }

  @Test
  void numbersTheLinesOfManyWritersWithoutAGapAndChainsThem() throws Exception {
    long before = count();
    try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
      List<Callable<Long>> work =
          IntStream.range(0, 120).<Callable<Long>>mapToObj(i -> () -> write("test.crowd")).toList();
      for (Future<Long> done : writers.invokeAll(work)) {
        done.get();
      }
    }
    List<Line> lines = journal.after(before, 1000);
    assertThat(lines).hasSize(120);
    assertThat(lines.stream().map(Line::n))
        .containsExactlyElementsOf(
            LongStream.rangeClosed(before + 1, before + 120).boxed().toList());
    String head = before == 0 ? Line.START : journal.after(before - 1, 1).getFirst().hash();
    for (Line line : lines) {
      assertThat(line.previous()).isEqualTo(head);
      assertThat(line.hash()).isEqualTo(line.computed());
      head = line.hash();
    }
  }

  @Test
  void keepsEveryCharacterOfAReasonInEveryScript() {
    String reason = "« Décision » / قرار \u2067مشترك\u2069 / \uD83D\uDD11 / tab\t and \"quotes\"";
    jisr.bean(TransactionTemplate.class)
        .execute(status ->
            journal.write(
                Author.JISR, Change.made("test.text", "test", 9, reason).because(reason)));
    Line line = journal.of("test", 9, 1).getFirst();
    assertThat(line.reason()).isEqualTo(reason);
    assertThat(line.hash()).isEqualTo(line.computed());
  }

  private long write(String act) {
    Long n =
        jisr.bean(TransactionTemplate.class)
            .execute(status -> journal.write(Author.JISR, Change.made(act, "test", 1, "x")));
    return n == null ? 0 : n;
  }

  private long count() {
    return jisr.sql().sql("select count(*) from journal.line").query(Long.class).single();
  }
}
