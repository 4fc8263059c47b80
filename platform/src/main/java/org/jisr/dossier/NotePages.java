package org.jisr.dossier;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jisr.decision.Decision;
import org.jisr.partnership.Committee;
import org.jisr.partnership.Committees;
import org.jisr.partnership.Deeds;
import org.jisr.people.By;
import org.jisr.project.Heads;
import org.jisr.project.Project;
import org.jisr.project.Projects;
import org.jisr.web.Drafts;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.web.Sending;
import org.jisr.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What was decided about a project, here and elsewhere, and all that was done to it. */
@Controller
class NotePages {

  private static final String TAB = "/work/projects/{id}/decisions";

  /** The longest page of deeds; what is older is in the journal. */
  private static final int DEEDS = 200;

  private final Notes notes;
  private final Risks risks;
  private final ProjectDocuments documents;
  private final Projects projects;
  private final Committees committees;
  private final Deeds deeds;
  private final Heads heads;
  private final Drafts drafts;
  private final Sending sending;

  NotePages(
      Notes notes,
      Risks risks,
      ProjectDocuments documents,
      Projects projects,
      Committees committees,
      Deeds deeds,
      Heads heads,
      Drafts drafts,
      Sending sending) {
    this.notes = notes;
    this.risks = risks;
    this.documents = documents;
    this.projects = projects;
    this.committees = committees;
    this.deeds = deeds;
    this.heads = heads;
    this.drafts = drafts;
    this.sending = sending;
  }

  private static Notes.Write command(Form form) {
    return new Notes.Write(
        form.date("decidedOn"),
        form.localText("body"),
        form.localText("organ"),
        form.text("reference"),
        Optional.of(form.text("meetingDecision"))
            .filter(id -> id.matches("\\d{1,18}"))
            .map(Long::valueOf),
        form.version());
  }

  private static Form form(Note note) {
    Form form = Form.empty();
    form.put("decidedOn", note.decidedOn().toString());
    form.put("body", note.body());
    form.put("organ", note.organ());
    form.put("reference", note.reference());
    form.put("meetingDecision", note.meetingDecision().map(String::valueOf).orElse(""));
    form.put("_version", Integer.toString(note.version()));
    return form;
  }

  @GetMapping(TAB)
  View list(Page page, @PathVariable long id) {
    return on(id, project -> shown(200, page, project, drafts.resume(page, Form.empty())));
  }

  private View shown(int status, Page page, Project project, Form form) {
    return View.of(
        status,
        "dossier/decisions",
        "head",
        heads.of(page, project),
        "decisions",
        decisions(project),
        "notes",
        notes.list(project.id()),
        "meetings",
        meetings(),
        "choice",
        choice(page),
        "form",
        form);
  }

  /** About the project and about its documents, the newest first. */
  private List<Decision> decisions(Project project) {
    return Stream.concat(
            projects.decisions(project).stream(), documents.decisions(project.id()).stream())
        .sorted(Comparator.comparing(Decision::id).reversed())
        .toList();
  }

  /** The meeting of each decision that a committee took. */
  private Map<Long, Committee.Meeting> meetings() {
    Map<Long, Committee.Meeting> byDecision = new LinkedHashMap<>();
    for (Committee committee : committees.list()) {
      for (Committee.Meeting meeting : committee.meetings()) {
        meeting.decisions().forEach(decision -> byDecision.put(decision.id(), meeting));
      }
    }
    return byDecision;
  }

  private Map<String, String> choice(Page page) {
    Map<String, String> choice = new LinkedHashMap<>();
    choice.put("", page.t("note.meeting.none"));
    for (Committee committee : committees.list()) {
      for (Committee.Meeting meeting : committee.meetings()) {
        meeting
            .decisions()
            .forEach(decision ->
                choice.put(
                    Long.toString(decision.id()),
                    page.shortDate(meeting.heldOn()) + " · " + page.plain(decision.body())));
      }
    }
    return choice;
  }

  @PostMapping("/work/projects/{id}/notes")
  View add(Page page, By by, Form form, @PathVariable long id) {
    Notes.Write write = command(form);
    return View.after(
        sending.send(form, () -> notes.add(by, id, write)),
        "/work/projects/" + id + "/decisions",
        refused -> on(id, project -> shown(422, page, project, form.with(refused))));
  }

  @GetMapping("/work/notes/{id}/edit")
  View write(Page page, @PathVariable long id) {
    return note(id, note -> written(200, page, note, drafts.resume(page, form(note))));
  }

  @PostMapping("/work/notes/{id}")
  View edit(Page page, By by, Form form, @PathVariable long id) {
    Notes.Write write = command(form);
    return View.after(
        sending.send(form, () -> notes.edit(by, id, write)),
        TAB,
        refused -> note(id, note -> written(422, page, note, form.refused(refused, form(note)))));
  }

  private View written(int status, Page page, Note note, Form form) {
    return on(
        note.project(),
        project ->
            View.of(
                status,
                "dossier/note",
                "head",
                heads.of(page, project),
                "note",
                note,
                "choice",
                choice(page),
                "form",
                form));
  }

  @GetMapping("/work/projects/{id}/journal")
  View journal(Page page, @PathVariable long id) {
    return on(
        id,
        project ->
            View.of(
                "dossier/journal",
                "head",
                heads.of(page, project),
                "deeds",
                deeds.of(things(project), DEEDS)));
  }

  /** The project and all that gathers around it, as the journal names them. */
  private Map<String, List<Long>> things(Project project) {
    return Map.of(
        "project",
        List.of(project.id()),
        "decision",
        decisions(project).stream().map(Decision::id).toList(),
        "document",
        documents.list(project.id()).stream().map(Document::id).toList(),
        "risk",
        risks.list(project.id()).stream().map(Risk::id).toList(),
        "note",
        notes.list(project.id()).stream().map(Note::id).toList());
  }

  private View note(long id, Function<Note, View> then) {
    return notes.find(id).map(then).orElseGet(View.Absent::new);
  }

  private View on(long id, Function<Project, View> then) {
    return projects.find(id).map(then).orElseGet(View.Absent::new);
  }
}
