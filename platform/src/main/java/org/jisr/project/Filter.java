package org.jisr.project;

import java.util.Optional;
import org.jisr.base.Side;

/**
 * Which projects are wanted; an empty choice wants all.
 *
 * @param text words, each to begin a word of the title, the summary, a place or the code
 * @param axis code of an axis, whichever roadmap holds it
 * @param side the side that leads
 * @param commitment number of a commitment that is served
 * @param after the number after which the page begins; 0 for the first page
 * @param most how many at most, from 1
 */
public record Filter(
    String text,
    Optional<String> axis,
    Optional<Side> side,
    Optional<ProjectState> state,
    Optional<Long> commitment,
    int after,
    int most) {

  /** So many in an export: the whole portfolio of two regions many times over. */
  public static final int ALL = 100_000;

  public static final Filter EVERYTHING =
      new Filter(
          "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, ALL);

  public static Filter serving(long commitment) {
    return new Filter(
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(commitment),
        0,
        ALL);
  }

  public Filter page(int after, int most) {
    return new Filter(text, axis, side, state, commitment, after, most);
  }
}
