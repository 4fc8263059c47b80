package org.jisr.testing;

import java.util.function.Supplier;
import org.jisr.base.Outcome;
import org.jisr.people.Act;

/**
 * A command of the access table with its preparation.
 *
 * @param prepared makes what the command needs, and answers the command itself: each time it is run
 *     it is another form, and it is done when nothing fails
 */
public record Command(Act act, Supplier<Supplier<Outcome>> prepared) {

  /** A command that finds what it needs. */
  public static Command ready(Act act, Supplier<Outcome> command) {
    return new Command(act, () -> command);
  }

  @Override
  public String toString() {
    return act.name();
  }
}
