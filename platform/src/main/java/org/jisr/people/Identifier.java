package org.jisr.people;

import java.util.Locale;

/**
 * An organisation's number in an official register.
 *
 * @param scheme the register: a country's two letters (XI for none), a hyphen and its name, as in
 *     {@code FR-SIREN}
 * @param value the number without spaces; letters keep their case
 */
public record Identifier(String scheme, String value) {

  public Identifier {
    scheme = scheme.strip().toUpperCase(Locale.ROOT);
    value = value.replaceAll("[\\s\\u00a0\\u202f]", "");
  }
}
