package org.jisr.people;

import java.util.Locale;

/** What kind of body an organisation is. */
public enum OrganisationType {
  REGIONAL_COUNCIL,
  MUNICIPALITY,
  PUBLIC_AGENCY,
  ASSOCIATION,
  UNIVERSITY,
  ENTERPRISE,
  OTHER;

  /** The key of the type's name. */
  public String key() {
    return "organisation.type." + name().toLowerCase(Locale.ROOT);
  }
}
