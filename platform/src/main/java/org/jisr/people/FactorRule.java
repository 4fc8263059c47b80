package org.jisr.people;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The roles that are taken with a second factor only: all who turn keys, move money or open
 * accounts, unless {@code JISR_SECOND_FACTOR} says otherwise. The demonstration asks nobody, so
 * that one can look around.
 */
@Component
public class FactorRule {

  private static final Set<Role> USUAL =
      EnumSet.of(Role.OFFICER, Role.FINANCE, Role.AUTHORISING, Role.SIGNATORY, Role.ADMINISTRATOR);

  private final Set<Role> roles;

  /**
   * @param said roles parted by commas, {@code all}, {@code none}, or nothing for the usual ones
   * @throws IllegalArgumentException for a word that is no role
   */
  FactorRule(
      @Value("${jisr.second-factor:}") String said,
      @Value("${jisr.demonstration:false}") boolean demonstration) {
    this.roles = said.isBlank() ? demonstration ? Set.of() : USUAL : roles(said);
  }

  /**
   * The roles a setting names.
   *
   * @throws IllegalArgumentException for a word that is no role
   */
  public static Set<Role> roles(String said) {
    return switch (said.strip().toLowerCase(Locale.ROOT)) {
      case "none" -> Set.of();
      case "all" -> Set.of(Role.values());
      default ->
          Arrays.stream(said.split(","))
              .map(FactorRule::role)
              .collect(Collectors.toUnmodifiableSet());
    };
  }

  private static Role role(String word) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equalsIgnoreCase(word.strip()))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "JISR_SECOND_FACTOR names %s: write all, none, or some of %s, with commas between."
                    .formatted(word.strip(), words())));
  }

  /** All roles as a setting writes them. */
  public static String words() {
    return Arrays.stream(Role.values())
        .map(role -> role.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /** True when the role is not open to this account until it has a second factor. */
  public boolean bars(Account account, Role role) {
    return !account.secondFactor() && roles.contains(role);
  }
}
