package org.jisr.base;

import java.util.List;
import java.util.Optional;

/**
 * The life of a noun as one table of (from, step, to). A step that is not in the table cannot be
 * made; buttons, permissions and the diagram of the documentation derive from it.
 *
 * @param <S> the states
 * @param <T> the steps
 */
public record Lifecycle<S extends Enum<S>, T extends Enum<T>>(List<Step<S, T>> table) {

  public record Step<S, T>(S from, T step, S to) {}

  public Optional<S> next(S from, T step) {
    return table.stream()
        .filter(row -> row.from() == from && row.step() == step)
        .map(Step::to)
        .findFirst();
  }

  /** Where a step leads that is known to be open; a step that is not there is a fault of ours. */
  public S after(S from, T step) {
    return next(from, step)
        .orElseThrow(() -> new IllegalStateException(from + " knows no step " + step));
  }

  /** The steps that can be made from a state, in the order of the table. */
  public List<T> steps(S from) {
    return table.stream().filter(row -> row.from() == from).map(Step::step).toList();
  }
}
