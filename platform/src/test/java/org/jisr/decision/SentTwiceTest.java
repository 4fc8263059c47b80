package org.jisr.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.refusal;
import static org.jisr.testing.Drafts.turn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jisr.base.Outcome;
import org.jisr.base.Side;
import org.jisr.journal.Journal;
import org.jisr.partnership.Roadmaps;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.jisr.testing.Acting;
import org.jisr.testing.Drafts;
import org.jisr.testing.Running;
import org.jisr.testing.Snapshot;
import org.junit.jupiter.api.Test;

class SentTwiceTest {

  private static final Running JISR = Running.shared();
  private static final Acting OFFICER = JISR.acting(Role.OFFICER, Side.A);

  private final Roadmaps roadmaps = JISR.bean(Roadmaps.class);

  @Test
  void aFormHasOneEffectAndTheSameAnswer() {
    By form = OFFICER.form();
    String code = Drafts.code();
    Outcome first = roadmaps.create(form, Drafts.write(JISR, code, 0));
    Snapshot after = Snapshot.of(JISR);
    assertThat(roadmaps.create(form, Drafts.write(JISR, code, 0))).isEqualTo(first);
    assertThat(Snapshot.of(JISR)).isEqualTo(after);
  }

  @Test
  void atTheSameMomentToo() throws Exception {
    By form = OFFICER.form();
    var write = Drafts.write(JISR, Drafts.code(), 0);
    long before = lines();
    List<Outcome> answers = together(8, () -> roadmaps.create(form, write));
    assertThat(answers.stream().distinct()).hasSize(1);
    done(answers.getFirst());
    assertThat(lines()).isEqualTo(before + 1);
  }

  @Test
  void aFormOfSomebodyElseAnswersNothing() {
    UUID key = UUID.randomUUID();
    done(roadmaps.create(OFFICER.form(key), Drafts.write(JISR, Drafts.code(), 0)));
    By other = JISR.acting(Role.OFFICER, Side.B).form(key);
    assertThat(refusal(roadmaps.create(other, Drafts.write(JISR, Drafts.code(), 0))))
        .containsExactly("refusal.absent");
  }

  @Test
  void aRefusedFormCanBeMendedAndSentAgain() {
    By form = OFFICER.form();
    assertThat(refusal(roadmaps.create(form, Drafts.write(JISR, "not a code", 0))))
        .containsExactly("form.code.invalid");
    done(roadmaps.create(form, Drafts.write(JISR, Drafts.code(), 0)));
  }

  @Test
  void twoOfficersWhoEditAtOnceGetOneEffectAndOneConflictThatNamesTheOther() throws Exception {
    long id = Drafts.roadmap(JISR);
    var roadmap = roadmaps.get(id);
    By other = JISR.acting(Role.OFFICER, Side.B).form();
    var write = Drafts.write(JISR, roadmap.code(), roadmap.version());
    done(roadmaps.edit(OFFICER.form(), id, write));
    Outcome late = roadmaps.edit(other, id, write);
    assertThat(late).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused) late).reasons().getFirst().args())
        .containsExactly(OFFICER.form().person().name());
  }

  @Test
  void bothKeysTurnedAtOnceDecideOnce() throws Exception {
    Decision decision = Drafts.proposed(JISR);
    By a = JISR.acting(Role.SIGNATORY, Side.A).form();
    By b = JISR.acting(Role.SIGNATORY, Side.B).form();
    List<Callable<Outcome>> keys = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      keys.add(() -> JISR.bean(Decisions.class).turn(a, turn(decision)));
      keys.add(() -> JISR.bean(Decisions.class).turn(b, turn(decision)));
    }
    together(keys).forEach(Drafts::done);
    Decision after = JISR.bean(Decisions.class).find(decision.id()).orElseThrow();
    assertThat(after.keys()).hasSize(2);
    assertThat(after.state()).isEqualTo(DecisionState.DECIDED);
    assertThat(
            JISR.bean(Journal.class).of("decision", decision.id(), 50).stream()
                .filter(line -> line.act().equals("decision.decided")))
        .hasSize(1);
  }

  @Test
  void isForgottenAfterADayAndNotBefore() {
    By form = OFFICER.form();
    done(roadmaps.create(form, Drafts.write(JISR, Drafts.code(), 0)));
    String count = "select count(*) from people.once where key = ?";
    JISR.clock().pass(Duration.ofHours(23));
    forget();
    assertThat(JISR.sql().sql(count).param(form.once()).query(Long.class).single()).isOne();
    JISR.clock().pass(Duration.ofHours(2));
    forget();
    assertThat(JISR.sql().sql(count).param(form.once()).query(Long.class).single()).isZero();
  }

  private static void forget() {
    org.springframework.test.util.ReflectionTestUtils.invokeMethod(
        JISR.bean(org.jisr.people.Acts.class), "forget");
  }

  private static List<Outcome> together(int times, Callable<Outcome> work) throws Exception {
    return together(java.util.Collections.nCopies(times, work));
  }

  private static List<Outcome> together(List<Callable<Outcome>> work) throws Exception {
    List<Outcome> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
      for (Future<Outcome> answer : threads.invokeAll(work)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  private static long lines() {
    return JISR.bean(Journal.class).last().orElseThrow().n();
  }
}
