package org.jisr.project;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jisr.base.Money;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
import org.jisr.decision.PublicationState;
import org.jisr.journal.Change;
import org.jisr.people.Act;
import org.jisr.people.Acts;
import org.jisr.people.By;
import org.jisr.track.Track;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The projects of the partnership, for people who are signed in; citizens meet {@link Published}.
 */
@Service
public class Projects {

  static final String PUBLISH = "project.publish";

  private final JdbcClient sql;
  private final ProjectStore store;
  private final CarriedStore carried;
  private final Acts acts;
  private final Decisions decisions;
  private final ProjectWordings wordings;
  private final Directory directory;
  private final ProjectSteps steps;

  Projects(
      JdbcClient sql,
      Acts acts,
      Decisions decisions,
      ProjectWordings wordings,
      Directory directory,
      ProjectSteps steps) {
    this.sql = sql;
    this.store = new ProjectStore(sql);
    this.carried = new CarriedStore(sql);
    this.acts = acts;
    this.decisions = decisions;
    this.wordings = wordings;
    this.directory = directory;
    this.steps = steps;
  }

  /**
   * What an officer writes. Choices and days are empty when they were not made.
   *
   * @param sheet built by {@link Draft#sheet} once nothing is missing
   */
  public record Write(Draft draft, int version) {}

  public record Step(long project, ProjectState.Act act, String reason) {}

  public record Withdraw(long project, String reason) {}

  /** A milestone by its number, done on a day. */
  public record Reach(long project, int milestone, Optional<LocalDate> on) {}

  /** A project from before Jisr, or one that only illustrates, as it stands. */
  public record Historic(Project.Sheet sheet, ProjectState state, PublicationState publication) {}

  public Optional<Project> find(long id) {
    return store.list("where p.id = ?", id).stream().findFirst();
  }

  /**
   * @throws IllegalArgumentException for a number nobody has
   */
  public Project get(long id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no project " + id));
  }

  /** Those wanted, by number. */
  public List<Project> list(Filter filter) {
    return store.list(Wanted.of(filter, false), filter.most());
  }

  /** Those wanted, the longest due first by their milestones that are not done. */
  public List<Project> due(Filter filter) {
    return store.due(Wanted.of(filter, false), filter.most());
  }

  public int count(Filter filter) {
    return Tally.read(sql, Wanted.whole(filter, false)).count();
  }

  /** What was promised to those wanted, one total a currency; nothing is converted. */
  public List<Money> totals(Filter filter) {
    return Totals.of(Promised.read(sql, Wanted.whole(filter, false)), Money.EUR).each();
  }

  /** Starts a project without a call: direct action. */
  public Outcome create(By by, Write write) {
    return acts.run(
        by,
        Act.CREATE_PROJECT,
        () -> {
          List<Refusal> faults = ProjectRules.faults(write.draft(), directory.all());
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          long id = store.insert(write.draft().sheet());
          acts.record(by, Change.made("project.create", "project", id, write.draft().sheet()));
          return Outcome.done(id);
        });
  }

  /** Writes the sheet of a draft, or the sheet that an amendment proposes. */
  public Outcome edit(By by, long id, Write write) {
    return acts.run(
        by,
        Act.EDIT_PROJECT,
        () -> store.lock(id),
        before -> {
          if (before.version() != write.version()) {
            return acts.conflict("project", id, before.version());
          }
          List<Refusal> faults = ProjectRules.faults(write.draft(), directory.all());
          ProjectRules.editable(before).ifPresent(faults::add);
          return faults.isEmpty() ? edited(by, before, write) : Outcome.refused(faults);
        });
  }

  private Outcome edited(By by, Project before, Write write) {
    Project.Sheet sheet = write.draft().sheet();
    boolean amending = before.state() == ProjectState.AMENDING;
    if (amending) {
      store.amend(before.id(), Optional.of(sheet));
    } else {
      store.update(before.id(), sheet);
    }
    acts.record(
        by,
        Change.edited(
            "project.edit",
            "project",
            before.id(),
            before.amendment().orElse(before.sheet()),
            sheet));
    steps.revise(by, get(before.id()));
    return Outcome.done(before.id());
  }

