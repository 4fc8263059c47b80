package org.jisr.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.text;

import java.time.LocalDate;
import java.util.List;
import org.jisr.base.Side;
import org.jisr.people.Role;
import org.jisr.testing.Faults;
import org.jisr.testing.Many;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;

class CommitteesReadTest {

  private static final Running JISR = Many.own();

  private final Committees committees = JISR.bean(Committees.class);

  @Test
  void allAreReadInThreeStatementsHoweverOftenTheyMet() {
    Committee committee = planted(50);
    assertThat(Faults.failing(4, committees::list)).as("a fourth statement").isFalse();
    assertThat(Faults.failing(3, committees::list)).as("a third statement").isTrue();
    assertThat(committee.meetings()).hasSize(50);
    assertThat(committee.meetings().getFirst().heldOn()).isEqualTo("2021-02-01");
    assertThat(committee.meetings())
        .allSatisfy(
            m -> assertThat(m.decisions()).extracting(d -> d.meeting()).containsOnly(m.id()));
  }

  @Test
  void theAlertsOfTheAgreementsAskNothingOfTheCommitteesAgain() {
    planted(50);
    List<Committee> read = committees.list();
    Alerts alerts = JISR.bean(Alerts.class);
    List<Agreement> all = JISR.bean(Agreements.class).list();
    int roadmaps = JISR.bean(Roadmaps.class).list().size();
    assertThat(
            Faults.failing(
                3 * roadmaps + 2, () -> alerts.byAgreement(all, read, LocalDate.of(2026, 11, 24))))
        .isFalse();
  }

  /** A committee with so many meetings, each with a decision that was carried out. */
  private Committee planted(int meetings) {
    long agreement = JISR.bean(Agreements.class).list().getFirst().id();
    done(
        committees.add(
            JISR.acting(Role.OFFICER, Side.A).form(),
            agreement,
            new Committees.Write(text("Comité très réuni"), 60, 0)));
    long id = committees.list().getLast().id();
    JISR.sql()
        .sql(
            """
            insert into partnership.meeting (committee_id, held_on, place, minutes)
            select ?, date '2017-01-01' + (n * interval '1 month'), 'Paris',
              cast('{"source": "fr", "fr": "Relevé"}' as jsonb)
            from generate_series(0, ? - 1) n
            """)
        .params(id, meetings)
        .update();
    JISR.sql()
        .sql(
            """
            insert into partnership.meeting_decision (meeting_id, body, owner, due_on, done_on)
            select id, minutes, 'A', held_on, held_on from partnership.meeting
            where committee_id = ?
            """)
        .param(id)
        .update();
    return committees.find(id).orElseThrow();
  }
}
