package org.jisr.iati.rule;

/** What the ruleset says about a case: the public validator's id, severity and category. */
public record RuleInfo(String id, String severity, String category) {

  /** For cases without such words. */
  static final RuleInfo NONE = new RuleInfo("", "error", "");
}
