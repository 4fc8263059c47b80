package org.jisr.iati.validate;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * How to validate.
 *
 * @param now the moment dates are compared with
 * @param publishers identifiers of known publishers, exempt from the rules on prefixes
 * @param knownActivities identifiers that exist elsewhere; empty turns the advisories off, because
 *     without an index nobody can say that an activity does not exist
 * @param schemaOnly whether to leave out codes, rules and advisories
 * @param as the version to validate as, whatever the file says; empty for what it says
 * @param workers threads that check, at least 1
 */
public record Options(
    Instant now,
    Set<String> publishers,
    Optional<Set<String>> knownActivities,
    boolean schemaOnly,
    Optional<String> as,
    int workers) {

  /** Everything, now, with every core. */
  public static Options standard() {
    return new Options(
        Instant.now(),
        Set.of(),
        Optional.empty(),
        false,
        Optional.empty(),
        Runtime.getRuntime().availableProcessors());
  }

  public Options withNow(Instant moment) {
    return new Options(moment, publishers, knownActivities, schemaOnly, as, workers);
  }

  public Options withPublishers(Set<String> identifiers) {
    return new Options(now, Set.copyOf(identifiers), knownActivities, schemaOnly, as, workers);
  }

  public Options withKnownActivities(Set<String> identifiers) {
    return new Options(
        now, publishers, Optional.of(Set.copyOf(identifiers)), schemaOnly, as, workers);
  }

  public Options withSchemaOnly(boolean only) {
    return new Options(now, publishers, knownActivities, only, as, workers);
  }

  public Options withVersion(String version) {
    return new Options(now, publishers, knownActivities, schemaOnly, Optional.of(version), workers);
  }

  public Options withWorkers(int threads) {
    return new Options(now, publishers, knownActivities, schemaOnly, as, Math.max(1, threads));
  }
}
