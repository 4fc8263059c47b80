package org.jisr.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jisr.partnership.Roadmap;
import org.jisr.people.Organisation;

/**
 * What projects refer to by number: roadmaps with their axes and commitments, and organisations.
 */
public record References(List<Roadmap> roadmaps, Map<Long, Organisation> organisations) {

  /** The axes of the roadmap in force, to choose from. */
  public List<Roadmap.Axis> axes() {
    return roadmaps.isEmpty() ? List.of() : roadmaps.getFirst().axes();
  }

  /**
   * The roadmaps to choose from: the one in force, and the one that holds the axis chosen before.
   *
   * @param axis the number of the axis as a form has it, or anything else
   */
  public List<Roadmap> choosable(String axis) {
    Stream<Roadmap> former =
        axis.matches("\\d{1,18}") ? roadmap(Long.parseLong(axis)).stream() : Stream.empty();
    return Stream.concat(roadmaps.stream().limit(1), former).distinct().toList();
  }

  public Optional<Roadmap.Axis> axis(long id) {
    return roadmaps.stream()
        .flatMap(roadmap -> roadmap.axes().stream())
        .filter(axis -> axis.id() == id)
        .findFirst();
  }

  /** The roadmap that holds an axis. */
  public Optional<Roadmap> roadmap(long axis) {
    return roadmaps.stream()
        .filter(roadmap -> roadmap.axes().stream().anyMatch(a -> a.id() == axis))
        .findFirst();
  }

  public Optional<Roadmap.Commitment> commitment(long id) {
    return roadmaps.stream().flatMap(Roadmap::commitments).filter(c -> c.id() == id).findFirst();
  }

  /** The commitments a project serves, as far as they can be named here. */
  public List<Roadmap.Commitment> commitments(Project project) {
    return project.sheet().aims().commitments().stream()
        .flatMap(id -> commitment(id).stream())
        .toList();
  }

  public Optional<Organisation> organisation(long id) {
    return Optional.ofNullable(organisations.get(id));
  }
}
