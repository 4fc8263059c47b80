package org.jisr.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jisr.base.LocalText;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.base.TextRules;
import org.jisr.journal.Change;
import org.jisr.partnership.Committees;
import org.jisr.people.Act;
import org.jisr.people.Acts;
import org.jisr.people.By;
import org.jisr.project.Directory;
import org.jisr.project.Projects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Notes of what bodies decided about projects, outside Jisr's own joint decisions. */
@Service
public class Notes {

  private final NoteStore store;
  private final Acts acts;
  private final Projects projects;
  private final Committees committees;
  private final Directory directory;

  Notes(JdbcClient sql, Acts acts, Projects projects, Committees committees, Directory directory) {
    this.store = new NoteStore(sql);
    this.acts = acts;
    this.projects = projects;
    this.committees = committees;
    this.directory = directory;
  }

  /** What an officer writes. */
  public record Write(
      Optional<LocalDate> decidedOn,
      LocalText body,
      LocalText organ,
      String reference,
      Optional<Long> meetingDecision,
      int version) {}

  /** All of a project, the newest decision first. */
  public List<Note> list(long project) {
    return store.list("where project_id = ? order by decided_on desc, id desc", project);
  }

  public Optional<Note> find(long id) {
    return store.list("where id = ?", id).stream().findFirst();
  }

  public Outcome add(By by, long project, Write write) {
    return acts.run(
        by,
        Act.ADD_NOTE,
        () -> projects.find(project),
        found -> {
          List<Refusal> faults = faults(write, directory.today(by));
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          long id = store.insert(project, write);
          acts.record(by, Change.made("note.add", "note", id, write));
          return Outcome.done(id);
        });
  }

  /** Corrects a note; the journal keeps what it said. */
  public Outcome edit(By by, long id, Write write) {
    return acts.run(
        by,
        Act.EDIT_NOTE,
        () -> store.lock(id),
        before -> {
          if (before.version() != write.version()) {
            return acts.conflict("note", id, before.version());
          }
          List<Refusal> faults = faults(write, directory.today(by));
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          store.update(id, write);
          acts.record(by, Change.edited("note.edit", "note", id, before, write));
          return Outcome.done(before.project());
        });
  }

  private List<Refusal> faults(Write write, LocalDate today) {
    List<Refusal> faults = new ArrayList<>();
    if (write.decidedOn().isEmpty()) {
      faults.add(Refusal.invalid("decidedOn", "form.date.missing"));
    }
    write
        .decidedOn()
        .filter(day -> day.isAfter(today))
        .ifPresent(day -> faults.add(Refusal.invalid("decidedOn", "note.future", today)));
    faults.addAll(TextRules.required("body", write.body(), TextRules.BODY));
    faults.addAll(TextRules.required("organ", write.organ(), TextRules.TITLE));
    faults.addAll(TextRules.optional("reference", write.reference(), TextRules.TITLE));
    if (write.meetingDecision().filter(id -> committees.findMeetingOf(id).isEmpty()).isPresent()) {
      faults.add(Refusal.invalid("meetingDecision", "project.choice"));
    }
    return faults;
  }
}
