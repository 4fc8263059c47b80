package org.jisr.base;

/**
 * Which of the two territories. A is drawn first, as a square; B as a diamond. The order says
 * nothing of rank: what needs both needs both.
 */
public enum Side {
  A,
  B;

  public Side other() {
    return this == A ? B : A;
  }

  /** Lower case, as style classes and addresses use it. */
  public String code() {
    return this == A ? "a" : "b";
  }
}
