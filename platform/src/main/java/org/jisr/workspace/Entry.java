package org.jisr.workspace;

import java.util.List;
import java.util.Optional;
import org.jisr.base.Fingerprint;
import org.jisr.base.Side;
import org.jisr.journal.Line;

/**
 * A journal line in the reader's words.
 *
 * @param who the person's name, or Jisr's
 * @param side for which the person spoke; empty when Jisr itself acted
 * @param role the role in words, or empty
 * @param address of the thing, or empty when it has no page for this reader
 */
public record Entry(
    Line line,
    String who,
    Optional<Side> side,
    String role,
    String act,
    String thing,
    String address,
    List<Difference> differences) {

  private static final int SHOWN = 40;

  /** The first differences; a whole cooperation has hundreds. */
  public List<Difference> shown() {
    return differences.stream().limit(SHOWN).toList();
  }

  /** True for a thing that was not there before. */
  public boolean made() {
    return differences.stream().allMatch(d -> d.before().isEmpty());
  }

  public int hidden() {
    return Math.max(0, differences.size() - SHOWN);
  }

  public String hash() {
    return new Fingerprint(line.hash()).brief();
  }
}
