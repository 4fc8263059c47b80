package org.jisr.calendar;

import java.util.Locale;

/** When people are told: by a mail of its own, in the mail of the day or of the week, or never. */
public enum Pace {
  AT_ONCE,
  DAILY,
  WEEKLY,
  NONE;

  public String key() {
    return "pace." + name().toLowerCase(Locale.ROOT);
  }
}
