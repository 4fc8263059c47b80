package org.jisr.project;

import java.util.List;
import java.util.Optional;
import org.jisr.decision.Decision;

/**
 * What stands at the top of every tab of a project and never changes from one to the next.
 *
 * @param tabs those the reader may see, from the start of reading
 * @param waiting the joint decisions that wait for keys
 */
public record Head(
    Project project, List<Tab> tabs, Optional<NextStep> next, List<Decision> waiting) {

  /** The address of the project in the workspace. */
  public String place() {
    return "/work/projects/" + project.id();
  }
}
