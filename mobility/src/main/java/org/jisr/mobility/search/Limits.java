package org.jisr.mobility.search;

import org.jisr.mobility.geo.Walking;

/**
 * How far a journey may go.
 *
 * <p>Errors: a limit out of its range is an {@link IllegalArgumentException}.
 *
 * @param rides most vehicles boarded, 1 to 8
 * @param seconds longest journey, waiting included, at least 60
 * @param walking how people walk
 */
public record Limits(int rides, int seconds, Walking walking) {
  /** 4 rides, 90 minutes, {@link Walking#USUAL}. */
  public static final Limits USUAL = new Limits(4, 90 * 60, Walking.USUAL);

  public Limits {
    if (rides < 1 || rides > 8 || seconds < 60) {
      throw new IllegalArgumentException("limits out of range");
    }
  }
}
