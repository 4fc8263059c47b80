package org.jisr.iati.finding;

import java.util.List;

/**
 * Places that belong together in one finding.
 *
 * @param located whether the public validator names their lines
 */
public record Context(List<Spot> spots, boolean located) {}
