package org.jisr.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jisr.base.LocalText;
import org.jisr.base.Side;

/**
 * A joint decision: what is to be decided, its texts from first to last, its keys.
 *
 * @param kind what both keys bring about, see {@link Effect#kind}
 * @param subject the number of the thing it is about
 * @param wordings at least one; the last is the one that counts
 * @param keys all that were ever turned, oldest first
 */
public record Decision(
    long id,
    String kind,
    long subject,
    LocalText title,
    DecisionState state,
    long openedBy,
    Instant openedAt,
    Optional<Instant> closedAt,
    String reason,
    List<Wording> wordings,
    List<Key> keys) {

  Decision with(List<Wording> texts, List<Key> turned) {
    return new Decision(
        id, kind, subject, title, state, openedBy, openedAt, closedAt, reason, texts, turned);
  }

  public Wording wording() {
    return wordings.getLast();
  }

  /** The key that holds for a side. */
  public Optional<Key> key(Side side) {
    return keys.stream().filter(key -> key.holds() && key.side() == side).findFirst();
  }

  public boolean open() {
    return state == DecisionState.OPEN;
  }

  /** The texts that no longer count, newest first. */
  public List<Wording> earlier() {
    return wordings.subList(0, wordings.size() - 1).reversed();
  }

  /** The keys that fell with a text. */
  public List<Key> voided(int n) {
    return keys.stream().filter(key -> key.n() == n && !key.holds()).toList();
  }
}
