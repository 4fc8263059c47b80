package org.jisr.mobility.network;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/**
 * How the unknown minute of a headway service is taken: at random (several draws, so that the
 * spread is known) or at worst (one has always just missed a vehicle).
 *
 * <p>Errors: fewer than one draw is an {@link IllegalArgumentException}.
 *
 * @param draws number of draws, at least 1; always 1 at worst
 * @param seed start of the random numbers: the same seed gives the same draws, and a line keeps its
 *     draws whatever other lines are added
 * @param atWorst whether one has always just missed a vehicle
 */
public record Phase(int draws, long seed, boolean atWorst) {
  private static final int STEP = 60;

  /** 20 draws from seed 1. */
  public static final Phase USUAL = random(20, 1);

  public Phase {
    if (draws < 1) {
      throw new IllegalArgumentException("at least one draw");
    }
  }

  /** Minutes drawn at random: number of draws (at least 1) and seed. */
  public static Phase random(int draws, long seed) {
    return new Phase(draws, seed, false);
  }

  /** The longest wait everywhere. */
  public static Phase worst() {
    return new Phase(1, 0, true);
  }

  void runs(Headway headway, String key, int draw, Patterns into) {
    for (int i = 0; i < headway.periods().size(); i++) {
      Headway.Period period = headway.periods().get(i);
      if (atWorst) {
        worstRuns(headway, period, into);
      } else {
        randomRuns(headway, period, draw(key, i, draw, period.seconds()), into);
      }
    }
  }

  private static void randomRuns(Headway h, Headway.Period period, int phase, Patterns into) {
    for (int t = period.start() + phase; t < period.end(); t += period.seconds()) {
      into.add(h, t, 0);
    }
  }

  /**
   * A vehicle every minute that must be waited for a whole headway: whoever is at the stop at any
   * second boards after one headway, rounded up by less than a minute.
   */
  private static void worstRuns(Headway h, Headway.Period period, Patterns into) {
    for (int t = period.start() + period.seconds();
        t < period.end() + period.seconds();
        t += STEP) {
      into.add(h, t, period.seconds());
    }
  }

  private int draw(String key, int period, int draw, int headway) {
    CRC32 crc = new CRC32();
    crc.update((key + '#' + period).getBytes(StandardCharsets.UTF_8));
    return new SplittableRandom(seed * 1_000_003 + draw * 7919L + (crc.getValue() << 20))
        .nextInt(headway);
  }
}
