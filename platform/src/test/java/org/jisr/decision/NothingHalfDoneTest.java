package org.jisr.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.turn;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jisr.base.Outcome;
import org.jisr.base.Side;
import org.jisr.demonstration.Founding;
import org.jisr.journal.Journal;
import org.jisr.journal.JournalFile;
import org.jisr.partnership.Agreements;
import org.jisr.partnership.Roadmaps;
import org.jisr.people.Accounts;
import org.jisr.people.Persons;
import org.jisr.people.Role;
import org.jisr.testing.Acting;
import org.jisr.testing.Drafts;
import org.jisr.testing.Faults;
import org.jisr.testing.Running;
import org.jisr.testing.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lets each statement of a command fail in turn, and finds everything or nothing. */
class NothingHalfDoneTest {

  private static final Running JISR = Running.shared();
  private static final Acting OFFICER = JISR.acting(Role.OFFICER, Side.A);
  private static final Acting ADMINISTRATOR = JISR.acting(Role.ADMINISTRATOR, Side.A);

  /**
   * A command with its preparation.
   *
   * @param prepared makes what the command needs and answers the command itself
   */
  record Command(String name, Function<Running, Consumer<Running>> prepared) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Command> commands() {
    return Stream.of(
        command(
            "create a roadmap",
            0L,
            (jisr, none) ->
                jisr.bean(Roadmaps.class)
                    .create(OFFICER.form(), Drafts.write(jisr, Drafts.code(), 0))),
        new Command(
            "propose a roadmap",
            jisr -> {
              long id = Drafts.roadmap(jisr);
              return j -> done(j.bean(Roadmaps.class).propose(OFFICER.form(), id));
            }),
        new Command(
            "edit under a turned key",
            jisr -> {
              Decision decision = Drafts.proposed(jisr);
              turnA(decision);
              var promise =
                  jisr.bean(Roadmaps.class)
                      .get(decision.subject())
                      .commitments()
                      .findFirst()
                      .orElseThrow();
              return j ->
                  done(
                      j.bean(Roadmaps.class)
                          .editCommitment(
                              OFFICER.form(),
                              promise.id(),
                              Drafts.commitment("Z1", promise.version())));
            }),
        new Command(
            "turn the second key",
            jisr -> {
              Decision decision = Drafts.proposed(jisr);
              turnA(decision);
              return j ->
                  done(
                      j.bean(Decisions.class)
                          .turn(j.acting(Role.SIGNATORY, Side.B).form(), turn(decision)));
            }),
        new Command(
            "withdraw a decision",
            jisr -> {
              Decision decision = Drafts.proposed(jisr);
              turnA(decision);
              return j ->
                  done(
                      j.bean(Decisions.class)
                          .withdraw(
                              OFFICER.form(), new Decisions.Withdraw(decision.id(), "Erreur")));
            }),
        command(
            "attach a document",
            1L,
            (jisr, agreement) ->
                jisr.bean(Agreements.class)
                    .attach(
                        OFFICER.form(),
                        new Agreements.Attach(
                            agreement,
                            "Annexe",
                            org.jisr.base.Lang.FR,
                            new org.jisr.store.Upload(
                                "annexe.pdf",
                                ("%PDF-" + Drafts.code())
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8))))),
        command(
            "open an account",
            0L,
            (jisr, none) ->
                jisr.bean(Accounts.class)
                    .open(
                        ADMINISTRATOR.form(),
                        new Accounts.Open(
                            ADMINISTRATOR.form().person().id(),
                            Drafts.code(),
                            "une longue phrase"))),
        command(
            "add a person",
            0L,
            (jisr, none) ->
                jisr.bean(Persons.class)
                    .add(
                        ADMINISTRATOR.form(),
                        new Persons.Add(
                            "Test", Drafts.code() + "@jisr.invalid", org.jisr.base.Lang.FR))));
  }

  private interface Step {
    Outcome run(Running jisr, long id);
  }

  private static Command command(String name, long id, Step step) {
    return new Command(name, jisr -> j -> done(step.run(j, id)));
  }

  private static void turnA(Decision decision) {
    done(
        JISR.bean(Decisions.class)
            .turn(JISR.acting(Role.SIGNATORY, Side.A).form(), turn(decision)));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void whicheverStatementFails(Command command) {
    int failed = 0;
    Consumer<Running> work = command.prepared().apply(JISR);
    for (int n = 1; ; n++) {
      Snapshot before = Snapshot.of(JISR);
      if (!Faults.failing(n, () -> work.accept(JISR))) {
        assertThat(Snapshot.of(JISR)).isNotEqualTo(before);
        break;
      }
      failed++;
      assertThat(Snapshot.of(JISR)).as("after statement %d failed", n).isEqualTo(before);
    }
    assertThat(failed).as("statements that failed").isGreaterThanOrEqualTo(4);
  }

  @Test
  void notEvenWhenACooperationIsFounded() throws Exception {
    try (Running empty = Running.fresh()) {
      Snapshot before = Snapshot.of(empty);
      Founding founding = empty.bean(Founding.class);
      for (int n : new int[] {1, 2, 3, 5, 20, 60, 90}) {
        assertThat(Faults.failing(n, () -> founding.found(Running.facts()))).isTrue();
        assertThat(Snapshot.of(empty)).as("after statement %d failed", n).isEqualTo(before);
        assertThat(founding.founded()).isFalse();
      }
      assertThat(founding.found(Running.facts())).hasSize(2);
      assertThat(founding.founded()).isTrue();
      var check =
          JournalFile.export(empty.bean(Journal.class), Running.folder().resolve("founded.jsonl"));
      assertThat(check.lines()).isGreaterThan(5);
    }
  }
}
