package org.jisr.iati.finding;

import java.util.Locale;

/** How bad a finding is, worst first. */
public enum Severity {
  CRITICAL,
  ERROR,
  WARNING,
  ADVISORY;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word the public validator uses. */
  public String word() {
    return word;
  }

  /** An unknown word counts as an error. */
  public static Severity of(String word) {
    for (Severity s : values()) {
      if (s.word().equals(word)) {
        return s;
      }
    }
    return ERROR;
  }
}
