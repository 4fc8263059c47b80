package org.jisr.mobility.finding;

/**
 * How much a finding matters: FATAL refuses the input, WARNING and NOTE let it through.
 *
 * <p>Errors: none.
 */
public enum Severity {
  FATAL,
  WARNING,
  NOTE
}
