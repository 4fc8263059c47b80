package org.jisr.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jisr.base.Fingerprint;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
import org.jisr.decision.PublicationState;
import org.jisr.journal.Change;
import org.jisr.journal.Journal;
import org.jisr.people.Act;
import org.jisr.people.Acts;
import org.jisr.people.By;
import org.jisr.project.Project;
import org.jisr.project.Projects;
import org.jisr.project.Published;
import org.jisr.store.Documents;
import org.jisr.store.Scanner;
import org.jisr.store.Upload;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The documents of projects. A version is internal until an officer of each side has said that it
 * may be seen; citizens then see it for as long as its project is public too.
 */
@Service
public class ProjectDocuments {

  static final String PUBLISH = "document.publish";

  private final DocumentStore store;
  private final Acts acts;
  private final Decisions decisions;
  private final Documents contents;
  private final Scanner scanner;
  private final Projects projects;
  private final Published publicProjects;
  private final DocumentWording wording;
  private final Journal journal;

  ProjectDocuments(
      JdbcClient sql,
      Clock clock,
      Acts acts,
      Decisions decisions,
      Documents contents,
      Scanner scanner,
      Projects projects,
      Published publicProjects,
      DocumentWording wording,
      Journal journal) {
    this.store = new DocumentStore(sql, clock);
    this.acts = acts;
    this.decisions = decisions;
    this.contents = contents;
    this.scanner = scanner;
    this.projects = projects;
    this.publicProjects = publicProjects;
    this.wording = wording;
    this.journal = journal;
  }

  /** The first version of a document. The kind is empty when none was chosen. */
  public record Add(
      long project, LocalText title, Optional<DocumentKind> kind, List<Lang> langs, Upload file) {}

  /** The next version of a document of a project. */
  public record Renew(long project, long document, List<Lang> langs, Upload file) {}

  /** A version taken from sight, and why. */
  public record Withdraw(long project, long version, String reason) {}

  /** All of a project, in the order they came. */
  public List<Document> list(long project) {
    return store.list("where project_id = ? order by id", project);
  }

  /** Those of a public project of which a version is public; of any other project none. */
  public List<Document> published(Project project) {
    return project.isPublic()
        ? list(project.id()).stream().filter(d -> d.shown().isPresent()).toList()
        : List.of();
  }

  /** A version of a document of this very project. */
  public Optional<Document.Version> find(long project, long version) {
    return list(project).stream().flatMap(d -> d.version(version).stream()).findFirst();
  }

  /** A version that citizens may have: public, of a project that is public. */
  public Optional<Document.Version> findPublic(String code, long version) {
    return publicProjects
        .find(code)
        .flatMap(project -> find(project.id(), version))
        .filter(Document.Version::isPublic);
  }

  /**
   * A version that citizens could have and cannot any more.
   *
   * @param project whose document it is, public or withdrawn too
   */
  public record Withdrawn(Project project, Instant at) {}

  /** Since when citizens cannot have a version; empty for what never was public, or still is. */
  public Optional<Withdrawn> withdrawn(String code, long version) {
    return publicProjects
        .findSeen(code)
        .flatMap(project ->
            find(project.id(), version)
                .flatMap(v -> withdrawnAt(project, v))
                .map(at -> new Withdrawn(project, at)));
  }

  private Optional<Instant> withdrawnAt(Project project, Document.Version version) {
    if (version.publication().leavesNotice()) {
      return store.withdrawnAt(version.id());
    }
    return version.isPublic() && !project.isPublic()
        ? Optional.ofNullable(
            journal.changed("project", List.of("project.withdraw")).get(project.id()))
        : Optional.empty();
  }

  /** Writes the content of a version, see {@link Documents#write}. */
  public void write(Document.Version version, OutputStream out) throws IOException {
    contents.write(new Fingerprint(version.hash()), out);
  }

  public Outcome add(By by, Add add) {
    return scanner.passed("file", add.file().content(), () -> added(by, add));
  }

  private Outcome added(By by, Add add) {
    return acts.run(
        by,
        Act.ADD_PROJECT_DOCUMENT,
        () -> {
          if (projects.find(add.project()).isEmpty()) {
            return Outcome.refused(new Refusal.Absent());
          }
          List<Refusal> faults = DocumentRules.faults(add);
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          long id = store.insert(add.project(), add.title(), add.kind().orElseThrow());
          kept(id, 1, add.langs(), add.file());
          acts.record(by, Change.made("document.add", "document", id, get(id)));
          return Outcome.done(id);
        });
  }

