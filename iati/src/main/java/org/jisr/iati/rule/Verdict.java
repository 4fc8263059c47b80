package org.jisr.iati.rule;

/** What a whole ruleset says of a document. */
public enum Verdict {
  FALSE("false"),
  TRUE("true"),
  NO_CONDITION_MATCH("no-condition-match"),
  NO_RULE_MATCH("no-rule-match");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  /** The word the command prints. */
  public String word() {
    return word;
  }

  /** One failing case makes it false; else one that holds makes it true. */
  Verdict and(Outcome outcome) {
    return switch (outcome) {
      case FAILS -> FALSE;
      case HOLDS -> this == FALSE ? FALSE : TRUE;
      case NO_CONDITION -> this == NO_RULE_MATCH ? NO_CONDITION_MATCH : this;
    };
  }
}
