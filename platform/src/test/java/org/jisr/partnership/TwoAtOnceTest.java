package org.jisr.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.refusal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jisr.base.Lang;
import org.jisr.base.Outcome;
import org.jisr.base.Side;
import org.jisr.people.Accounts;
import org.jisr.people.By;
import org.jisr.people.OneTimeCodes;
import org.jisr.people.Persons;
import org.jisr.people.Role;
import org.jisr.testing.Acting;
import org.jisr.testing.Drafts;
import org.jisr.testing.Running;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Two who take the same name at the same moment: one gets it, the other is told in words. */
class TwoAtOnceTest {

  private static final Running JISR = Running.shared();

  private static By officer() {
    return JISR.acting(Role.OFFICER, Side.A).form();
  }

  private static By administrator() {
    return JISR.acting(Role.ADMINISTRATOR, Side.A).form();
  }

  static Stream<Arguments> commands() {
    return Stream.of(
        Arguments.of("person.email.taken", (Function<String, Outcome>) TwoAtOnceTest::person),
        Arguments.of("account.login.taken", (Function<String, Outcome>) TwoAtOnceTest::account),
        Arguments.of("form.code.taken", (Function<String, Outcome>) TwoAtOnceTest::agreement),
        Arguments.of("form.code.taken", (Function<String, Outcome>) TwoAtOnceTest::roadmap));
  }

  private static Outcome person(String name) {
    return JISR.bean(Persons.class)
        .add(administrator(), new Persons.Add(Drafts.text(name), name + "@example.org", Lang.FR));
  }

  private static Outcome account(String name) {
    return JISR.bean(Accounts.class)
        .open(administrator(), new Accounts.Open(Acting.person(JISR), name, OneTimeCodes.fresh()));
  }

  private static Outcome agreement(String name) {
    return JISR.bean(Agreements.class)
        .create(
            officer(),
            new Agreements.Write(
                name, Drafts.text("T"), Drafts.text("P"), Drafts.text("G"), 3, true, 0));
  }

  private static Outcome roadmap(String name) {
    return JISR.bean(Roadmaps.class).create(officer(), Drafts.write(JISR, name, 0));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void oneGetsTheNameAndTheOtherIsTold(String refusal, Function<String, Outcome> command)
      throws Exception {
    String name = Drafts.code();
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<Outcome> late =
          JISR.bean(TransactionTemplate.class)
              .execute(status -> {
                done(command.apply(name));
                Future<Outcome> waiting = other.submit(() -> command.apply(name));
                untilItWaits(waiting);
                return waiting;
              });
      assertThat(refusal(late.get())).containsExactly(refusal);
    }
  }

  /** Until the other has looked, found nothing, and stands at the row that is not yet committed. */
  private static void untilItWaits(Future<Outcome> other) {
    while (!other.isDone() && waiting() == 0) {
      Thread.onSpinWait();
    }
  }

  private static int waiting() {
    return JISR.ownerSql()
        .sql("select count(*) from pg_locks where not granted")
        .query(Integer.class)
        .single();
  }
}
