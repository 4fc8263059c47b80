package org.jisr.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.refusal;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.base.Side;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
import org.jisr.journal.Journal;
import org.jisr.people.Role;
import org.jisr.testing.Drafts;
import org.jisr.testing.Running;
import org.jisr.testing.Visitor;
import org.junit.jupiter.api.Test;

/** The goals a commitment serves are part of its form: none is lost, and nobody's overwritten. */
class GoalsTest {

  private static final Running JISR = Running.shared();

  private final Plans plans = JISR.bean(Plans.class);
  private final Commitments commitments = JISR.bean(Commitments.class);
  private final Roadmaps roadmaps = JISR.bean(Roadmaps.class);
  private final Visitor officer = JISR.visitor(Role.OFFICER, Side.A).reading("fr");
  private final Visitor other = JISR.visitor(Role.OFFICER, Side.B).reading("fr");
  private final List<Plan.Goal> goals = plans.list().getFirst().goals();

  private long commitment(long roadmap) {
    return roadmaps.get(roadmap).commitments().findFirst().orElseThrow().id();
  }

  private long signed() {
    Decision decision = Drafts.proposed(JISR);
    for (Side side : Side.values()) {
      done(
          JISR.bean(Decisions.class)
              .turn(JISR.acting(Role.SIGNATORY, side).form(), Drafts.turn(decision)));
    }
    return commitment(decision.subject());
  }

  private Roadmap.Commitment read(long id) {
    return commitments.withCommitment(id).orElseThrow().commitment(id);
  }

  private Set<Long> served(long id) {
    return plans.goalsByCommitment().getOrDefault(id, Set.of());
  }

  private static Map<String, String> written(int version, Plan.Goal goal) {
    return Map.of(
        "code", "C1",
        "body.fr", "Engagement",
        "body.source", "fr",
        "owner", "BOTH",
        "goals", Long.toString(goal.id()),
        "_version", Integer.toString(version));
  }

  @Test
  void areSavedWithTheCommitmentAndTheSecondOfTwoEditorsSeesWhatTheFirstTicked() {
    long id = commitment(Drafts.roadmap(JISR));
    String path = "/work/commitments/" + id;
    int version = read(id).version();
    assertThat(other.post(path, written(version, goals.get(0))).statusCode()).isEqualTo(303);
    HttpResponse<String> late = officer.post(path, written(version, goals.get(1)));
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body())
        .contains("<q>" + goals.get(0).code() + "</q>")
        .contains("value=\"" + goals.get(1).id() + "\" checked");
    assertThat(served(id)).containsExactly(goals.get(0).id());
    assertThat(JISR.bean(Journal.class).of("commitment", id, 5))
        .extracting(line -> line.act())
        .contains("commitment.align");
  }

  @Test
  void ofASignedCommitmentAreSavedWithItsStepOrAlone() {
    long id = signed();
    String path = "/work/commitments/" + id;
    assertThat(officer.get(path + "/edit").body())
        .containsOnlyOnce("class=\"button main\"")
        .contains("name=\"goals\"", "name=\"act\"");
    Map<String, String> step =
        new HashMap<>(Map.of("act", "START", "note", "Lancé", "_version", "1"));
    step.put("goals", Long.toString(goals.get(0).id()));
    assertThat(officer.post(path + "/step", step).statusCode()).isEqualTo(303);
    assertThat(read(id).state()).isEqualTo(CommitmentState.UNDER_WAY);
    assertThat(served(id)).containsExactly(goals.get(0).id());
    Map<String, String> alone =
        Map.of("act", "", "note", "", "_version", "2", "goals", "" + goals.get(1).id());
    assertThat(officer.post(path + "/step", alone).statusCode()).isEqualTo(303);
    assertThat(served(id)).containsExactly(goals.get(1).id());
    HttpResponse<String> late = other.post(path + "/step", step);
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("<q>" + goals.get(1).code() + "</q>");
    assertThat(served(id)).containsExactly(goals.get(1).id());
  }

  @Test
  void enteredByACodeThatNobodyHasAreRefusedAndTheOthersLeaveALine() {
    Roadmap roadmap = roadmaps.get(Drafts.roadmap(JISR));
    String plan = plans.list().getFirst().code();
    assertThat(refusal(plans.enterAlignment("ZZZ999", plan, goals.getFirst().code())))
        .containsExactly("alignment.unknown");
    Roadmap.Axis axis = roadmap.axes().getFirst();
    String code = "Y" + (100 + axis.id() % 900);
    done(
        commitments.add(
            JISR.acting(Role.OFFICER, Side.A).form(), axis.id(), Drafts.commitment(code, 0)));
    long id = roadmaps.get(roadmap.id()).commitments().toList().getLast().id();
    done(plans.enterAlignment(code, plan, goals.getFirst().code()));
    assertThat(JISR.bean(Journal.class).of("commitment", id, 1).getFirst().after())
        .contains(goals.getFirst().code());
  }
}
