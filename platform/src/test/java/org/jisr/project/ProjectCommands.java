package org.jisr.project;

import static org.jisr.testing.Command.ready;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jisr.base.Outcome;
import org.jisr.base.Side;
import org.jisr.partnership.Roadmap;
import org.jisr.people.Act;
import org.jisr.people.Role;
import org.jisr.testing.Acting;
import org.jisr.testing.Command;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;

/** Every command about projects. */
public final class ProjectCommands {

  private final Running jisr;
  private final Projects projects;
  private final Acting officer;

  private ProjectCommands(Running jisr) {
    this.jisr = jisr;
    this.projects = jisr.bean(Projects.class);
    this.officer = jisr.acting(Role.OFFICER, Side.A);
  }

  public static Stream<Command> all(Running jisr) {
    return new ProjectCommands(jisr).all();
  }

  private Stream<Command> all() {
    return Stream.of(
        ready(
            Act.CREATE_PROJECT,
            () ->
                projects.create(
                    officer.form(), new Projects.Write(Plans.draft(jisr, "indivis"), 0))),
        new Command(Act.EDIT_PROJECT, this::edit),
        new Command(Act.MOVE_PROJECT, this::contract),
        new Command(Act.CARRY_PROJECTS, this::carry),
        ready(Act.KEEP_VIEW, () -> views().keep(officer.form(), view())),
        new Command(
            Act.RENAME_VIEW,
            () -> {
              long id = Drafts.done(views().keep(officer.form(), view()));
              return () -> views().rename(officer.form(), id, "Vue " + UUID.randomUUID());
            }),
        new Command(
            Act.DROP_VIEW,
            () -> {
              long id = Drafts.done(views().keep(officer.form(), view()));
              return () -> views().drop(officer.form(), id);
            }),
        new Command(
            Act.REACH_MILESTONE,
            () -> {
              Project project = Plans.contracted(jisr, "jalon");
              return () ->
                  projects.reach(
                      officer.form(),
                      new Projects.Reach(
                          project.id(),
                          1,
                          Optional.of(
                              java.time.LocalDate.ofInstant(
                                  jisr.clock().instant(), java.time.ZoneOffset.UTC))));
            }),
        new Command(
            Act.PUBLISH_PROJECT,
            () -> {
              Project project = Plans.contracted(jisr, "publier");
              return () -> projects.publish(officer.form(), project.id());
            }),
        new Command(
            Act.WITHDRAW_PROJECT,
            () -> {
              Project project = Plans.published(jisr, "retirer");
              return () ->
                  projects.withdraw(
                      officer.form(), new Projects.Withdraw(project.id(), "Raison de test"));
            }));
  }

  private SavedViews views() {
    return jisr.bean(SavedViews.class);
  }

  private static SavedViews.Keep view() {
    return new SavedViews.Keep("Vue " + UUID.randomUUID(), Filter.search("mot"), false);
  }

  private Supplier<Outcome> edit() {
    Project project = Plans.written(jisr, "avant");
    return () ->
        projects.edit(
            officer.form(),
            project.id(),
            new Projects.Write(Plans.draft(jisr, "après"), project.version()));
  }

  private Supplier<Outcome> contract() {
    Project project = Plans.written(jisr, "contrat");
    return () ->
        projects.step(
            officer.form(),
            new Projects.Step(project.id(), ProjectState.Act.CONTRACT, "Raison de test"));
  }

  private Supplier<Outcome> carry() {
    Renewals renewals = new Renewals(jisr);
    Roadmap former = renewals.roadmap();
    Project project = renewals.project(former);
    var propose =
        new Carries.Propose(renewals.renewedAndSigned(former).id(), List.of(project.id()));
    return () -> jisr.bean(Carries.class).propose(officer.form(), propose);
  }
}
