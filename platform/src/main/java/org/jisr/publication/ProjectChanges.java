package org.jisr.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jisr.base.LocalText;
import org.jisr.dossier.Document;
import org.jisr.dossier.ProjectDocuments;
import org.jisr.journal.Journal;
import org.jisr.journal.Line;
import org.jisr.project.Project;
import org.jisr.project.ProjectState;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What citizens read of the journal of a public project: its publication, and what changed since.
 * Neither persons nor the reasons they typed; of documents only those that are public now.
 */
@Component
public class ProjectChanges {

  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * What is told, by the act of the journal. A step of the life tells where it led; an amendment
   * that is only written is none.
   */
  private static final Map<String, String> TOLD = told();

  private static Map<String, String> told() {
    Map<String, String> told = new HashMap<>();
    for (ProjectState.Act act : ProjectState.Act.values()) {
      String step = act.name().toLowerCase(java.util.Locale.ROOT);
      told.put("project." + step, "change." + step);
    }
    told.keySet().removeAll(List.of("project.amend", "project.refuse_amendment"));
    told.put("project.enter", "change.public");
    told.put("project.public", "change.public");
    told.put("project.withdraw", "change.withdrawn");
    told.put("project.carry", "change.carried");
    told.put("project.milestone", "change.milestone");
    told.put("project.accept_amendment", "change.amendment");
    told.put("project.accept_minor", "change.minor");
    told.put("document.public", "change.document");
    return Map.copyOf(told);
  }

  private final Journal journal;
  private final ProjectDocuments documents;

  ProjectChanges(Journal journal, ProjectDocuments documents) {
    this.journal = journal;
    this.documents = documents;
  }

  /**
   * One change.
   *
   * @param key of its sentence
   * @param what the milestone or document it is about, or empty
   */
  public record Told(Instant at, String key, Optional<LocalText> what) {}

  /** The newest first. Nothing from before the project was public. */
  List<Told> of(Project project) {
    Map<Long, Document> shown =
        documents.published(project).stream().collect(Collectors.toMap(Document::id, d -> d));
    List<Line> lines =
        journal.of(
            Map.of("project", List.of(project.id()), "document", List.copyOf(shown.keySet())),
            List.copyOf(TOLD.keySet()));
    List<Told> told = new ArrayList<>();
    for (Line line : lines.reversed()) {
      if (!told.isEmpty() || published(line)) {
        told(line, project, shown).ifPresent(told::add);
      }
    }
    return told.reversed();
  }

  private static boolean published(Line line) {
    return line.act().equals("project.public")
        || line.act().equals("project.enter")
            && JSON.readTree(line.after()).path("publication").asString("").equals("PUBLIC");
  }

  private static Optional<Told> told(Line line, Project project, Map<Long, Document> shown) {
    return key(line).map(key -> new Told(line.at(), key, what(line, project, shown)));
  }

  /** The key of the sentence that tells a line; empty for one that citizens do not read. */
  static Optional<String> key(Line line) {
    return Optional.ofNullable(TOLD.get(line.act()));
  }

  private static Optional<LocalText> what(Line line, Project project, Map<Long, Document> shown) {
    return switch (line.act()) {
      case "project.milestone" -> milestone(line, project);
      case "document.public" -> Optional.ofNullable(shown.get(line.id())).map(Document::title);
      default -> Optional.empty();
    };
  }

  /**
   * The line keeps the number of the milestone and its day. Lines from before milestones had
   * numbers keep its place in the list of its time: then the day alone says which it was, or
   * nothing does.
   */
  private static Optional<LocalText> milestone(Line line, Project project) {
    int n = JSON.readValue(line.before(), Integer.class);
    LocalDate on = JSON.readValue(line.after(), LocalDate.class);
    List<Project.Milestone> all = project.sheet().milestones();
    return Stream.concat(all.stream().filter(m -> m.n() == n), all.stream())
        .filter(milestone -> milestone.done().equals(Optional.of(on)))
        .findFirst()
        .map(Project.Milestone::title);
  }
}
