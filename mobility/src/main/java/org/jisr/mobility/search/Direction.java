package org.jisr.mobility.search;

/**
 * Forwards asks when one arrives; backwards asks when one must leave to arrive by a time.
 *
 * <p>Errors: none.
 */
public enum Direction {
  FORWARDS,
  BACKWARDS
}