  public Outcome renew(By by, Renew renew) {
    return scanner.passed("file", renew.file().content(), () -> renewed(by, renew));
  }

  private Outcome renewed(By by, Renew renew) {
    return acts.run(
        by,
        Act.ADD_DOCUMENT_VERSION,
        () -> {
          Optional<Document> before = store.lock(renew.project(), renew.document());
          if (before.isEmpty()) {
            return Outcome.refused(new Refusal.Absent());
          }
          List<Refusal> faults = DocumentRules.faults(before.get(), renew);
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          kept(renew.document(), before.get().newest().n() + 1, renew.langs(), renew.file());
          Document.Version after = get(renew.document()).newest();
          acts.record(
              by,
              Change.edited(
                  "document.renew", "document", renew.document(), before.get().newest(), after));
          return Outcome.done(renew.document());
        });
  }

  private void kept(long document, int n, List<Lang> langs, Upload file) {
    store.insert(document, n, langs, file, contents.keep(file.content()));
  }

  /** Asks both sides whether a version may be seen. */
  public Outcome publish(By by, long project, long version) {
    return acts.run(
        by,
        Act.PUBLISH_DOCUMENT,
        () ->
            on(
                project,
                version,
                document -> {
                  Project owner = projects.get(project);
                  Document.Version wanted = document.version(version).orElseThrow();
                  List<Refusal> faults = DocumentRules.publishable(owner, wanted);
                  if (!faults.isEmpty()) {
                    return Outcome.refused(faults);
                  }
                  showTo(
                      by, document, wanted, PublicationState.Act.PROPOSE, "document.publish", "");
                  return Outcome.done(
                      decisions.propose(by, wording.publication(owner, document, wanted)));
                }));
  }

  /** Takes a version from sight. */
  public Outcome withdraw(By by, Withdraw withdraw) {
    return acts.run(
        by,
        Act.WITHDRAW_DOCUMENT,
        () ->
            on(
                withdraw.project(),
                withdraw.version(),
                document -> {
                  Document.Version shown = document.version(withdraw.version()).orElseThrow();
                  if (!shown.isPublic()) {
                    return Outcome.refused(Refusal.illegal("step.illegal"));
                  }
                  if (withdraw.reason().isBlank()) {
                    return Outcome.refused(Refusal.invalid("reason", "form.reason.missing"));
                  }
                  String reason = withdraw.reason().strip();
                  showTo(
                      by,
                      document,
                      shown,
                      PublicationState.Act.WITHDRAW,
                      "document.withdraw",
                      reason);
                  return Outcome.done(withdraw.project());
                }));
  }

  private Outcome on(long project, long version, Function<Document, Outcome> then) {
    return store
        .documentOf(version)
        .flatMap(document -> store.lock(project, document))
        .map(then)
        .orElseGet(() -> Outcome.refused(new Refusal.Absent()));
  }

  void hold(long version) {
    store.documentOf(version).ifPresent(document -> store.lock(get(document).project(), document));
  }

  /** Both keys are in, or the question was taken back. */
  void showTo(By by, long version, PublicationState.Act step, String act) {
    Document document = get(store.documentOf(version).orElseThrow());
    showTo(by, document, document.version(version).orElseThrow(), step, act, "");
  }

  private void showTo(
      By by,
      Document document,
      Document.Version version,
      PublicationState.Act step,
      String act,
      String reason) {
    PublicationState after = PublicationState.LIFE.after(version.publication(), step);
    store.publish(version.id(), after);
    acts.record(
        by,
        Change.edited(act, "document", document.id(), version.publication(), after)
            .because(reason));
  }

  /** Why no key can be turned on a version now. */
  Optional<Refusal> hindrance(long version) {
    boolean seen =
        store
            .documentOf(version)
            .flatMap(id -> projects.find(get(id).project()))
            .filter(Project::isPublic)
            .isPresent();
    return seen ? Optional.empty() : Optional.of(Refusal.illegal("document.project.internal"));
  }

  /** The page of the project on which a version stands. */
  String place(long version) {
    return "/work/projects/"
        + store.documentOf(version).map(id -> get(id).project()).orElse(0L)
        + "/documents";
  }

  /** Every question whether a version of a project may be seen, waiting or ended. */
  List<Decision> decisions(long project) {
    return list(project).stream()
        .flatMap(document -> document.versions().stream())
        .flatMap(version -> decisions.of(PUBLISH, version.id()).stream())
        .toList();
  }

  private Document get(long id) {
    return store.list("where id = ?", id).getFirst();
  }
}
