package org.jisr.briefing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jisr.base.LocalText;
import org.jisr.base.Side;
import org.jisr.calendar.Event;
import org.jisr.calendar.Events;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
import org.jisr.journal.Journal;
import org.jisr.journal.Line;
import org.jisr.partnership.CommitmentState;
import org.jisr.partnership.Roadmap;
import org.jisr.partnership.RoadmapState;
import org.jisr.partnership.Roadmaps;
import org.jisr.people.Territories;
import org.jisr.people.Territory;
import org.jisr.project.Choice;
import org.jisr.project.Filter;
import org.jisr.project.Project;
import org.jisr.project.Projects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers a briefing from the doors of the rooms below. */
@Service
public class Briefings {

  /** So many of a kind stand on the page; what is left out is counted there. */
  private static final int AXES = 12;

  private static final int THREE = 3;
  private static final int DECISIONS = 4;
  private static final int DATES = 5;

  private final Projects projects;
  private final Roadmaps roadmaps;
  private final Decisions decisions;
  private final Events events;
  private final Journal journal;
  private final Territories territories;

  Briefings(
      Projects projects,
      Roadmaps roadmaps,
      Decisions decisions,
      Events events,
      Journal journal,
      Territories territories) {
    this.projects = projects;
    this.roadmaps = roadmaps;
    this.decisions = decisions;
    this.events = events;
    this.journal = journal;
    this.territories = territories;
  }

  /** The axes of the roadmap in force, to choose one. */
  public List<Roadmap.Axis> axes() {
    return roadmaps.inForce().map(Roadmap::axes).orElse(List.of());
  }

  /** The title of the axis a briefing is about; empty for the whole partnership. */
  Optional<LocalText> title(Optional<String> axis) {
    return axis.flatMap(code ->
        roadmaps.list().stream()
            .flatMap(roadmap -> roadmap.axes().stream())
            .filter(one -> one.code().equals(code))
            .map(Roadmap.Axis::title)
            .findFirst());
  }

  /**
   * The briefing of a day: all its figures as they stood at one moment.
   *
   * @param axis the code of one axis, or empty for the whole partnership; a code nobody has gives
   *     an empty briefing
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Briefing of(Optional<String> axis, LocalDate today) {
    List<Roadmap> signed =
        roadmaps.list().stream().filter(r -> r.state() == RoadmapState.SIGNED).toList();
    List<Project> all = projects.list(wanted(axis));
    List<Roadmap.Commitment> commitments =
        signed.stream()
            .flatMap(roadmap -> roadmap.axes().stream())
            .filter(one -> axis.isEmpty() || axis.get().equals(one.code()))
            .flatMap(one -> one.commitments().stream())
            .toList();
    List<Briefing.Row> axes = Sums.axes(signed, all, axis, today);
    Scope scope = new Scope(axis.isEmpty(), ids(all), commitmentIds(commitments));
    return new Briefing(
        today,
        journal.last().map(Line::n).orElse(0L),
        Sums.currencies(territories.list().stream().map(Territory::currency), all),
        Few.of(axes, AXES),
        Sums.together(axes.stream().skip(AXES)),
        Sums.row(LocalText.EMPTY, all, Sums::agreed, today),
        Sums.row(LocalText.EMPTY, all, Sums::prepared, today),
        Sums.states(all),
        (int) all.stream().filter(project -> project.sheet().illustrative()).count(),
        Few.of(Facts.wins(all, commitments, kept(commitments), today), THREE),
        Few.of(Facts.late(all, commitments, today), THREE),
        Few.of(open(scope), DECISIONS),
        Few.of(events.ahead(today).stream().filter(scope::holds).toList(), DATES));
  }

  /** What a briefing on one axis is about. */
  private record Scope(boolean whole, Set<Long> projects, Set<Long> commitments) {

    boolean holds(Event event) {
      return whole
          || switch (event.kind()) {
            case MILESTONE -> projects.contains(event.subject());
            case HORIZON -> commitments.contains(event.subject());
            case MEETING, SESSION, DUE, AGREEMENT -> false;
          };
    }

    boolean holds(Decision decision) {
      return whole
          || decision.kind().startsWith("project.") && projects.contains(decision.subject());
    }
  }

  private static Filter wanted(Optional<String> axis) {
    return Filter.EVERYTHING.with(Choice.AXIS, axis.orElse(""));
  }

  private static Set<Long> ids(List<Project> projects) {
    return projects.stream().map(Project::id).collect(Collectors.toSet());
  }

  private static Set<Long> commitmentIds(List<Roadmap.Commitment> commitments) {
    return commitments.stream().map(Roadmap.Commitment::id).collect(Collectors.toSet());
  }

  /** Every joint decision that waits for a key, the longest awaited first. */
  List<Briefing.Open> open() {
    return open(new Scope(true, Set.of(), Set.of()));
  }

  private List<Briefing.Open> open(Scope scope) {
    return decisions.waiting().stream()
        .filter(scope::holds)
        .map(decision ->
            new Briefing.Open(
                decision,
                Decisions.awaitedSides(decision),
                decision.wording().writtenAt(),
                decisions.effect(decision.kind()).hindrance(decision.subject())))
        .sorted(Comparator.comparing(Briefing.Open::since))
        .toList();
  }

  /** The day of the last step to "kept", on the clock of territory A, as the journal has it. */
  private Map<Long, LocalDate> kept(List<Roadmap.Commitment> commitments) {
    List<Long> ids =
        commitments.stream()
            .filter(commitment -> commitment.state() == CommitmentState.KEPT)
            .map(Roadmap.Commitment::id)
            .toList();
    Map<Long, LocalDate> kept = new HashMap<>();
    journal
        .of(Map.of("commitment", ids), List.of(CommitmentState.Act.KEEP.kind()))
        .forEach(line ->
            kept.putIfAbsent(
                line.id(), LocalDate.ofInstant(line.at(), territories.of(Side.A).zone())));
    return kept;
  }
}
