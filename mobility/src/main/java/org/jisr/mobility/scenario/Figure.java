package org.jisr.mobility.scenario;

/**
 * Where a number of a scenario comes from.
 *
 * <p>Errors: none.
 *
 * @param id name within the scenario
 * @param what the fact in a few words, with its unit
 * @param source who said it, findable by others
 * @param date when it was said: YYYY-MM-DD, YYYY-MM or YYYY, as far as it is known
 * @param status how firm it is
 */
public record Figure(String id, String what, String source, String date, Status status) {
  /** How firm a figure is. */
  public enum Status {
    /** Measured or in service. */
    MEASURED,
    /** Published by those who will do it. */
    ANNOUNCED,
    /** Taken by the planner for lack of better; said openly with every result. */
    ASSUMED,
    /** Drawn by hand, such as a stop whose place is not published. */
    SKETCHED
  }
}
