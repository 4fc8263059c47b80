package org.jisr.publication;

import static org.jisr.testing.Drafts.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Money;
import org.jisr.base.Side;
import org.jisr.dossier.Document;
import org.jisr.dossier.ProjectDocuments;
import org.jisr.people.OrganisationType;
import org.jisr.people.Organisations;
import org.jisr.people.Role;
import org.jisr.project.Draft;
import org.jisr.project.Marker;
import org.jisr.project.Project;
import org.jisr.project.ProjectState;
import org.jisr.project.Projects;
import org.jisr.project.Published;
import org.jisr.testing.Papers;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;

/** Projects whose every text holds unmistakable words, as far on their way as a test needs. */
record Planted(Running jisr) {

  Published published() {
    return jisr.bean(Published.class);
  }

  Projects projects() {
    return jisr.bean(Projects.class);
  }

  ProjectDocuments documents() {
    return jisr.bean(ProjectDocuments.class);
  }

  private Draft draft(Words words) {
    Draft sample = Plans.draft(jisr, "ignored");
    long holder = organisation(words);
    return new Draft(
        words.text("title"),
        words.text("summary"),
        sample.lead(),
        Optional.of(holder),
        sample.counterpart(),
        sample.axis(),
        sample.commitments(),
        sample.purposes(),
        sample.targets(),
        List.of(new Marker(1, 1, words.text("reason"))),
        sample.startsOn(),
        sample.endsOn(),
        List.of(new Project.Place(Side.A, "MA-SET", words.text("place"), -7.61, 33.01)),
        List.of(
            new Project.Milestone(
                words.text("stone"), LocalDate.of(2026, 12, 1), Optional.empty())),
        List.of(new Project.Financing(holder, Money.of(7_777_777, Money.MAD), Optional.empty())),
        false);
  }

  private long organisation(Words words) {
    return done(
        jisr.bean(Organisations.class)
            .add(
                jisr.acting(Role.OFFICER, Side.A).form(),
                new Organisations.Write(
                    words.text("body"),
                    Optional.of(OrganisationType.ASSOCIATION),
                    Optional.of(Side.A),
                    List.of(),
                    0)));
  }

  /** A project as an officer has just written it, with a document. */
  Project written(Words words) {
    Project project =
        projects()
            .get(
                done(
                    projects()
                        .create(
                            jisr.acting(Role.OFFICER, Side.A).form(),
                            new Projects.Write(draft(words), 0))));
    document(project, words);
    return project;
  }

  Document document(Project project, Words words) {
    return Papers.added(
        jisr, project, words.text("paper"), Papers.pdf(words.of("file"), words.of("page")));
  }

  Project contracted(Words words) {
    return Plans.stepped(jisr, written(words), ProjectState.Act.CONTRACT, Role.SIGNATORY);
  }

  Project proposed(Words words) {
    Project project = contracted(words);
    done(projects().publish(jisr.acting(Role.OFFICER, Side.A).form(), project.id()));
    return projects().get(project.id());
  }

  Project published(Words words) {
    Project project = proposed(words);
    Plans.turned(jisr, projects().waiting(project).getFirst(), Role.OFFICER);
    documents().list(project.id()).forEach(document -> Papers.published(jisr, document));
    return projects().get(project.id());
  }

  void withdraw(Project project) {
    done(
        projects()
            .withdraw(
                jisr.acting(Role.OFFICER, Side.B).form(),
                new Projects.Withdraw(project.id(), "Erreur de montant")));
  }

  void begin(Project project) {
    done(
        projects()
            .step(
                jisr.acting(Role.OFFICER, Side.A).form(),
                new Projects.Step(project.id(), ProjectState.Act.AMEND, "Plus de temps")));
  }

  /** Writes another sheet into the amendment, which both sides have not accepted. */
  void amend(Project project, Words words) {
    int version = projects().get(project.id()).version();
    done(
        projects()
            .edit(
                jisr.acting(Role.OFFICER, Side.A).form(),
                project.id(),
                new Projects.Write(draft(words), version)));
  }
}
