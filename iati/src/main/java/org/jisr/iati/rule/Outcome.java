package org.jisr.iati.rule;

/** What a case says of an element. */
enum Outcome {
  HOLDS,
  FAILS,
  /** Its condition does not hold, or a date it compares is missing. */
  NO_CONDITION;

  static Outcome of(boolean holds) {
    return holds ? HOLDS : FAILS;
  }
}
