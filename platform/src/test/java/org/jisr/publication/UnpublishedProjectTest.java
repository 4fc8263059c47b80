package org.jisr.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.partnership.Roadmaps;
import org.jisr.people.Role;
import org.jisr.project.Filter;
import org.jisr.project.Project;
import org.jisr.project.Projects;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;
import org.jisr.testing.Visitor;
import org.junit.jupiter.api.Test;

/** A project that is not public leaks nowhere; one that is stands everywhere. */
class UnpublishedProjectTest {

  private static final Running JISR = Running.shared();

  private final Projects projects = JISR.bean(Projects.class);

  /** Every way on which citizens meet projects, in every language. */
  private List<String> walk(Project project) {
    String commitment =
        JISR.bean(Roadmaps.class)
            .current()
            .orElseThrow()
            .axes()
            .getFirst()
            .commitments()
            .getFirst()
            .code();
    List<String> found = new ArrayList<>();
    for (Lang lang : Lang.values()) {
      Visitor anyone = JISR.visitor().reading(lang.code());
      for (String path :
          List.of(
              "/",
              "/roadmap",
              "/commitments/" + commitment,
              "/projects",
              "/projects?q=" + word(project),
              "/projects?axis=AX1&side=A&state=CONTRACTED",
              "/projects/" + project.code(),
              "/projects.csv",
              "/projects.json",
              "/projects.geojson",
              "/projects.csv?q=" + word(project),
              "/api/v1/projects?limit=100",
              "/api/v1/projects?q=" + word(project),
              "/api/v1/projects/" + project.code())) {
        String body = anyone.get(path).body();
        String unasked =
            body.replace("value=\"" + word(project) + "\"", "").replace("q=" + word(project), "");
        if (unasked.contains(word(project))) {
          found.add(lang.code() + " " + path);
        }
      }
    }
    return found;
  }

  private static String word(Project project) {
    return project.title().find(Lang.FR).orElseThrow().replace("Projet ", "");
  }

  @Test
  void aWrittenProjectIsNowhere() {
    int before = projects.countPublished(Filter.EVERYTHING);
    Project project = Plans.written(JISR, Drafts.code().replace("-", "") + "a");
    assertThat(walk(project)).isEmpty();
    assertThat(projects.countPublished(Filter.EVERYTHING)).isEqualTo(before);
  }

  @Test
  void aContractedProjectThatBothSidesDidNotPublishIsNowhere() {
    Project project = Plans.contracted(JISR, Drafts.code().replace("-", "") + "b");
    assertThat(walk(project)).isEmpty();
    assertThat(projects.serving().values().stream().mapToInt(n -> n).sum())
        .isEqualTo(servicesOfPublic());
  }

  private int servicesOfPublic() {
    return projects.published(Filter.EVERYTHING).stream()
        .mapToInt(p -> p.sheet().aims().commitments().size())
        .sum();
  }

  @Test
  void aPublicProjectStandsInEveryListAndAWithdrawnOneInNone() {
    Project project = Plans.published(JISR, Drafts.code().replace("-", "") + "c");
    assertThat(walk(project))
        .contains(
            "fr /projects",
            "ar /projects",
            "en /projects/" + project.code(),
            "fr /projects.csv",
            "fr /projects.json",
            "fr /projects.geojson",
            "fr /api/v1/projects?limit=100",
            "ar /api/v1/projects/" + project.code());
    Drafts.done(
        projects.withdraw(
            JISR.acting(Role.OFFICER, Side.B).form(),
            new Projects.Withdraw(project.id(), "Erreur de montant")));
    assertThat(walk(project)).isEmpty();
    assertThat(JISR.visitor().get("/projects/" + project.code()).statusCode()).isEqualTo(410);
  }

  @Test
  void whatAnAmendmentProposesIsNotRead() {
    Project project = Plans.published(JISR, Drafts.code().replace("-", "") + "d");
    String proposed = Drafts.code().replace("-", "") + "e";
    Drafts.done(
        projects.step(
            JISR.acting(Role.OFFICER, Side.A).form(),
            new Projects.Step(
                project.id(), org.jisr.project.ProjectState.Act.AMEND, "Plus de temps")));
    int version = projects.get(project.id()).version();
    Drafts.done(
        projects.edit(
            JISR.acting(Role.OFFICER, Side.A).form(),
            project.id(),
            new Projects.Write(Plans.draft(JISR, proposed), version)));
    assertThat(JISR.visitor().get("/projects/" + project.code()).body())
        .contains(word(project))
        .doesNotContain(proposed);
    Project accepted =
        Plans.stepped(
            JISR, project, org.jisr.project.ProjectState.Act.ACCEPT_AMENDMENT, Role.SIGNATORY);
    assertThat(word(accepted)).isEqualTo(proposed);
    assertThat(accepted.amendment()).isEmpty();
  }
}
