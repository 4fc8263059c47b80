package org.jisr.base;

import java.util.List;

/** What became of a command: done, with the number of the thing, or refused, with every reason. */
public sealed interface Outcome {

  record Done(long id) implements Outcome {}

  /**
   * @param reasons at least one; all faults at once, in the order of the form
   */
  record Refused(List<Refusal> reasons) implements Outcome {
    public Refused {
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("a refusal has a reason");
      }
    }
  }

  static Outcome done(long id) {
    return new Done(id);
  }

  static Outcome refused(Refusal... reasons) {
    return new Refused(List.of(reasons));
  }

  static Outcome refused(List<Refusal> reasons) {
    return new Refused(List.copyOf(reasons));
  }
}
