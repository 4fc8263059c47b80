package org.jisr.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jisr.base.Lang;
import org.jisr.base.Outcome;
import org.jisr.base.Side;
import org.jisr.people.Act;
import org.jisr.people.Role;
import org.jisr.project.Directory;
import org.jisr.project.Project;
import org.jisr.testing.Acting;
import org.jisr.testing.Command;
import org.jisr.testing.Drafts;
import org.jisr.testing.Papers;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;

/** Every command about the documents, risks and notes of projects. */
public final class DossierCommands {

  private final Running jisr;
  private final ProjectDocuments documents;
  private final Risks risks;
  private final Notes notes;
  private final Acting officer;

  private DossierCommands(Running jisr) {
    this.jisr = jisr;
    this.documents = jisr.bean(ProjectDocuments.class);
    this.risks = jisr.bean(Risks.class);
    this.notes = jisr.bean(Notes.class);
    this.officer = jisr.acting(Role.OFFICER, Side.A);
  }

  public static Stream<Command> all(Running jisr) {
    DossierCommands commands = new DossierCommands(jisr);
    return Stream.of(
        new Command(Act.ADD_PROJECT_DOCUMENT, commands::add),
        new Command(Act.ADD_DOCUMENT_VERSION, commands::renew),
        new Command(Act.PUBLISH_DOCUMENT, commands::publish),
        new Command(Act.WITHDRAW_DOCUMENT, commands::withdraw),
        new Command(Act.ADD_RISK, commands::addRisk),
        new Command(Act.EDIT_RISK, commands::editRisk),
        new Command(Act.MOVE_RISK, commands::moveRisk),
        new Command(Act.ADD_NOTE, commands::addNote),
        new Command(Act.EDIT_NOTE, commands::editNote));
  }

  private Project written() {
    return Plans.written(jisr, word());
  }

  private static String word() {
    return Drafts.code().replace("-", "");
  }

  private Document document(Project project) {
    return Papers.added(jisr, project, Drafts.text("Rapport"), Papers.pdf("rapport", word()));
  }

  private Supplier<Outcome> add() {
    var add = Papers.add(written(), Drafts.text("Rapport"), Papers.pdf("rapport", word()));
    return () -> documents.add(officer.form(), add);
  }

  private Supplier<Outcome> renew() {
    Project project = written();
    var renew =
        new ProjectDocuments.Renew(
            project.id(), document(project).id(), List.of(Lang.FR), Papers.pdf("suite", word()));
    return () -> documents.renew(officer.form(), renew);
  }

  private Supplier<Outcome> publish() {
    Project project = Plans.published(jisr, word());
    long version = document(project).newest().id();
    return () -> documents.publish(officer.form(), project.id(), version);
  }

  private Supplier<Outcome> withdraw() {
    Project project = Plans.published(jisr, word());
    Document shown = Papers.published(jisr, document(project));
    var withdraw =
        new ProjectDocuments.Withdraw(project.id(), shown.newest().id(), "Raison de test");
    return () -> documents.withdraw(officer.form(), withdraw);
  }

  private Supplier<Outcome> addRisk() {
    long project = written().id();
    return () -> risks.add(officer.form(), project, risk(4, 0));
  }

  private Supplier<Outcome> editRisk() {
    long risk = kept();
    return () -> risks.edit(officer.form(), risk, risk(2, 1));
  }

  private Supplier<Outcome> moveRisk() {
    var close = new Risks.Step(kept(), RiskState.Act.CLOSE, "Raison de test");
    return () -> risks.step(officer.form(), close);
  }

  private long kept() {
    return Drafts.done(risks.add(officer.form(), written().id(), risk(4, 0)));
  }

  private Risks.Write risk(int likelihood, int version) {
    return new Risks.Write(
        Drafts.text("Marché infructueux"),
        Optional.of(likelihood),
        Optional.of(3),
        Optional.of(Side.B),
        Drafts.text("Relancer"),
        Optional.of(today()),
        version);
  }

  private LocalDate today() {
    return jisr.bean(Directory.class).today(officer.form());
  }

  private Supplier<Outcome> addNote() {
    long project = written().id();
    return () -> notes.add(officer.form(), project, note("PV 1", 0));
  }

  private Supplier<Outcome> editNote() {
    long note = Drafts.done(notes.add(officer.form(), written().id(), note("PV 1", 0)));
    return () -> notes.edit(officer.form(), note, note("PV 2", 1));
  }

  private Notes.Write note(String reference, int version) {
    return new Notes.Write(
        Optional.of(today()),
        Drafts.text("Le comité retient le projet"),
        Drafts.text("Comité de pilotage"),
        reference,
        Optional.empty(),
        version);
  }
}
