package org.jisr.workbook;

import java.util.List;
import org.jisr.base.Refusal;
import org.jisr.people.Organisation;

/**
 * What an upload would bring.
 *
 * @param unfit why it is not read at all; empty for one that is
 * @param faults the first of them, {@link Faults#SHOWN} at most
 * @param total how many there are
 * @param questions organisations that a person decides about
 * @param organisations new ones
 * @param recognised how many organisations Jisr knows
 * @param projects those to be entered
 * @param identical how many projects are there already, just so
 */
public record Check(
    List<Refusal> unfit,
    List<Fault> faults,
    int total,
    List<Question> questions,
    List<Organisation> organisations,
    int recognised,
    List<Gathered> projects,
    int identical) {

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
