package org.jisr.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.refusal;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
import org.jisr.decision.PublicationState;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.jisr.project.Project;
import org.jisr.project.Projects;
import org.jisr.store.Upload;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;
import org.jisr.testing.Snapshot;
import org.jisr.testing.Visitor;
import org.jisr.web.Formats;
import org.junit.jupiter.api.Test;

class DocumentsOfAProjectTest {

  private static final Running JISR = Running.shared();

  private final ProjectDocuments documents = JISR.bean(ProjectDocuments.class);
  private final Decisions decisions = JISR.bean(Decisions.class);
  private final Project project = Plans.published(JISR, Drafts.code().replace("-", ""));

  private static By officer(Side side) {
    return JISR.acting(Role.OFFICER, side).form();
  }

  private static Upload pdf() {
    return new Upload(
        "rapport.pdf", ("%PDF-1.7 " + Drafts.code()).getBytes(StandardCharsets.UTF_8));
  }

  private Document added(Project to, Upload file) {
    long id =
        done(
            documents.add(
                officer(Side.A),
                new ProjectDocuments.Add(
                    to.id(),
                    Drafts.text("Rapport"),
                    Optional.of(DocumentKind.REVIEW),
                    List.of(Lang.FR, Lang.AR),
                    file)));
    return documents.list(to.id()).stream().filter(d -> d.id() == id).findFirst().orElseThrow();
  }

  private Document now(Document document) {
    return documents.list(document.project()).stream()
        .filter(d -> d.id() == document.id())
        .findFirst()
        .orElseThrow();
  }

  private Decision asked(Document document) {
    long version = document.newest().id();
    return decisions
        .find(done(documents.publish(officer(Side.A), document.project(), version)))
        .orElseThrow();
  }

  private Document published(Document document) {
    Decision decision = asked(document);
    done(decisions.turn(officer(Side.A), Drafts.turn(decision)));
    done(decisions.turn(officer(Side.B), Drafts.turn(decision)));
    return now(document);
  }

  private String address(Document.Version version) {
    return "/projects/" + project.code() + "/documents/" + version.id();
  }

  private static int anyone(String path) {
    return JISR.visitor().get(path).statusCode();
  }

