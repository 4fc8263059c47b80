package org.jisr.iati.finding;

import java.util.List;

/**
 * One thing that is wrong, where, and with which values.
 *
 * @param facts values for the sentence beyond the places, such as a sum or the codes allowed
 * @param contexts the places, grouped as the public validator does
 */
public record Finding(Check check, Item item, List<String> facts, List<Context> contexts) {

  public Finding with(Item other) {
    return other.equals(item) ? this : new Finding(check, other, facts, contexts);
  }

  /** All places, in order. */
  public List<Spot> spots() {
    return contexts.size() == 1
        ? contexts.get(0).spots()
        : contexts.stream().flatMap(c -> c.spots().stream()).toList();
  }
}
