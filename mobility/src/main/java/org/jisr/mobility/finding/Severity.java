package org.jisr.mobility.finding;

/** How much a finding matters: FATAL refuses the input, WARNING and NOTE let it through. */
public enum Severity {
  FATAL,
  WARNING,
  NOTE
}
