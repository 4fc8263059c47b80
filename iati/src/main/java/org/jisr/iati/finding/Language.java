package org.jisr.iati.finding;

import java.util.Locale;
import java.util.Optional;

/** The languages messages are written in. */
public enum Language {
  FR,
  AR,
  EN;

  /** The two letters of ISO 639-1. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Language> of(String code) {
    for (Language l : values()) {
      if (l.code().equals(code)) {
        return Optional.of(l);
      }
    }
    return Optional.empty();
  }
}
