package org.jisr.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jisr.decision.PublicationState;
import org.jisr.partnership.Roadmap;
import org.jisr.partnership.Roadmaps;
import org.jisr.people.By;
import org.jisr.people.Organisation;
import org.jisr.people.Organisations;
import org.jisr.people.Territories;
import org.springframework.stereotype.Component;

/** Looks up what projects refer to, in the rooms that hold it. */
@Component
public class Directory {

  private final Roadmaps roadmaps;
  private final Organisations organisations;
  private final Territories territories;
  private final Clock clock;

  Directory(Roadmaps roadmaps, Organisations organisations, Territories territories, Clock clock) {
    this.roadmaps = roadmaps;
    this.organisations = organisations;
    this.territories = territories;
    this.clock = clock;
  }

  /** Everything, the roadmap in force first. */
  public References all() {
    return of(roadmaps.list());
  }

  /** Without roadmaps that citizens do not see. */
  public References published() {
    return of(shown());
  }

  /** Roadmaps alone, the one in force first: for a list that names no organisation. */
  public References roadmaps() {
    return new References(roadmaps.list(), Map.of());
  }

  /** Public roadmaps alone. */
  public References publishedRoadmaps() {
    return new References(shown(), Map.of());
  }

  private List<Roadmap> shown() {
    return roadmaps.list().stream()
        .filter(roadmap -> roadmap.publication() == PublicationState.PUBLIC)
        .toList();
  }

  private References of(List<Roadmap> shown) {
    Map<Long, Organisation> byId =
        organisations.list().stream()
            .collect(Collectors.toMap(Organisation::id, Function.identity()));
    return new References(shown, byId);
  }

  /** The day on the clock of a person's territory. */
  public LocalDate today(By by) {
    return LocalDate.ofInstant(clock.instant(), territories.of(by.side()).zone());
  }
}
