package org.jisr.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jisr.base.LocalText;
import org.jisr.base.Money;
import org.jisr.partnership.Roadmap;
import org.jisr.project.Project;
import org.jisr.project.ProjectState;

/** Counts projects and adds what is promised to them. Pure. */
final class Sums {

  private Sums() {}

  /** Both sides agreed on it, and it was not broken off: what an official may announce. */
  static boolean agreed(Project project) {
    return project.state().agreed() && project.state() != ProjectState.TERMINATED;
  }

  /** It may still be agreed on. */
  static boolean prepared(Project project) {
    return !project.state().agreed() && !project.state().over();
  }

  static Briefing.Row row(
      LocalText title, List<Project> all, Predicate<Project> counted, LocalDate today) {
    List<Project> projects = all.stream().filter(counted).toList();
    Map<Currency, Money> planned = new HashMap<>();
    projects.stream()
        .flatMap(project -> project.sheet().financing().stream())
        .map(Project.Financing::amount)
        .forEach(amount -> planned.merge(amount.currency(), amount, Money::plus));
    return new Briefing.Row(
        title,
        projects.size(),
        count(projects, project -> project.state().running()),
        count(projects, project -> project.late(today)),
        Map.copyOf(planned));
  }

  private static int count(List<Project> projects, Predicate<Project> wanted) {
    return (int) projects.stream().filter(wanted).count();
  }

  /**
   * A row for each axis code: the axes of the roadmap in force, with or without projects, and those
   * of other ones that projects still belong to.
   */
  static List<Briefing.Row> axes(
      List<Roadmap> roadmaps, List<Project> projects, Optional<String> only, LocalDate today) {
    List<Briefing.Row> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Roadmap roadmap : roadmaps) {
      boolean holds = roadmap == roadmaps.getFirst();
      for (Roadmap.Axis axis : roadmap.axes()) {
        Set<Long> ids = ids(roadmaps, axis.code());
        Briefing.Row row =
            row(
                axis.title(),
                projects,
                p -> agreed(p) && ids.contains(p.sheet().aims().axis()),
                today);
        boolean wanted = only.isEmpty() || only.get().equals(axis.code());
        if (wanted && (holds || row.projects() > 0) && seen.add(axis.code())) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  static Briefing.Row together(Stream<Briefing.Row> rows) {
    return rows.reduce(new Briefing.Row(LocalText.EMPTY, 0, 0, 0, Map.of()), Briefing.Row::plus);
  }

  /** The numbers of the axes with a code, one a roadmap. */
  static Set<Long> ids(List<Roadmap> roadmaps, String code) {
    return roadmaps.stream()
        .flatMap(roadmap -> roadmap.axes().stream())
        .filter(axis -> axis.code().equals(code))
        .map(Roadmap.Axis::id)
        .collect(Collectors.toSet());
  }

  static Map<ProjectState, Integer> states(List<Project> projects) {
    Map<ProjectState, Integer> states = new EnumMap<>(ProjectState.class);
    projects.forEach(project -> states.merge(project.state(), 1, Integer::sum));
    return states;
  }

  /** The currencies of the two territories, then any other that was promised. */
  static List<Currency> currencies(Stream<Currency> territories, List<Project> projects) {
    return Stream.concat(
            territories,
            projects.stream()
                .flatMap(project -> project.sheet().financing().stream())
                .map(line -> line.amount().currency())
                .sorted(Comparator.comparing(Currency::getCurrencyCode)))
        .distinct()
        .toList();
  }
}
