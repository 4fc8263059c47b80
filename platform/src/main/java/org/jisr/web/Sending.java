package org.jisr.web;

import java.util.function.Supplier;
import org.jisr.base.Outcome;
import org.jisr.people.Acts;
import org.springframework.stereotype.Component;

/**
 * Sends what a form says to a room. A form with a value that cannot be read is only tried: the room
 * says what else is wrong, and nothing is done.
 */
@Component
public class Sending {

  private final Acts acts;

  Sending(Acts acts) {
    this.acts = acts;
  }

  /**
   * @param command made from the form, so that its values have been read
   */
  public Outcome send(Form form, Supplier<Outcome> command) {
    if (!form.faulty()) {
      return command.get();
    }
    return acts.tried(command) instanceof Outcome.Refused refused
        ? refused
        : Outcome.refused(form.faults());
  }
}
