package org.jisr.dossier;

import java.util.ArrayList;
import java.util.List;
import org.jisr.base.Lang;
import org.jisr.base.Refusal;
import org.jisr.base.TextRules;
import org.jisr.decision.PublicationState;
import org.jisr.project.Project;

/** What a document has to be, and when it can be shown. Pure. */
final class DocumentRules {

  private DocumentRules() {}

  static List<Refusal> faults(ProjectDocuments.Add add) {
    List<Refusal> faults =
        new ArrayList<>(TextRules.required("title", add.title(), TextRules.TITLE));
    if (add.kind().isEmpty()) {
      faults.add(Refusal.invalid("kind", "project.choice"));
    }
    faults.addAll(languages(add.langs()));
    faults.addAll(add.file().faults("file"));
    return faults;
  }

  /** The same bytes again are no new version. */
  static List<Refusal> faults(Document document, ProjectDocuments.Renew renew) {
    List<Refusal> faults = new ArrayList<>(languages(renew.langs()));
    faults.addAll(renew.file().faults("file"));
    String hash = org.jisr.base.Fingerprint.of(renew.file().content()).hex();
    document.versions().stream()
        .filter(version -> version.hash().equals(hash))
        .findFirst()
        .ifPresent(same -> faults.add(Refusal.invalid("file", "document.same", same.n())));
    return faults;
  }

  private static List<Refusal> languages(List<Lang> langs) {
    return langs.isEmpty() ? List.of(Refusal.invalid("langs", "document.langs")) : List.of();
  }

  static List<Refusal> publishable(Project project, Document.Version version) {
    List<Refusal> faults = new ArrayList<>();
    if (!project.isPublic()) {
      faults.add(Refusal.illegal("document.project.internal"));
    }
    if (PublicationState.LIFE.next(version.publication(), PublicationState.Act.PROPOSE).isEmpty()) {
      faults.add(Refusal.illegal("step.illegal"));
    }
    return faults;
  }
}
