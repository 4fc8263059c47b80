package org.jisr.people;

import java.util.Locale;

/** What a person may be for a territory. A person may hold several seats. */
public enum Role {
  OFFICER,
  FINANCE,
  AUTHORISING,
  SIGNATORY,
  HOLDER,
  ASSESSOR,
  AUDITOR,
  ADMINISTRATOR;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of the role's name. */
  public String key() {
    return "role." + code();
  }
}
