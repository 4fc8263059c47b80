package org.jisr.partnership;

import static org.jisr.testing.Command.ready;
import static org.jisr.testing.Drafts.code;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.text;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jisr.base.Lang;
import org.jisr.base.Outcome;
import org.jisr.base.Side;
import org.jisr.decision.Decisions;
import org.jisr.people.Act;
import org.jisr.people.Role;
import org.jisr.store.Upload;
import org.jisr.testing.Acting;
import org.jisr.testing.Command;
import org.jisr.testing.Drafts;
import org.jisr.testing.Running;

/** Every command about agreements, roadmaps, committees and plans. */
public final class PartnershipCommands {

  private final Running jisr;
  private final Agreements agreements;
  private final Amendments amendments;
  private final AgreementFiles files;
  private final Committees committees;
  private final Acting officer;

  private PartnershipCommands(Running jisr) {
    this.jisr = jisr;
    this.agreements = jisr.bean(Agreements.class);
    this.amendments = jisr.bean(Amendments.class);
    this.files = jisr.bean(AgreementFiles.class);
    this.committees = jisr.bean(Committees.class);
    this.officer = jisr.acting(Role.OFFICER, Side.A);
  }

  public static Stream<Command> all(Running jisr) {
    PartnershipCommands commands = new PartnershipCommands(jisr);
    return Stream.of(
            commands.ofAgreements(),
            commands.ofAmendmentsAndDocuments(),
            new RoadmapCommands(jisr).all(),
            commands.ofCommittees())
        .flatMap(all -> all);
  }

  private Stream<Command> ofAgreements() {
    return Stream.of(
        ready(Act.CREATE_AGREEMENT, () -> agreements.create(officer.form(), agreement(code(), 0))),
        about(
            Act.EDIT_AGREEMENT,
            this::draftAgreement,
            id ->
                agreements.edit(
                    officer.form(), id, agreement(code(), agreements.get(id).version()))),
        about(
            Act.PROPOSE_AGREEMENT,
            this::draftAgreement,
            id -> agreements.propose(officer.form(), id)),
        about(
            Act.PUBLISH_AGREEMENT,
            this::signedAgreement,
            id -> agreements.publish(officer.form(), id)),
        about(
            Act.RENEW_AGREEMENT,
            this::signedAgreement,
            id -> agreements.renew(officer.form(), id, agreement(code(), 0))),
        about(
            Act.DISCARD_AGREEMENT,
            () -> {
              long id = draftAgreement();
              done(files.attach(officer.form(), annex(id)));
              return id;
            },
            id -> agreements.discard(officer.form(), id)));
  }

  private Stream<Command> ofAmendmentsAndDocuments() {
    return Stream.of(
        about(
            Act.ADD_AMENDMENT,
            this::signedAgreement,
            id -> amendments.create(officer.form(), id, amendment(0))),
        about(
            Act.EDIT_AMENDMENT,
            this::draftAmendment,
            id ->
                amendments.edit(
                    officer.form(), id, amendment(amendments.find(id).orElseThrow().version()))),
        about(
            Act.DISCARD_AMENDMENT,
            this::draftAmendment,
            id -> amendments.discard(officer.form(), id)),
        about(
            Act.PROPOSE_AMENDMENT,
            this::draftAmendment,
            id -> amendments.propose(officer.form(), id)),
        about(
            Act.ADD_DOCUMENT, this::draftAgreement, id -> files.attach(officer.form(), annex(id))),
        new Command(
            Act.REMOVE_DOCUMENT,
            () -> {
              long id = draftAgreement();
              long document = done(files.attach(officer.form(), annex(id)));
              return () -> files.remove(officer.form(), id, document);
            }));
  }

  private long draftAmendment() {
    long id = signedAgreement();
    done(amendments.create(officer.form(), id, amendment(0)));
    return amendments.of(id).getFirst().id();
  }

