package org.jisr.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jisr.base.LocalText;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.base.Side;
import org.jisr.base.TextRules;
import org.jisr.journal.Change;
import org.jisr.people.Act;
import org.jisr.people.Acts;
import org.jisr.people.By;
import org.jisr.project.Directory;
import org.jisr.project.Projects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The risks of projects, each held by one side. */
@Service
public class Risks {

  private final RiskStore store;
  private final Acts acts;
  private final Projects projects;
  private final Directory directory;

  Risks(JdbcClient sql, Acts acts, Projects projects, Directory directory) {
    this.store = new RiskStore(sql);
    this.acts = acts;
    this.projects = projects;
    this.directory = directory;
  }

  /** What an officer writes. What was not chosen is empty. */
  public record Write(
      LocalText body,
      Optional<Integer> likelihood,
      Optional<Integer> impact,
      Optional<Side> side,
      LocalText measure,
      Optional<LocalDate> reviewedOn,
      int version) {}

  public record Step(long risk, RiskState.Act act, String reason) {}

  /** All of a project: open ones first, the heaviest first. */
  public List<Risk> list(long project) {
    return store.list(
        "where project_id = ? order by state desc, likelihood * impact desc, id", project);
  }

  public Optional<Risk> find(long id) {
    return store.list("where id = ?", id).stream().findFirst();
  }

  public Outcome add(By by, long project, Write write) {
    return acts.run(
        by,
        Act.ADD_RISK,
        () -> projects.find(project),
        found -> {
          List<Refusal> faults = faults(write, directory.today(by));
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          long id = store.insert(project, write);
          acts.record(by, Change.made("risk.add", "risk", id, write));
          return Outcome.done(id);
        });
  }

  public Outcome edit(By by, long id, Write write) {
    return acts.run(
        by,
        Act.EDIT_RISK,
        () -> store.lock(id),
        before -> {
          if (before.version() != write.version()) {
            return acts.conflict("risk", id, before.version());
          }
          List<Refusal> faults = faults(write, directory.today(by));
          if (!before.open()) {
            faults.add(Refusal.illegal("risk.closed"));
          }
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          store.update(id, write);
          acts.record(by, Change.edited("risk.edit", "risk", id, before, write));
          return Outcome.done(before.project());
        });
  }

  static List<Refusal> faults(Write write, LocalDate today) {
    List<Refusal> faults =
        new ArrayList<>(TextRules.required("body", write.body(), TextRules.BODY));
    scale("likelihood", write.likelihood()).ifPresent(faults::add);
    scale("impact", write.impact()).ifPresent(faults::add);
    if (write.side().isEmpty()) {
      faults.add(Refusal.invalid("side", "project.choice"));
    }
    faults.addAll(TextRules.required("measure", write.measure(), TextRules.BODY));
    if (write.reviewedOn().isEmpty()) {
      faults.add(Refusal.invalid("reviewedOn", "form.date.missing"));
    }
    write
        .reviewedOn()
        .filter(day -> day.isAfter(today))
        .ifPresent(day -> faults.add(Refusal.invalid("reviewedOn", "risk.future", today)));
    return faults;
  }

  private static Optional<Refusal> scale(String field, Optional<Integer> value) {
    return value.filter(n -> n >= 1 && n <= 5).isPresent()
        ? Optional.empty()
        : Optional.of(Refusal.invalid(field, "risk.scale"));
  }

  /** Closes a risk or opens it again, and says why. */
  public Outcome step(By by, Step step) {
    return acts.run(
        by,
        Act.MOVE_RISK,
        () -> store.lock(step.risk()),
        before -> {
          Optional<RiskState> next = RiskState.LIFE.next(before.state(), step.act());
          if (next.isEmpty()) {
            return Outcome.refused(Refusal.illegal("step.illegal"));
          }
          if (step.reason().isBlank()) {
            return Outcome.refused(Refusal.invalid("reason", "form.reason.missing"));
          }
          moved(by, before, next.get(), step.reason().strip());
          return Outcome.done(before.project());
        });
  }

  private void moved(By by, Risk before, RiskState next, String reason) {
    store.move(before.id(), next, directory.today(by));
    Change change =
        next == RiskState.CLOSED
            ? Change.edited("risk.close", "risk", before.id(), before.state(), next)
            : Change.edited("risk.reopen", "risk", before.id(), before.state(), next);
    acts.record(by, change.because(reason));
  }
}
