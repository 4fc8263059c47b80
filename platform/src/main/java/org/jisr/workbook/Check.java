package org.jisr.workbook;

import java.util.List;
import org.jisr.base.Refusal;
import org.jisr.people.Organisation;
import org.jisr.project.Project;
import org.jisr.project.ProjectState;

/**
 * What an upload would bring.
 *
 * @param unfit why it is not read at all; empty for one that is
 * @param faults the first of them, {@link Faults#SHOWN} at most
 * @param total how many there are
 * @param questions organisations that a person decides about
 * @param organisations new ones
 * @param recognised how many organisations Jisr knows
 * @param projects those to be entered; empty as long as something is wrong
 * @param identical how many projects are there already, just so
 */
public record Check(
    List<Refusal> unfit,
    List<Fault> faults,
    int total,
    List<Question> questions,
    List<Organisation> organisations,
    int recognised,
    List<Fresh> projects,
    int identical) {

  /** Nothing is left to be brought. */
  static final Check ENTERED =
      new Check(List.of(), List.of(), 0, List.of(), List.of(), 0, List.of(), 0);

  /**
   * A project to be entered.
   *
   * @param code its own, or a mark that stands for a number to come
   */
  public record Fresh(String code, Project.Sheet sheet, ProjectState state) {}

  static Check unfit(Refusal why) {
    return new Check(List.of(why), List.of(), 1, List.of(), List.of(), 0, List.of(), 0);
  }

  public boolean open() {
    return questions.stream().anyMatch(Question::open);
  }

  /** Nothing is wrong, nothing is unsure, and there is something to enter. */
  public boolean ready() {
    return total == 0 && !open() && !projects.isEmpty();
  }
}
