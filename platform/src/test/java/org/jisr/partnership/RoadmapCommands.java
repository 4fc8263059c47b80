package org.jisr.partnership;

import static org.jisr.partnership.PartnershipCommands.about;
import static org.jisr.partnership.PartnershipCommands.both;
import static org.jisr.testing.Command.ready;
import static org.jisr.testing.Drafts.code;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jisr.base.Side;
import org.jisr.decision.Decisions;
import org.jisr.people.Act;
import org.jisr.people.Role;
import org.jisr.testing.Acting;
import org.jisr.testing.Command;
import org.jisr.testing.Drafts;
import org.jisr.testing.Running;

/** Every command about roadmaps, their axes and their commitments. */
final class RoadmapCommands {

  private final Running jisr;
  private final Agreements agreements;
  private final Roadmaps roadmaps;
  private final Commitments commitments;
  private final CommitmentSteps steps;
  private final Acting officer;

  RoadmapCommands(Running jisr) {
    this.jisr = jisr;
    this.agreements = jisr.bean(Agreements.class);
    this.roadmaps = jisr.bean(Roadmaps.class);
    this.commitments = jisr.bean(Commitments.class);
    this.steps = jisr.bean(CommitmentSteps.class);
    this.officer = jisr.acting(Role.OFFICER, Side.A);
  }

  Stream<Command> all() {
    return Stream.concat(ofRoadmaps(), ofAxesAndCommitments());
  }

  private Stream<Command> ofRoadmaps() {
    return Stream.of(
        ready(
            Act.CREATE_ROADMAP,
            () -> roadmaps.create(officer.form(), Drafts.write(jisr, code(), 0))),
        about(
            Act.EDIT_ROADMAP,
            this::draft,
            id ->
                roadmaps.edit(
                    officer.form(), id, Drafts.write(jisr, code(), roadmaps.get(id).version()))),
        about(Act.DISCARD_ROADMAP, this::draft, id -> roadmaps.discard(officer.form(), id)),
        about(Act.PROPOSE_ROADMAP, this::draft, id -> roadmaps.propose(officer.form(), id)),
        about(Act.PUBLISH_ROADMAP, this::signed, id -> roadmaps.publish(officer.form(), id)),
        about(
            Act.WITHDRAW_ROADMAP,
            this::published,
            id -> roadmaps.withdraw(officer.form(), new Roadmaps.Withdraw(id, "Raison de test"))),
        about(
            Act.RENEW_ROADMAP,
            this::signed,
            id -> roadmaps.renew(officer.form(), id, later(code()))));
  }

  private Stream<Command> ofAxesAndCommitments() {
    return Stream.of(
        about(
            Act.ADD_AXIS,
            this::draft,
            id ->
                commitments.addAxis(
                    officer.form(), id, new Commitments.WriteAxis("X2", text("Axe deux"), 0))),
        about(
            Act.EDIT_AXIS,
            this::axis,
            id ->
                commitments.editAxis(
                    officer.form(),
                    id,
                    new Commitments.WriteAxis("X9", text("Autre axe"), axisOf(id).version()))),
        about(
            Act.ADD_COMMITMENT,
            this::axis,
            id -> commitments.add(officer.form(), id, Drafts.commitment("C2", 0))),
        about(
            Act.EDIT_COMMITMENT,
            () -> {
              long roadmap = Drafts.proposed(jisr).subject();
              turnA(roadmap);
              return commitment(roadmap);
            },
            id ->
                commitments.edit(
                    officer.form(), id, Drafts.commitment("Z1", commitmentOf(id).version()))),
        about(Act.REMOVE_AXIS, this::axis, id -> commitments.removeAxis(officer.form(), id, true)),
        about(
            Act.REMOVE_COMMITMENT,
            () -> {
              long roadmap = draft();
              long axis = roadmaps.get(roadmap).axes().getFirst().id();
              done(commitments.add(officer.form(), axis, Drafts.commitment("C2", 0)));
              done(roadmaps.propose(officer.form(), roadmap));
              turnA(roadmap);
              return commitment(roadmap);
            },
            id -> commitments.remove(officer.form(), id)),
        about(
            Act.MOVE_COMMITMENT,
            () -> commitment(signed()),
            id ->
                steps.step(
                    officer.form(),
                    new CommitmentSteps.Step(
                        align(id), CommitmentState.Act.START, "Raison de test"))),
        about(
            Act.ALIGN_COMMITMENT,
            () -> commitment(draft()),
            id -> steps.align(officer.form(), align(id))));
  }

  private CommitmentSteps.Align align(long id) {
    return new CommitmentSteps.Align(id, List.of(goal()), commitmentOf(id).version());
  }

  private long draft() {
    return Drafts.roadmap(jisr);
  }

  private long signed() {
    long id = draft();
    both(jisr, done(roadmaps.propose(officer.form(), id)), Role.SIGNATORY);
    return id;
  }

  private long published() {
    long id = signed();
    both(jisr, done(roadmaps.publish(officer.form(), id)), Role.OFFICER);
    return id;
  }

  private Roadmaps.Write later(String code) {
    return new Roadmaps.Write(
        agreements.list().getFirst().id(),
        code,
        text("Suite " + code),
        Optional.of(LocalDate.of(2031, 1, 1)),
        Optional.of(LocalDate.of(2033, 12, 31)),
        0);
  }

  private long axis() {
    return roadmaps.get(draft()).axes().getFirst().id();
  }

  private Roadmap.Axis axisOf(long id) {
    return commitments.withAxis(id).orElseThrow().axis(id);
  }

  private long commitment(long roadmap) {
    return roadmaps.get(roadmap).commitments().findFirst().orElseThrow().id();
  }

  private Roadmap.Commitment commitmentOf(long id) {
    return commitments.withCommitment(id).orElseThrow().commitment(id);
  }

  private long goal() {
    return jisr.bean(Plans.class).list().getFirst().goals().getFirst().id();
  }

  private void turnA(long roadmap) {
    Decisions decisions = jisr.bean(Decisions.class);
    var open = decisions.of("roadmap.sign", roadmap);
    done(decisions.turn(jisr.acting(Role.SIGNATORY, Side.A).form(), Drafts.turn(open.getFirst())));
  }
}