  private static AgreementFiles.Attach annex(long agreement) {
    return new AgreementFiles.Attach(
        agreement,
        "Annexe",
        Lang.FR,
        new Upload("annexe.pdf", ("%PDF-" + code()).getBytes(StandardCharsets.UTF_8)));
  }

  private Stream<Command> ofCommittees() {
    return Stream.of(
        ready(Act.ADD_MEETING, () -> committees.hold(officer.form(), meeting())),
        about(
            Act.ADD_MEETING_DECISION,
            () -> done(committees.hold(officer.form(), meeting())),
            id -> committees.decide(officer.form(), decision(id))),
        about(
            Act.ADD_COMMITTEE,
            this::draftAgreement,
            id -> committees.add(officer.form(), id, committee(0))),
        about(
            Act.EDIT_COMMITTEE,
            () -> {
              done(committees.add(officer.form(), draftAgreement(), committee(0)));
              return committees.list().getLast().id();
            },
            id -> committees.edit(officer.form(), id, committee(1))),
        about(
            Act.EDIT_MEETING,
            () -> done(committees.hold(officer.form(), meeting())),
            id -> committees.edit(officer.form(), id, again(id))),
        about(
            Act.EDIT_MEETING_DECISION,
            this::decided,
            id ->
                committees.reword(
                    officer.form(),
                    id,
                    new Committees.Decide(
                        0,
                        text("Autrement"),
                        Owner.A,
                        Optional.of(LocalDate.of(2029, 2, 28)),
                        committees.findDecision(id).orElseThrow().version()))),
        about(
            Act.FINISH_MEETING_DECISION,
            this::decided,
            id -> committees.finish(officer.form(), id)),
        about(
            Act.REOPEN_MEETING_DECISION,
            () -> {
              long id = decided();
              done(committees.finish(officer.form(), id));
              return id;
            },
            id -> committees.reopen(officer.form(), id)));
  }

  private static Committees.Write committee(int version) {
    return new Committees.Write(text("Comité " + code()), 6, version);
  }

  private long decided() {
    return done(
        committees.decide(
            officer.form(), decision(done(committees.hold(officer.form(), meeting())))));
  }

  private Committees.Hold again(long meeting) {
    Committee.Meeting held = committees.findMeeting(meeting).orElseThrow();
    return new Committees.Hold(
        held.committee(), Optional.of(held.heldOn()), "Paris", held.minutes(), held.version());
  }

  /** A command about a thing that is made anew for it. */
  static Command about(Act act, Supplier<Long> made, LongFunction<Outcome> command) {
    return new Command(
        act,
        () -> {
          long id = made.get();
          return () -> command.apply(id);
        });
  }

  private static Agreements.Write agreement(String code, int version) {
    return new Agreements.Write(
        code, text("Accord " + code), text("Objet"), text("Comité"), 5, true, version);
  }

  private long draftAgreement() {
    return done(agreements.create(officer.form(), agreement(code(), 0)));
  }

  private long signedAgreement() {
    long id = draftAgreement();
    both(jisr, done(agreements.propose(officer.form(), id)), Role.SIGNATORY);
    return id;
  }

  private static Amendments.Write amendment(int version) {
    return new Amendments.Write(text("Avenant"), Optional.of(LocalDate.of(2039, 1, 1)), version);
  }

  private Committees.Hold meeting() {
    return new Committees.Hold(
        committees.list().getFirst().id(),
        Optional.of(LocalDate.ofInstant(jisr.clock().instant(), ZoneOffset.UTC)),
        "Casablanca",
        text("Relevé"),
        0);
  }

  private static Committees.Decide decision(long meeting) {
    return new Committees.Decide(
        meeting, text("Envoyer la liste"), Owner.A, Optional.of(LocalDate.of(2029, 1, 31)), 0);
  }

  static void both(Running jisr, long decision, Role role) {
    Decisions decisions = jisr.bean(Decisions.class);
    for (Side side : Side.values()) {
      done(
          decisions.turn(
              jisr.acting(role, side).form(), Drafts.turn(decisions.find(decision).orElseThrow())));
    }
  }
}