  @Test
  void aNewVersionKeepsTheOldOnes() {
    Upload first = pdf();
    Document document = added(project, first);
    done(
        documents.renew(
            officer(Side.B),
            new ProjectDocuments.Renew(project.id(), document.id(), List.of(Lang.FR), pdf())));
    Document after = now(document);
    assertThat(after.versions()).extracting(Document.Version::n).containsExactly(2, 1);
    HttpResponse<String> old =
        JISR.visitor(Role.AUDITOR, Side.B)
            .get(
                "/work/projects/" + project.id() + "/documents/" + after.versions().getLast().id());
    assertThat(old.body()).isEqualTo(new String(first.content(), StandardCharsets.UTF_8));
    assertThat(old.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
  }

  @Test
  void theSameBytesAreNoNewVersion() {
    Upload file = pdf();
    Document document = added(project, file);
    var again = new ProjectDocuments.Renew(project.id(), document.id(), List.of(Lang.FR), file);
    assertThat(refusal(documents.renew(officer(Side.A), again))).containsExactly("document.same");
  }

  @Test
  void anEmptyFormIsToldEverythingAtOnceAndLeavesNothing() {
    Snapshot before = Snapshot.of(JISR);
    HttpResponse<String> answer =
        JISR.visitor(Role.OFFICER, Side.A)
            .upload("/work/projects/" + project.id() + "/documents", Map.of(), "", new byte[0]);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("#f-title-fr", "#f-kind", "#f-langs", "#f-file")
        .contains("id=\"faults\"");
    assertThat(Snapshot.of(JISR)).isEqualTo(before);
  }

  @Test
  void aFileInDisguiseIsRefused() {
    Upload page = new Upload("page.pdf", "<html>".getBytes(StandardCharsets.UTF_8));
    assertThat(
            refusal(
                documents.add(
                    officer(Side.A),
                    new ProjectDocuments.Add(
                        project.id(),
                        Drafts.text("Page"),
                        Optional.of(DocumentKind.OTHER),
                        List.of(Lang.FR),
                        page))))
        .containsExactly("upload.type");
  }

  @Test
  void aDocumentIsOnlyGivenOutThroughItsOwnProject() {
    Document document = added(project, pdf());
    Project other = Plans.published(JISR, Drafts.code().replace("-", ""));
    Visitor officer = JISR.visitor(Role.OFFICER, Side.A);
    long version = document.newest().id();
    assertThat(officer.get("/work/projects/" + other.id() + "/documents/" + version).statusCode())
        .isEqualTo(404);
    Document shown = published(document);
    assertThat(anyone(address(shown.newest()))).isEqualTo(200);
    assertThat(anyone("/projects/" + other.code() + "/documents/" + version)).isEqualTo(404);
  }

  @Test
  void oneOfficerAloneShowsNothing() {
    Document document = added(project, pdf());
    assertThat(anyone(address(document.newest()))).isEqualTo(404);
    Decision decision = asked(document);
    done(decisions.turn(officer(Side.A), Drafts.turn(decision)));
    assertThat(now(document).newest().publication()).isEqualTo(PublicationState.PROPOSED);
    assertThat(anyone(address(document.newest()))).isEqualTo(404);
    assertThat(JISR.visitor().get("/projects/" + project.code()).body()).doesNotContain("Rapport");
    done(decisions.turn(officer(Side.B), Drafts.turn(decision)));
    assertThat(anyone(address(document.newest()))).isEqualTo(200);
    assertThat(JISR.visitor().get("/projects/" + project.code()).body())
        .contains(address(document.newest()), "PDF", "العربية");
  }

  @Test
  void theKeysAreTurnedOnTheVeryBytes() {
    Document document = added(project, pdf());
    assertThat(asked(document).wording().binds())
        .anyMatch(bind -> bind.value().equals(document.newest().hash()));
  }

  @Test
  void aLaterVersionStaysInternalUntilItsOwnDecision() {
    Document document = published(added(project, pdf()));
    done(
        documents.renew(
            officer(Side.A),
            new ProjectDocuments.Renew(project.id(), document.id(), List.of(Lang.FR), pdf())));
    Document after = now(document);
    assertThat(after.shown().orElseThrow().n()).isEqualTo(1);
    assertThat(anyone(address(after.newest()))).isEqualTo(404);
    assertThat(anyone(address(after.versions().getLast()))).isEqualTo(200);
  }

  @Test
  void aDocumentOfAProjectThatIsNotPublicCannotBeShown() {
    Project internal = Plans.contracted(JISR, Drafts.code().replace("-", ""));
    Document document = added(internal, pdf());
    assertThat(refusal(documents.publish(officer(Side.A), internal.id(), document.newest().id())))
        .containsExactly("document.project.internal");
  }

  private static String said(Lang lang, String key, Object... args) {
    return JISR.bean(org.jisr.web.Texts.class).get(lang, key, args).replace("'", "&#39;");
  }

  @Test
  void whatNeverWasPublicLooksAbsent() {
    Document document = added(project, pdf());
    assertThat(anyone(address(document.newest()))).isEqualTo(404);
    Decision decision = asked(document);
    done(decisions.withdraw(officer(Side.A), new Decisions.Withdraw(decision.id(), "Trop tôt")));
    assertThat(anyone(address(document.newest()))).as("asked and taken back").isEqualTo(404);
  }

  @Test
  void noKeyIsTurnedWhileTheProjectIsOutOfSight() {
    Document document = added(project, pdf());
    Decision decision = asked(document);
    done(
        JISR.bean(Projects.class)
            .withdraw(officer(Side.B), new Projects.Withdraw(project.id(), "Erreur")));
    assertThat(refusal(decisions.turn(officer(Side.A), Drafts.turn(decision))))
        .containsExactly("document.project.internal");
  }

  @Test
  void whenItsProjectIsWithdrawnTheDocumentGoesToo() {
    Document document = published(added(project, pdf()));
    done(
        JISR.bean(Projects.class)
            .withdraw(officer(Side.B), new Projects.Withdraw(project.id(), "Erreur")));
    assertThat(anyone(address(document.newest()))).isEqualTo(410);
    assertThat(JISR.visitor().get(address(document.newest())).body())
        .contains(said(Lang.FR, "document.withdrawn.regions"))
        .doesNotContain(project.title().in(Lang.FR).text());
  }

  @Test
  void aVersionTakenFromSightIsGoneAtOnceAndItsReasonStaysInside() {
    Document document = published(added(project, pdf()));
    var withdraw =
        new ProjectDocuments.Withdraw(project.id(), document.newest().id(), "Secret de Mme X");
    done(documents.withdraw(officer(Side.B), withdraw));
    assertThat(anyone(address(document.newest()))).isEqualTo(410);
    LocalDate today = LocalDate.ofInstant(JISR.clock().instant(), ZoneId.of("Africa/Casablanca"));
    for (Lang lang : Lang.values()) {
      String day = new Formats(lang).shortDate(today);
      assertThat(JISR.visitor().get(address(document.newest()) + "?lang=" + lang.code()).body())
          .contains(said(lang, "document.withdrawn.when", day, project.code()))
          .contains(said(lang, "document.withdrawn.ask"))
          .doesNotContain("Secret de Mme X", document.title().in(lang).text());
    }
    assertThat(JISR.visitor().get("/projects/" + project.code()).body())
        .doesNotContain("Secret de Mme X");
    assertThat(refusal(documents.withdraw(officer(Side.A), withdraw)))
        .containsExactly("step.illegal");
  }

  @Test
  void aQuestionTakenBackLeavesTheVersionInternal() {
    Document document = added(project, pdf());
    Decision decision = asked(document);
    done(decisions.withdraw(officer(Side.A), new Decisions.Withdraw(decision.id(), "Trop tôt")));
    assertThat(now(document).newest().publication()).isEqualTo(PublicationState.INTERNAL);
  }

  @Test
  void everyKindHasItsOwnIatiCodeOrNone() {
    assertThat(DocumentKind.values())
        .extracting(DocumentKind::iati)
        .filteredOn(code -> !code.isEmpty())
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("A(0[1-9]|1[0-2])"));
  }
}
