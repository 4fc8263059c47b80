package org.jisr.iati.rule;

/**
 * A ruleset that cannot be used; {@code problem} names why and {@code where} the piece at fault.
 */
public final class BadRuleset extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Why. Each has a message of the same name. */
  public enum Problem {
    NOT_JSON,
    NOT_AN_OBJECT,
    UNKNOWN_RULE,
    BAD_CASE,
    BAD_XPATH,
    BAD_REGEX
  }

  private final Problem problem;
  private final String where;

  BadRuleset(Problem problem, String where) {
    super(problem + ": " + where);
    this.problem = problem;
    this.where = where;
  }

  public Problem problem() {
    return problem;
  }

  public String where() {
    return where;
  }
}
