package org.jisr.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jisr.base.Side;
import org.jisr.demonstration.Founding;
import org.jisr.people.Accounts;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.jisr.people.Tokens;
import org.jisr.project.Projects;
import org.jisr.testing.Acting;
import org.jisr.testing.Drafts;
import org.jisr.testing.Faults;
import org.jisr.testing.Plans;
import org.jisr.testing.Program;
import org.jisr.testing.Running;
import org.jisr.testing.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Lets each statement behind an answer fail in turn, and finds everything or nothing. */
class NothingHalfAnsweredTest {

  private static final Running JISR = Running.shared();

  private final Answers answers = JISR.bean(Answers.class);
  private final Projects projects = JISR.bean(Projects.class);
  private final Tokens tokens = JISR.bean(Tokens.class);
  private By by;
  private long account;

  @BeforeEach
  void aNewOfficer() {
    long person = Acting.person(JISR);
    by = Acting.seated(JISR, person, Role.OFFICER, Side.A);
    account = Acting.account(JISR, person, "test-" + UUID.randomUUID());
  }

  private By form() {
    return new By(by.person(), by.seat(), UUID.randomUUID());
  }

  private Answer created() {
    var draft = Plans.draft(JISR, "halfanswered");
    long id = Drafts.done(projects.create(form(), new Projects.Write(draft, 0)));
    return Answer.of(JsonMapper.shared().createObjectNode().put("id", id), 1);
  }

  private static Answer unexpected() {
    throw new AssertionError("the key was not used for anything else");
  }

  private int made() {
    return JISR.sql().sql("select count(*) from project.project").query(Integer.class).single();
  }

  @Test
  void anAnswerIsKeptWithItsEffectOrNeitherIsAndTheNextTrySucceeds() {
    Program.token(JISR, by, "Essai");
    long token = tokens.list(by.person().id()).getFirst().id();
    int failed = 0;
    for (int n = 1; ; n++) {
      Answers.Asked asked = new Answers.Asked(token, UUID.randomUUID().toString(), "a".repeat(64));
      Snapshot before = Snapshot.of(JISR);
      if (!Faults.failing(n, () -> answers.once(asked, this::created, () -> unexpected()))) {
        break;
      }
      failed++;
      assertThat(Snapshot.of(JISR)).as("statement " + n).isEqualTo(before);
      int present = made();
      Answer retried = answers.once(asked, this::created, () -> unexpected());
      assertThat(answers.once(asked, this::created, () -> unexpected())).isEqualTo(retried);
      assertThat(made()).isEqualTo(present + 1);
    }
    assertThat(failed).as("statements that failed in turn").isGreaterThan(8);
  }

  @Test
  void aTokenIsMadeWithItsLineInTheJournalOrNotAtAll() {
    int failed = 0;
    for (int n = 1; ; n++) {
      JISR.clock().pass(java.time.Duration.ofMinutes(2));
      Snapshot before = Snapshot.of(JISR);
      Tokens.Make make = make();
      if (!Faults.failing(n, () -> Drafts.done(tokens.make(form(), make)))) {
        break;
      }
      failed++;
      assertThat(Snapshot.of(JISR)).as("statement " + n).isEqualTo(before);
      assertThat(tokens.bearer(make.secret())).isEmpty();
    }
    assertThat(failed).isGreaterThan(4);
    assertThat(tokens.list(by.person().id())).hasSize(1);
    assertThat(JISR.bean(Accounts.class).find(account)).isPresent();
  }

  private Tokens.Make make() {
    LocalDate today = LocalDate.ofInstant(JISR.clock().instant(), ZoneOffset.UTC);
    return new Tokens.Make(
        account,
        Founding.PASSWORD,
        by.seat().id(),
        "Essai",
        Optional.of(today.plusDays(9)),
        tokens.newSecret());
  }
}
