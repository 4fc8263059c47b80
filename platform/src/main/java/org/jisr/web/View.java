package org.jisr.web;

import java.util.HashMap;
import java.util.Map;
import org.jisr.base.Outcome;

/** What a page answers: a template with what it shows, or another address to go to. */
public sealed interface View {

  /**
   * @param template the template's name without ending, {@code room/name}
   * @param model by parameter name; {@code page} is added
   */
  record Shown(int status, String template, Map<String, Object> model) implements View {}

  /** See other: after a form, so that a reload does not send it again. */
  record Go(String path) implements View {}

  /** The page for what is not there, or not for this reader. */
  record Absent() implements View {}

  /** A file, given out already. */
  record Given() implements View {}

  static View of(String template, Object... namesAndValues) {
    return of(200, template, namesAndValues);
  }

  static View of(int status, String template, Object... namesAndValues) {
    Map<String, Object> model = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      model.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Shown(status, template, model);
  }

  static View go(String path) {
    return new Go(path);
  }

  /**
   * Where a command leads: to {@code done} (in which {@code {id}} stands for the thing) or back to
   * the form with all its faults.
   */
  static View after(
      Outcome outcome, String done, java.util.function.Function<Outcome.Refused, View> back) {
    return switch (outcome) {
      case Outcome.Done(long id) -> go(done.replace("{id}", Long.toString(id)));
      case Outcome.Refused refused -> absent(refused) ? new Absent() : back.apply(refused);
    };
  }

  private static boolean absent(Outcome.Refused refused) {
    return refused.reasons().getFirst() instanceof org.jisr.base.Refusal.Absent;
  }
}
