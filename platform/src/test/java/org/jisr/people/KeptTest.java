package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jisr.base.Side;
import org.jisr.testing.Acting;
import org.jisr.testing.Running;
import org.jisr.web.Drafts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.config.ScheduledTaskHolder;

class KeptTest {

  private static Running jisr;

  private final String login = "kept-" + UUID.randomUUID();
  private By officer;
  private long account;

  @BeforeAll
  static void start() {
    jisr = Running.fresh().found();
  }

  @AfterAll
  static void stop() {
    jisr.close();
  }

  @BeforeEach
  void somebody() {
    officer = Acting.newcomer(jisr, Role.OFFICER, Side.A);
    account = Acting.account(jisr, officer.person().id(), login);
  }

  /** Runs what is scheduled to forget, as the application does once a day or an hour. */
  private static void forget() {
    jisr.bean(ScheduledTaskHolder.class).getScheduledTasks().stream()
        .filter(task -> task.toString().endsWith(".forget"))
        .forEach(task -> task.getTask().getRunnable().run());
  }

  private static int rows(String table, String column, long id) {
    return jisr.ownerSql()
        .sql("select count(*) from " + table + " where " + column + " = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  @Test
  void whatIsKeptForATimeGoesByItselfWhenItIsOver() {
    long person = officer.person().id();
    jisr.bean(Drafts.class).keep(person, "/work/roadmaps/new", Map.of("code", "X"));
    done(jisr.bean(Recoveries.class).issue(login, OneTimeCodes.fresh()));
    jisr.clock().pass(Duration.ofHours(23));
    forget();
    assertThat(rows("people.recovery", "account_id", account)).isEqualTo(1);
    jisr.clock().pass(Duration.ofHours(2));
    forget();
    assertThat(rows("people.recovery", "account_id", account)).isZero();
    assertThat(rows("people.once", "person_id", person)).isZero();
    assertThat(rows("web.draft", "person_id", person)).isEqualTo(1);
    jisr.clock().pass(Duration.ofDays(365));
    forget();
    assertThat(rows("web.draft", "person_id", person)).isZero();
  }

  @Test
  void aClosedAccountKeepsNoSecret() {
    String before = hash();
    done(jisr.bean(Accounts.class).close(jisr.acting(Role.ADMINISTRATOR, Side.A).form(), account));
    assertThat(hash()).isNotEqualTo(before);
    assertThat(
            new Passwords()
                .matches(org.jisr.demonstration.Founding.PASSWORD, java.util.Optional.of(hash())))
        .isFalse();
  }

  private String hash() {
    return jisr.ownerSql()
        .sql("select password from people.account where id = ?")
        .param(account)
        .query(String.class)
        .single();
  }
}
