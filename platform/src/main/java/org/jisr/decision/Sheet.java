package org.jisr.decision;

import java.util.List;
import java.util.Optional;
import org.jisr.base.Lang;
import org.jisr.base.Refusal;
import org.jisr.base.Side;

/**
 * What the page of a decision shows to one reader.
 *
 * @param text the language in which the articles are read
 * @param mine the reader can turn a key now
 * @param withdrawable the reader can take the text back now
 */
public record Sheet(
    Decision decision, Effect effect, Lang text, boolean mine, boolean withdrawable) {

  public List<String> articles() {
    return decision.wording().articles(text);
  }

  /** What keeps both sides from turning their keys yet. */
  public Optional<Refusal> hindrance() {
    return decision.open() ? effect.hindrance(decision.subject()) : Optional.empty();
  }

  public int keys() {
    return (int) List.of(Side.values()).stream().filter(s -> decision.key(s).isPresent()).count();
  }

  public boolean turned(Side side) {
    return decision.key(side).isPresent();
  }
}
