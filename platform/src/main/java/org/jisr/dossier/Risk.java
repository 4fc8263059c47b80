package org.jisr.dossier;

import java.time.LocalDate;
import org.jisr.base.LocalText;
import org.jisr.base.Side;

/**
 * What may go wrong with a project.
 *
 * @param likelihood 1 (rare) to 5 (almost certain)
 * @param impact 1 (slight) to 5 (the project fails)
 * @param side who watches it and takes the measure
 * @param measure what is done against it
 * @param reviewedOn the day it was last looked at
 * @param version counts its changes from 1
 */
public record Risk(
    long id,
    long project,
    LocalText body,
    int likelihood,
    int impact,
    Side side,
    LocalText measure,
    RiskState state,
    LocalDate reviewedOn,
    int version) {

  /** How much it weighs, in words of the grid. */
  public enum Weight {
    LOW,
    MEDIUM,
    HIGH;

    public String key() {
      return "risk.weight." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Likelihood times impact: below 6 low, below 15 medium, from 15 high. The shades of the grid
   * follow it.
   */
  static Weight weight(int likelihood, int impact) {
    int score = likelihood * impact;
    return score >= 15 ? Weight.HIGH : score >= 6 ? Weight.MEDIUM : Weight.LOW;
  }

  public Weight weight() {
    return weight(likelihood, impact);
  }

  public boolean open() {
    return state == RiskState.OPEN;
  }
}
