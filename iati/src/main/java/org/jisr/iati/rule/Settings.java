package org.jisr.iati.rule;

import java.time.Instant;
import java.util.Set;

/**
 * What rules ask of the world around the file.
 *
 * @param now what dates are compared with
 * @param organisationPrefixes the prefixes that organisation identifiers may start with
 * @param publishers identifiers of known publishers, which need no such prefix
 */
public record Settings(Instant now, Set<String> organisationPrefixes, Set<String> publishers) {}
