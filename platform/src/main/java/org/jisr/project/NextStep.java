package org.jisr.project;

import java.util.List;
import java.util.Optional;
import org.jisr.base.Side;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;

/**
 * What a project waits for, and who holds it.
 *
 * @param args of the sentence under {@code key}, as the reader's page writes them
 */
public record NextStep(String key, List<Object> args, List<Side> holders) {

  /** Keys first, then what is being written, then the next milestone; empty when all is over. */
  static Optional<NextStep> of(Project project, List<Decision> waiting) {
    Side lead = project.sheet().partners().lead();
    if (!waiting.isEmpty()) {
      return Optional.of(
          new NextStep("project.next.key", List.of(), Decisions.awaitedSides(waiting.getFirst())));
    }
    return switch (project.state()) {
      case DRAFT -> held("project.next.contract", lead);
      case AMENDING -> held("project.next.amend", lead);
      case SUSPENDED -> held("project.next.resume", lead);
      case CLOSING -> held("project.next.settle", lead);
      case CONTRACTED -> Optional.of(milestone(project, lead));
      default -> Optional.empty();
    };
  }

  private static NextStep milestone(Project project, Side lead) {
    return project
        .next()
        .map(
            m -> new NextStep("project.next.milestone", List.of(m.title(), m.due()), List.of(lead)))
        .orElseGet(() -> new NextStep("project.next.finish", List.of(), List.of(lead)));
  }

  private static Optional<NextStep> held(String key, Side side) {
    return Optional.of(new NextStep(key, List.of(), List.of(side)));
  }
}
