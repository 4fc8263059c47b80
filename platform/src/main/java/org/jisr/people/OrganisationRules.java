package org.jisr.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jisr.base.Refusal;
import org.jisr.base.TextRules;

/** What an organisation has to be. Pure. */
final class OrganisationRules {

  private static final int MOST = 20;
  private static final int LONGEST = 60;

  /** La Poste's SIREN: the numbers of its 20,000 branches outgrew the Luhn check. */
  private static final String LA_POSTE = "356000000";

  private OrganisationRules() {}

  /** All faults of the form. Identifiers are named by their place, from 1. */
  static List<Refusal> faults(Organisations.Write write) {
    List<Refusal> faults =
        new ArrayList<>(TextRules.required("name", write.name(), TextRules.TITLE));
    if (write.type().isEmpty()) {
      faults.add(Refusal.invalid("type", "organisation.type.missing"));
    }
    if (write.identifiers().size() > MOST) {
      faults.add(Refusal.invalid("identifier.1", "identifier.many", MOST));
      return faults;
    }
    Set<Identifier> seen = new HashSet<>();
    IntStream.range(0, write.identifiers().size())
        .forEach(i -> {
          Identifier identifier = write.identifiers().get(i);
          fault(identifier, i + 1).ifPresent(faults::add);
          if (!seen.add(identifier)) {
            faults.add(invalid(i + 1, "identifier.twice", identifier));
          }
        });
    return faults;
  }

  private static Optional<Refusal> fault(Identifier identifier, int place) {
    if (!identifier.scheme().matches("[A-Z]{2}-[A-Z0-9-]{1,38}")) {
      return Optional.of(
          Refusal.invalid("scheme." + place, "identifier.scheme", identifier.scheme()));
    }
    if (identifier.value().isEmpty()) {
      return Optional.of(
          Refusal.invalid("identifier." + place, "identifier.missing", identifier.scheme()));
    }
    return holds(identifier)
        ? Optional.empty()
        : Optional.of(invalid(place, key(identifier.scheme()), identifier));
  }

  private static Refusal invalid(int place, String key, Identifier identifier) {
    return Refusal.invalid("identifier." + place, key, identifier.value());
  }

  /** The message for a number that does not hold in its register. */
  private static String key(String scheme) {
    return switch (scheme) {
      case "FR-SIREN" -> "identifier.siren";
      case "FR-SIRET" -> "identifier.siret";
      case "MA-ICE" -> "identifier.ice";
      default -> "identifier.value";
    };
  }

  /**
   * SIREN: 9 digits, SIRET: 14, both with the Luhn check (INSEE). ICE: 15 digits; its check digits
   * have no published rule. Any other register: up to 60 printable signs.
   */
  static boolean holds(Identifier identifier) {
    String value = identifier.value();
    return switch (identifier.scheme()) {
      case "FR-SIREN" -> value.matches("[0-9]{9}") && luhn(value);
      case "FR-SIRET" -> value.matches("[0-9]{14}") && (luhn(value) || laPoste(value));
      case "MA-ICE" -> value.matches("[0-9]{15}");
      default -> value.length() <= LONGEST && value.matches("[\\p{L}\\p{N}\\p{P}\\p{S}]+");
    };
  }

  /** A branch of La Poste: the plain sum of its digits is a multiple of 5 (INSEE). */
  private static boolean laPoste(String siret) {
    return siret.startsWith(LA_POSTE)
        && siret.chars().map(c -> Character.digit(c, 10)).sum() % 5 == 0;
  }

  /** ISO/IEC 7812-1: every second digit from the right doubled; the sum is a multiple of 10. */
  private static boolean luhn(String digits) {
    int sum =
        IntStream.range(0, digits.length())
            .map(i -> {
              int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10);
              int weighed = i % 2 == 0 ? digit : 2 * digit;
              return weighed > 9 ? weighed - 9 : weighed;
            })
            .sum();
    return sum % 10 == 0;
  }
}
