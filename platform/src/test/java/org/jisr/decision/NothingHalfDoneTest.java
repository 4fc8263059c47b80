package org.jisr.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.turn;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jisr.api.ApiCommands;
import org.jisr.base.Outcome;
import org.jisr.base.Side;
import org.jisr.calendar.CalendarCommands;
import org.jisr.demonstration.Founding;
import org.jisr.dossier.DossierCommands;
import org.jisr.journal.Journal;
import org.jisr.journal.JournalFile;
import org.jisr.partnership.PartnershipCommands;
import org.jisr.people.Act;
import org.jisr.people.PeopleCommands;
import org.jisr.people.Role;
import org.jisr.people.TokenCommands;
import org.jisr.project.ProjectCommands;
import org.jisr.testing.Acting;
import org.jisr.testing.Command;
import org.jisr.testing.Drafts;
import org.jisr.testing.Faults;
import org.jisr.testing.Running;
import org.jisr.testing.Snapshot;
import org.jisr.track.TrackCommands;
import org.jisr.workbook.WorkbookCommands;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lets each statement of a command fail in turn, and finds everything or nothing. */
class NothingHalfDoneTest {

  /** Its own: what is looked at whole has to be small. */
  private static final Running JISR = Running.fresh().found();

  private static final Acting OFFICER = JISR.acting(Role.OFFICER, Side.A);

  /** What writes nothing that has to hold together: sessions, drafts, checks of files. */
  private static final Set<Act> NOTHING_TO_HALVE =
      EnumSet.of(
          Act.CHECK_IATI,
          Act.ASK_IATI_VALIDATE,
          Act.ASK_IATI_SCHEMA,
          Act.SIGN_IN,
          Act.GIVE_CODE,
          Act.SIGN_OUT,
          Act.CHANGE_SEAT,
          Act.KEEP_DRAFT,
          Act.DROP_DRAFT);

  /** Every room's commands; a room that comes later adds its own here. */
  static Stream<Command> commands() {
    return Stream.of(
            PeopleCommands.all(JISR),
            TokenCommands.all(JISR),
            PartnershipCommands.all(JISR),
            ProjectCommands.all(JISR),
            TrackCommands.all(JISR),
            DossierCommands.all(JISR),
            CalendarCommands.all(JISR),
            ApiCommands.all(JISR),
            Stream.of(
                new Command(Act.TURN_KEY, NothingHalfDoneTest::secondKey),
                new Command(Act.WITHDRAW_DECISION, NothingHalfDoneTest::withdrawal)),
            // Last: they bring many projects, with which every look at all of them takes longer.
            WorkbookCommands.all(JISR))
        .flatMap(all -> all);
  }

  private static Supplier<Outcome> secondKey() {
    Decision decision = halfTurned();
    return () ->
        JISR.bean(Decisions.class).turn(JISR.acting(Role.SIGNATORY, Side.B).form(), turn(decision));
  }

  private static Supplier<Outcome> withdrawal() {
    Decision decision = halfTurned();
    return () ->
        JISR.bean(Decisions.class)
            .withdraw(OFFICER.form(), new Decisions.Withdraw(decision.id(), "Erreur"));
  }

  private static Decision halfTurned() {
    Decision decision = Drafts.proposed(JISR);
    done(
        JISR.bean(Decisions.class)
            .turn(JISR.acting(Role.SIGNATORY, Side.A).form(), turn(decision)));
    return decision;
  }

  @AfterAll
  static void close() {
    JISR.close();
  }

  @Test
  void everyWritingActOfTheAccessTableIsTried() {
    Set<Act> missing = EnumSet.copyOf(Act.writing());
    missing.removeAll(NOTHING_TO_HALVE);
    commands().map(Command::act).forEach(missing::remove);
    assertThat(missing).as("acts without a command in this test").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void whicheverStatementFails(Command command) {
    int failed = 0;
    Supplier<Outcome> work = command.prepared().get();
    Snapshot before = Snapshot.of(JISR);
    for (int n = 1; ; n++) {
      if (!Faults.failing(n, () -> done(work.get()))) {
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
