package org.jisr.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
import org.jisr.journal.Change;
import org.jisr.partnership.Roadmap;
import org.jisr.partnership.Roadmaps;
import org.jisr.people.Act;
import org.jisr.people.Acts;
import org.jisr.people.By;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Carries projects from a roadmap over to the one that renews it, by one joint decision that names
 * each. A project keeps its number; what it aimed at before stays on record.
 */
@Service
class Carries {

  static final String CARRY = "project.carry";

  /** The label under which the joint text binds the code of each project. */
  static final String BIND = "bind.carried";

  private final ProjectStore store;
  private final CarriedStore carried;
  private final Acts acts;
  private final Decisions decisions;
  private final Roadmaps roadmaps;
  private final CarryWording wording;

  Carries(JdbcClient sql, Acts acts, Decisions decisions, Roadmaps roadmaps, CarryWording wording) {
    this.store = new ProjectStore(sql);
    this.carried = new CarriedStore(sql);
    this.acts = acts;
    this.decisions = decisions;
    this.roadmaps = roadmaps;
    this.wording = wording;
  }

  /**
   * The projects an officer chose.
   *
   * @param roadmap the next one
   */
  record Propose(long roadmap, List<Long> projects) {}

  /** From which roadmap to which, for one that renews another. */
  Optional<Carrying> find(long roadmap) {
    return roadmaps.find(roadmap).flatMap(this::carrying);
  }

  private Optional<Carrying> carrying(Roadmap next) {
    return next.renews().flatMap(roadmaps::find).map(former -> new Carrying(former, next));
  }

  /** The projects of the former roadmap whose life goes on, by number. */
  List<Project> list(Carrying carrying) {
    List<Long> axes = carrying.former().axes().stream().map(Roadmap.Axis::id).toList();
    return store
        .list("where p.axis_id = any(?) order by p.number", (Object) axes.toArray(Long[]::new))
        .stream()
        .filter(carrying::concerns)
        .toList();
  }

  /** The decision that waits for keys. */
  Optional<Decision> waiting(long roadmap) {
    return decisions.open(CARRY, roadmap);
  }

  Outcome propose(By by, Propose propose) {
    return acts.run(
        by,
        Act.CARRY_PROJECTS,
        () -> {
          Optional<Carrying> carrying = find(propose.roadmap());
          if (carrying.isEmpty()) {
            return Outcome.refused(new Refusal.Absent());
          }
          List<Project> chosen =
              list(carrying.get()).stream()
                  .filter(project -> propose.projects().contains(project.id()))
                  .toList();
          List<Refusal> faults = faults(carrying.get(), chosen);
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          List<String> codes = chosen.stream().map(Project::code).toList();
          acts.record(
              by, Change.made("project.carrying", "roadmap", carrying.get().next().id(), codes));
          return Outcome.done(decisions.propose(by, wording.carry(carrying.get(), chosen)));
        });
  }

  private List<Refusal> faults(Carrying carrying, List<Project> chosen) {
    List<Refusal> faults = new ArrayList<>();
    if (!carrying.open()) {
      faults.add(Refusal.illegal("carry.unsigned"));
    }
    if (waiting(carrying.next().id()).isPresent()) {
      faults.add(Refusal.illegal("carry.waiting"));
    }
    if (chosen.isEmpty()) {
      faults.add(Refusal.illegal("carry.none"));
    }
    chosen.stream()
        .filter(project -> carrying.aims(project.sheet().aims()).isEmpty())
        .forEach(project -> faults.add(Refusal.illegal("carry.axis", project.code())));
    return faults;
  }

  /** Both keys are in. A project that ended meanwhile stays where it ended. */
  void decided(By second, Decision decision) {
    Carrying carrying = find(decision.subject()).orElseThrow();
    locked(decision).stream()
        .filter(carrying::concerns)
        .forEach(project -> carry(second, carrying, project));
  }

  /** The projects that would go over, in one order for everybody. */
  void hold(long roadmap) {
    waiting(roadmap).ifPresent(this::locked);
  }

  private List<Project> locked(Decision decision) {
    return decision.wording().binds().stream()
        .filter(bind -> bind.label().equals(BIND))
        .flatMap(bind -> Project.number(bind.value()).stream())
        .sorted()
        .flatMap(number -> store.list("where p.number = ? for update", number).stream())
        .toList();
  }

  /** The sheet in force and the one an amendment proposes both follow. */
  private void carry(By by, Carrying carrying, Project project) {
    Project.Aims before = project.sheet().aims();
    Project.Aims after = carrying.aims(before).orElse(before);
    store.update(project.id(), project.sheet().aimingAt(after));
    project
        .amendment()
        .ifPresent(sheet ->
            store.amend(
                project.id(),
                Optional.of(sheet.aimingAt(carrying.aims(sheet.aims()).orElse(sheet.aims())))));
    carried.insert(project.id(), carrying.next().id(), before);
    acts.record(by, Change.edited("project.carry", "project", project.id(), before, after));
  }
}