  /** Takes a step of one key, or puts a step of two keys before both sides. */
  public Outcome step(By by, Step step) {
    return acts.run(
        by,
        Act.MOVE_PROJECT,
        () -> store.lock(step.project()),
        before -> steps.take(by, before, step));
  }

  /** The joint decisions on a project that wait for keys. */
  public List<Decision> waiting(Project project) {
    return steps.waiting(project);
  }

  /** The legal tracks of the text that waits for keys; none where nothing is voted. */
  public List<Track> tracks(Project project) {
    return steps.tracks(project);
  }

  /** What a project aimed at under earlier roadmaps, the newest first. */
  public List<Former> former(Project project) {
    return carried.list(project.id());
  }

  /** Every joint decision about a project, waiting or ended, the newest first. */
  public List<Decision> decisions(Project project) {
    return Stream.concat(
            Arrays.stream(ProjectState.Act.values())
                .filter(ProjectState.Act::joint)
                .map(ProjectState.Act::kind),
            Stream.of(PUBLISH))
        .flatMap(kind -> decisions.of(kind, project.id()).stream())
        .sorted(Comparator.comparing(Decision::id).reversed())
        .toList();
  }

  /** Notes that a milestone was reached; a project that runs needs no amendment for that. */
  public Outcome reach(By by, Reach reach) {
    return acts.run(
        by,
        Act.REACH_MILESTONE,
        () -> store.lock(reach.project()),
        before -> {
          List<Refusal> faults = ProjectRules.faults(before, reach, directory.today(by));
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          LocalDate on = reach.on().orElseThrow();
          store.reach(before.id(), reach.milestone(), on);
          acts.record(
              by,
              Change.edited("project.milestone", "project", before.id(), reach.milestone(), on));
          return Outcome.done(before.id());
        });
  }

  void hold(long id) {
    store.lock(id);
  }

  /** Puts the publication before both sides. */
  public Outcome publish(By by, long id) {
    return acts.run(
        by,
        Act.PUBLISH_PROJECT,
        () -> store.lock(id),
        before -> {
          Optional<Refusal> fault = ProjectRules.publishable(before);
          if (fault.isPresent()) {
            return Outcome.refused(fault.get());
          }
          showTo(by, id, PublicationState.Act.PROPOSE, "project.publish", "");
          return Outcome.done(decisions.propose(by, wordings.publication(before)));
        });
  }

  /** Takes a public project from sight; its address then says so. */
  public Outcome withdraw(By by, Withdraw withdraw) {
    return acts.run(
        by,
        Act.WITHDRAW_PROJECT,
        () -> store.lock(withdraw.project()),
        before -> {
          if (!before.isPublic()) {
            return Outcome.refused(Refusal.illegal("step.illegal"));
          }
          if (withdraw.reason().isBlank()) {
            return Outcome.refused(Refusal.invalid("reason", "form.reason.missing"));
          }
          String reason = withdraw.reason().strip();
          showTo(by, before.id(), PublicationState.Act.WITHDRAW, "project.withdraw", reason);
          return Outcome.done(before.id());
        });
  }

  void showTo(By by, long id, PublicationState.Act step, String act, String reason) {
    PublicationState before = get(id).publication();
    PublicationState after = PublicationState.LIFE.after(before, step);
    store.publish(id, after);
    acts.record(by, Change.edited(act, "project", id, before, after).because(reason));
  }

  /** Enters a project as it stands, as Jisr's own act: historic, not decided here. */
  public Outcome enter(Historic historic) {
    return acts.runAsJisr(() -> {
      long id = store.insert(historic.sheet());
      store.enter(id, historic.state(), historic.publication());
      acts.recordAsJisr(Change.made("project.enter", "project", id, historic));
      return Outcome.done(id);
    });
  }
}
